namespace AgentGen.Runs;

/// <summary>Carries out one command, from wherever its journal stands.</summary>
internal sealed class RunCommands(RunEnvironment environment, IRunJournal journal, IChildHost children)
{
    private readonly ResourceLocks _locks = new();

    public Task RunAsync(string key, RunCommand command, CommandScope scope) => command switch
    {
        AskModel ask => ModelRunner.RunAsync(key, ask, environment, journal, scope),
        DispatchTool => CallRunner.RunAsync(new CallServices(key, environment, journal, scope, _locks)),
        UndoCall undo => UndoAsync(key, undo, scope),
        SpawnChild spawn => ChildRunner.RunAsync(key, spawn, children, journal, scope),
        MovePhase move => MoveRunner.RunAsync(key, move, environment, journal, scope),
        SetTimer timer => WaitAsync(key, timer, scope),
        _ => throw new InvalidOperationException($"Nobody carries out {command.GetType().Name}."),
    };

    private async Task UndoAsync(string key, UndoCall command, CommandScope scope)
    {
        CallServices call = new(command.Call, environment, journal, scope, _locks);
        GeneratedTool tool = environment.Tools.TryGet(call.Command.Tool, out GeneratedTool? found)
            ? found
            : throw new InvalidOperationException($"{call.Command.Tool} was called and is not in the map.");
        using IDisposable resources = await _locks.TakeAsync(call.Resources(tool), CancellationToken.None).ConfigureAwait(false);
        await UndoStage.UndoAsync(call, tool, key).ConfigureAwait(false);
    }

    private async Task WaitAsync(string key, SetTimer command, CommandScope scope)
    {
        try
        {
            await environment.Timers.WaitUntilAsync(command.DueAt, scope.Ended).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (scope.Cancelled.IsCancellationRequested)
        {
            // The run is cancelled: there is nothing left to wait for.
        }

        await journal.AppendAsync(new TimerFired(key)).ConfigureAwait(false);
    }
}
