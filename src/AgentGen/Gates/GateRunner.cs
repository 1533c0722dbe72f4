namespace AgentGen;

/// <summary>Runs one gate so that it always ends in a verdict: an unknown gate, an exception, a timeout and a cancellation are all not evaluated.</summary>
/// <param name="registry">Knows the gates.</param>
/// <param name="time">Measures the timeout.</param>
public sealed class GateRunner(GateRegistry registry, TimeProvider? time = null)
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>The longest a gate may take. The default is 15 minutes, because <c>tests_pass</c> runs the workspace's tests.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Runs a gate.</summary>
    /// <param name="spec">Which gate, with its argument.</param>
    /// <param name="context">The call that it checks; its <see cref="GateContext.Argument"/> is taken from <paramref name="spec"/>.</param>
    /// <param name="cancellationToken">Ends the check as not evaluated.</param>
    /// <returns>The verdict. Never an exception.</returns>
    public async ValueTask<GateVerdict> RunAsync(GateSpec spec, GateContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(context);
        using CancellationTokenSource timeout = new(Timeout, _time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            if (!registry.TryResolve(spec, context.Services, out IQualityGate? gate, out string? error))
            {
                return GateVerdict.NotEvaluated(error);
            }

            GateContext own = new() { Tool = context.Tool, Arguments = context.Arguments, Result = context.Result, Argument = spec.Argument, Services = context.Services };

            // Run and waited for apart: a gate that ignores its token, or never awaits, must not hold the call.
            Task<GateVerdict> evaluation = Task.Run(() => gate.EvaluateAsync(own, either.Token).AsTask(), CancellationToken.None);
            return await evaluation.WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return GateVerdict.NotEvaluated($"Gate '{spec}' was cancelled.");
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            return GateVerdict.NotEvaluated($"Gate '{spec}' did not end within {Timeout.TotalSeconds:0.###} s.");
        }
        catch (Exception exception)
        {
            return GateVerdict.NotEvaluated($"Gate '{spec}' threw {exception.GetType().Name}: {exception.Message}");
        }
    }
}
