namespace AgentGen.Runs;

/// <summary>Hosts the children of a run.</summary>
internal interface IChildHost
{
    /// <summary>Starts a child, or takes it up where it stands.</summary>
    Task<RunHandle> HostChildAsync(RunState parent, string key, SpawnChild command, CancellationToken cancellationToken);

    /// <summary>Tells a child to stop.</summary>
    Task CancelChildAsync(RunId child, CancelRequested request);
}
