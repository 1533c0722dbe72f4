using System.Text.Json;
using Microsoft.Extensions.AI;

namespace AgentGen;

/// <summary><c>advance_phase</c> for a map that is used outside the run engine: it moves the map's <see cref="PhaseSession"/>.</summary>
/// <remarks>The result is a sentence that names the phase entered, or a <see cref="ToolError"/>. In a run the engine answers this call itself.</remarks>
public sealed class AdvancePhaseFunction : AIFunction
{
    private readonly Lazy<PhaseSession> _session;
    private readonly Lazy<JsonElement> _schema;
    private readonly IServiceProvider? _services;

    /// <summary>Makes the function.</summary>
    /// <param name="session">The session to move.</param>
    /// <param name="services">Where workspace and command runner for verification are looked for when a call brings no services of its own.</param>
    public AdvancePhaseFunction(PhaseSession session, IServiceProvider? services = null)
        : this(new Lazy<PhaseSession>(session), services)
    {
    }

    internal AdvancePhaseFunction(Lazy<PhaseSession> session, IServiceProvider? services)
    {
        _session = session;
        _schema = new Lazy<JsonElement>(() => AdvancePhase.CreateSchema(session.Value.Policy));
        _services = services;
    }

    /// <inheritdoc/>
    public override string Name => AdvancePhase.ToolName;

    /// <inheritdoc/>
    public override string Description => AdvancePhase.Description;

    /// <inheritdoc/>
    public override JsonElement JsonSchema => _schema.Value;

    /// <inheritdoc/>
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (!AdvancePhase.TryRead(_session.Value.Policy, arguments, out AdvancePhaseRequest? request, out ToolError? error))
        {
            return error;
        }

        VerificationRunner? verification = VerificationRunner.From(arguments.Services ?? _services);
        error = await _session.Value.AdvanceAsync(request, verification, cancellationToken).ConfigureAwait(false);
        return error is null ? $"The job is now in phase {request.To}." : error;
    }
}
