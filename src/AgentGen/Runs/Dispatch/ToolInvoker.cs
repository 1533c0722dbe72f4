using System.Text.Json;
using AgentGen.Generated;

namespace AgentGen.Runs;

/// <summary>Invokes a tool with a timeout and with cancellation, and reads its end by its effect.</summary>
internal static class ToolInvoker
{
    public static async Task<InvocationEnd> InvokeAsync(CallServices call, GeneratedTool tool, Effect effect)
    {
        RunEngineOptions options = call.Environment.Options;
        TimeSpan limit = tool.Contract.Timeout ?? options.ToolTimeout;
        using CancellationTokenSource timeout = new(limit, options.Time);

        // A call that may happen only once is not interrupted because the engine stops: cutting it off would make its outcome unknown.
        CancellationToken stopping = effect == Effect.Once ? call.Scope.Cancelled : call.Scope.Ended;
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stopping);
        CancellationToken token = stop.Token;
        Task<object?> running = Task.Run(() => call.InScopeAsync(services => tool.InvokeWithoutPolicyAsync(call.Arguments(services), token)), CancellationToken.None);
        try
        {
            return Read(tool, await running.WaitAsync(token).ConfigureAwait(false));
        }
        catch (Exception) when (token.IsCancellationRequested)
        {
            bool ended = await EndsAsync(running, options).ConfigureAwait(false);
            if (!timeout.IsCancellationRequested)
            {
                call.Scope.ThrowIfAbandoned();
                return Stopped(effect, ended, CallRunner.Cancelled(call), transient: false);
            }

            string still = ended ? "" : $" It was told to stop and still ran {options.StopGrace.TotalSeconds:0.###} s later.";
            return Stopped(effect, ended, Error(tool, ToolErrorCode.TimedOut, $"{tool.Name} did not end within {limit.TotalSeconds:0.###} s.{still}"), transient: ended);
        }
        catch (Exception exception)
        {
            ToolError error = FailureText.Error(tool, ToolErrorCode.ToolFailed, "", tool.Name, exception,
                exception is ToolException || tool.CallPolicy.ExceptionDetail == ExceptionDetail.Message ? "" : " Check the arguments, or do it another way.");
            return effect == Effect.Once
                ? new InvocationEnd.Lost(error)
                : new InvocationEnd.Failed(error, TransientFailure.Is(exception));
        }
    }

    // An undo beside a call that still runs would race with it, so only an effect that may be repeated is known then.
    private static InvocationEnd Stopped(Effect effect, bool ended, ToolError error, bool transient) => effect switch
    {
        Effect.ReadOnly or Effect.Idempotent => new InvocationEnd.Failed(error, transient),
        Effect.Compensable when ended => new InvocationEnd.Failed(error, transient),
        _ => new InvocationEnd.Lost(error),
    };

    private static InvocationEnd Read(GeneratedTool tool, object? result)
    {
        if (result is ToolError error)
        {
            return new InvocationEnd.Failed(error, Transient: error.Code == ToolErrorCode.TimedOut);
        }

        try
        {
            return new InvocationEnd.Returned(tool.ResultToJson(result) is { ValueKind: not JsonValueKind.Undefined } json ? json : ToolJson.Null);
        }
        catch (Exception exception)
        {
            return new InvocationEnd.Failed(FailureText.Error(tool, ToolErrorCode.ToolFailed, $"{tool.Name} ended, but what it returned is no answer. ", "Writing it as JSON", exception), Transient: false);
        }
    }

    private static async Task<bool> EndsAsync(Task running, RunEngineOptions options)
    {
        try
        {
            await running.WaitAsync(options.StopGrace, options.Time).ConfigureAwait(false);
        }
        catch (Exception) when (running.IsCompleted)
        {
            // However it ended, it did.
        }
        catch (TimeoutException)
        {
            return false;
        }

        return true;
    }

    private static ToolError Error(GeneratedTool tool, string code, string message) => new() { Code = code, Tool = tool.Name, Message = message };
}
