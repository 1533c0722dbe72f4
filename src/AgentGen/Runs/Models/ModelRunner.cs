using Microsoft.Extensions.AI;

namespace AgentGen.Runs;

/// <summary>Asks the model until it answers, a failure is final, or the attempts are used up. Each attempt's end is recorded before anything follows from it.</summary>
internal static class ModelRunner
{
    public static async Task RunAsync(string key, AskModel command, RunEnvironment environment, IRunJournal journal, CommandScope scope)
    {
        while (journal.State.Open.Contains(key))
        {
            ModelRequestState request = journal.State.Requests.GetValueOrDefault(key) ?? new ModelRequestState();
            int attempt = request.Attempts + 1;
            long since = environment.Options.Time.GetTimestamp();
            RunEvent end;
            try
            {
                scope.Ended.ThrowIfCancellationRequested();
                await environment.Timers.WaitUntilAsync(request.LastFailure?.RetryAt ?? default, scope.Ended).ConfigureAwait(false);
                since = environment.Options.Time.GetTimestamp();
                ChatResponse response = await AskAsync(key, command, environment, journal.State, scope).ConfigureAwait(false);
                end = new ModelAnswered(key, attempt, ModelAnswers.Read(response), environment.ElapsedMs(since));
            }
            catch (OperationCanceledException) when (scope.Ended.IsCancellationRequested)
            {
                scope.ThrowIfAbandoned();
                end = new ModelAttemptFailed(key, attempt, ModelFailureCode.Cancelled, "The run was cancelled.");
            }
            catch (Exception exception) when (exception is not RunStoreException)
            {
                end = Failed(key, attempt, ModelFailure.Of(exception), environment, journal.State);
            }

            await journal.AppendAsync(end).ConfigureAwait(false);
        }
    }

    private static async Task<ChatResponse> AskAsync(string key, AskModel command, RunEnvironment environment, RunState state, CommandScope scope)
    {
        ToolLoopInput input = (ToolLoopInput)state.Start.Input;
        List<ChatMessage> messages = await LoopConversation.BuildAsync(state, environment.Payloads, environment.Options.MaxResultLength, scope.Ended).ConfigureAwait(false);
        ChatOptions options = new()
        {
            Tools = [.. command.Tools.Select(name => RunToolset.Declare(name, environment.Tools, input))],
            AdditionalProperties = new AdditionalPropertiesDictionary
            {
                [ModelRequestProperties.Purpose] = command.Purpose,
                [ModelRequestProperties.CommandKey] = state.PathOf(key),
                [ModelRequestProperties.RunId] = state.Run.Value,
            },
        };
        using CancellationTokenSource timeout = new(environment.Options.ModelTimeout, environment.Options.Time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, scope.Ended);
        CancellationToken token = either.Token;
        try
        {
            // Waited for apart from the client: one that ignores its token must not hold the run.
            return await Task.Run(() => environment.Model.GetResponseAsync(messages, options, token), CancellationToken.None).WaitAsync(token).ConfigureAwait(false)
                ?? throw new ModelException(ModelFailureCode.Failed, "The chat client gave no response.", isTransient: false);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !scope.Ended.IsCancellationRequested)
        {
            throw new TimeoutException($"The model did not answer within {environment.Options.ModelTimeout.TotalSeconds:0.###} s.");
        }
    }

    private static ModelAttemptFailed Failed(string key, int attempt, ModelFailure failure, RunEnvironment environment, RunState state)
    {
        bool mayRetry = failure.IsTransient && attempt < environment.Options.MaxModelAttempts && state.Usage.ModelCalls < state.Start.Limits.MaxModelCalls;
        TimeSpan pause = Backoff.Before(state.Run, key, attempt + 1, environment.Options);
        pause = failure.RetryAfter > pause ? failure.RetryAfter.Value : pause;
        return new ModelAttemptFailed(key, attempt, failure.Code, failure.Message, mayRetry ? environment.Now + pause : null);
    }
}
