using System.Text.Json;

namespace AgentGen.Runs;

/// <summary>One step of a plan.</summary>
/// <param name="Id">The id, unique in the plan.</param>
/// <param name="Description">What the step is for.</param>
/// <param name="Tool">The tool that is called.</param>
/// <param name="Arguments">The arguments of the call, a JSON object.</param>
/// <param name="DependsOn">The ids of the steps that must have succeeded before.</param>
/// <param name="Gate">
/// A gate beside the tool's own, such as <c>tests_pass</c> or <c>contains:text</c>. Where neither names one and the result carries an exit code, the accepted plan
/// has <c>exit_code_zero</c> here; <c>none</c> takes any exit code.
/// </param>
public sealed record PlanStep(
    string Id,
    string Description,
    string Tool,
    JsonElement Arguments,
    IReadOnlyList<string> DependsOn,
    string? Gate = null);
