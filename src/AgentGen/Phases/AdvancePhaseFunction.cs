using System.Text.Json;
using Microsoft.Extensions.AI;

namespace AgentGen;

/// <summary><c>advance_phase</c> for a map that is used outside the run engine: it moves the map's <see cref="PhaseSession"/>.</summary>
/// <param name="session">The session to move.</param>
/// <param name="services">Where workspace and command runner for verification are looked for when a call brings no services of its own.</param>
/// <remarks>The result is a sentence that names the phase entered, or a <see cref="ToolError"/>. In a run the engine answers this call itself.</remarks>
public sealed class AdvancePhaseFunction(PhaseSession session, IServiceProvider? services = null) : AIFunction
{
    /// <inheritdoc/>
    public override string Name => AdvancePhase.ToolName;

    /// <inheritdoc/>
    public override string Description => AdvancePhase.Description;

    /// <inheritdoc/>
    public override JsonElement JsonSchema { get; } = AdvancePhase.CreateSchema(session.Policy);

    /// <inheritdoc/>
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (!AdvancePhase.TryRead(session.Policy, arguments, out AdvancePhaseRequest? request, out ToolError? error))
        {
            return error;
        }

        VerificationRunner? verification = VerificationRunner.From(arguments.Services ?? services);
        error = await session.AdvanceAsync(request, verification, cancellationToken).ConfigureAwait(false);
        return error is null ? $"The job is now in phase {request.To}." : error;
    }
}
