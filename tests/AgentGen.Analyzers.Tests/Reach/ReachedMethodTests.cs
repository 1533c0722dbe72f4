using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Reach;

/// <summary>Which methods a model can call, seen by a rule that speaks of each of them.</summary>
public sealed class ReachedMethodTests
{
    private const string Id = "AGEN3017";

    [Fact]
    public Task A_kernel_function_is_reached_and_a_function_of_a_process_step_is_not() => Analyze.ShouldReportAsync(Id, """
        using Microsoft.SemanticKernel;
        public sealed class Plugin
        {
            [KernelFunction] public string [|Summarize|](string text) => text;
        }

        public abstract class Step : KernelProcessStep;

        public sealed class SummarizeStep : Step
        {
            [KernelFunction] public string Summarize(string text) => text;
        }
        """);
}
