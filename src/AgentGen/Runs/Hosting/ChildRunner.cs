namespace AgentGen.Runs;

/// <summary>Runs a child to its end and records that in the parent.</summary>
internal static class ChildRunner
{
    public static async Task RunAsync(string key, SpawnChild command, IChildHost host, IRunJournal journal, CommandScope scope)
    {
        RunHandle child = await host.HostChildAsync(journal.State, key, command, CancellationToken.None).ConfigureAwait(false);
        RunResult result;
        try
        {
            result = await child.Completion.WaitAsync(scope.Ended).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (scope.Ended.IsCancellationRequested)
        {
            if (!scope.IsAbandoned)
            {
                await host.CancelChildAsync(command.Child, journal.State.Stop!).ConfigureAwait(false);
            }

            result = await child.Completion.ConfigureAwait(false);
        }

        switch (result.Status)
        {
            case RunStatus.Running:
                scope.ThrowIfAbandoned();
                throw new HostingEndedException(result.Code, $"Child run {command.Child} is no longer hosted here: {result.Summary}");
            case RunStatus.NeedsAttention:
                await journal.AppendAsync(new AttentionNeeded(RunCode.ChildNeedsAttention, $"Child run {command.Child} needs attention ({result.Code}): {result.Summary}", key)).ConfigureAwait(false);
                break;
            default:
                await journal.AppendAsync(new ChildFinished(key, command.Child, result.Status, result.Code, result.Summary, result.Usage, result.Value)).ConfigureAwait(false);
                break;
        }
    }
}
