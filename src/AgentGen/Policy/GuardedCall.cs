using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace AgentGen;

/// <summary>One admitted call: invoke, check the gates, take it back if it failed.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="Arguments">The arguments of the call.</param>
/// <param name="Undo">The undo token of a compensable tool.</param>
/// <param name="Gates">Knows the tool's gates.</param>
/// <param name="Services">The services of the gates and of the undo.</param>
internal sealed record GuardedCall(GeneratedTool Tool, AIFunctionArguments Arguments, JsonElement? Undo, GateRegistry Gates, IServiceProvider Services)
{
    // How long a call that was told to stop may take to do so before its outcome is called unknown.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private TimeProvider Time => Services.GetService<TimeProvider>() ?? TimeProvider.System;

    internal static ToolError Error(GeneratedTool tool, string code, string message) => new() { Code = code, Tool = tool.Name, Message = message };

    internal async ValueTask<object?> RunAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource timeout = new(Tool.Contract.Timeout ?? Timeout.InfiniteTimeSpan, Time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        Task<object?> call = StartAsync(either.Token);
        try
        {
            object? result = await call.WaitAsync(either.Token).ConfigureAwait(false);
            return result is ToolError ? result : await CheckAsync(result, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            string code = cancellationToken.IsCancellationRequested ? ToolErrorCode.Cancelled : ToolErrorCode.TimedOut;
            string what = code == ToolErrorCode.Cancelled ? "was cancelled" : $"did not end within {Tool.Contract.Timeout!.Value.TotalSeconds:0.###} s and was stopped";
            return await StopAsync(call, code, what).ConfigureAwait(false);
        }
        catch (Exception) when (Undo is not null)
        {
            // The tool's own exception is the caller's to see; what the call had done by then is taken back first.
            await TakeBackAsync().ConfigureAwait(false);
            throw;
        }
    }

    // A tool may run synchronously for long: off the caller's thread, its timeout still counts.
    private Task<object?> StartAsync(CancellationToken cancellationToken) =>
        Tool.Contract.Timeout is null ? CallAsync(cancellationToken) : Task.Run(() => CallAsync(cancellationToken), CancellationToken.None);

    // Asynchronous, so that what the tool throws at once is found in the task like what it throws later.
    private async Task<object?> CallAsync(CancellationToken cancellationToken) =>
        await Tool.InvokeWithoutPolicyAsync(Arguments, cancellationToken).ConfigureAwait(false);

    private async Task<ToolError> StopAsync(Task<object?> call, string code, string what)
    {
        try
        {
            await call.WaitAsync(Grace, Time).ConfigureAwait(false);
        }
        catch (TimeoutException) when (!call.IsCompleted)
        {
            return Error(Tool, ToolErrorCode.OutcomeUnknown, $"'{Tool.Name}' {what}, but it has not ended. Whether it has its effect is not known.");
        }
        catch (Exception)
        {
            // It ended, by this or that exception; that it was stopped is the news.
        }

        return Error(Tool, code, $"'{Tool.Name}' {what}. {await TakeBackAsync().ConfigureAwait(false)}");
    }

    private async ValueTask<object?> CheckAsync(object? result, CancellationToken cancellationToken)
    {
        if (Tool.Contract.Gates.Count == 0)
        {
            return result;
        }

        GateRunner runner = new(Gates, Time);
        GateContext context = new()
        {
            Tool = Tool.Name,
            Arguments = CanonicalJson.ToObject(Arguments),
            Result = Tool.ResultToJson(result),
            Services = Services,
        };
        foreach (GateSpec gate in Tool.Contract.Gates)
        {
            GateVerdict verdict = await runner.RunAsync(gate, context, cancellationToken).ConfigureAwait(false);
            if (!verdict.IsPassed)
            {
                string how = verdict.Kind == GateVerdictKind.Failed ? "failed" : "could not be evaluated, which is no pass";
                return Error(Tool, ToolErrorCode.GateFailed, $"'{Tool.Name}' ended, but gate '{gate}' {how}: {verdict.Reason} {await TakeBackAsync().ConfigureAwait(false)}");
            }
        }

        return result;
    }

    // Not cancelled with the call: half an undo is worse than a late one.
    private async ValueTask<string> TakeBackAsync()
    {
        if (Undo is not { } token)
        {
            return "What it did was not undone.";
        }

        try
        {
            UndoOutcome outcome = await Tool.UndoAsync(token, Arguments.Services, CancellationToken.None).ConfigureAwait(false);
            return $"Undo: {outcome.Kind}. {outcome.Detail}";
        }
        catch (Exception exception)
        {
            Activity.Current?.AddException(exception);
            return $"{FailureText.Of("The undo", exception, Tool.CallPolicy)}. What the call did may remain.";
        }
    }
}
