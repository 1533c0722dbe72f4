namespace AgentGen;

/// <summary>A check that runs after a tool call succeeded.</summary>
public interface IQualityGate
{
    /// <summary>Checks one call.</summary>
    /// <param name="context">The call, its arguments and its result.</param>
    /// <param name="cancellationToken">Cancels the check; it is then not evaluated.</param>
    /// <returns>The verdict. An exception is caught by the caller and is <see cref="GateVerdictKind.NotEvaluated"/>.</returns>
    ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken cancellationToken);
}
