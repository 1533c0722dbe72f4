namespace AgentGen.Toolbelt;

/// <summary>How commands are run.</summary>
public sealed record CommandRunnerOptions
{
    /// <summary>When commands run in a sandbox; by default never.</summary>
    public CommandSandbox Sandbox { get; init; }

    /// <summary>Whether commands in the sandbox reach the network; by default they do not.</summary>
    public bool SandboxNetwork { get; init; }

    /// <summary>Folders that commands in the sandbox may write to besides the workspace, such as a package cache. Each is a full path; one that does not exist is left out.</summary>
    public IReadOnlyList<string> SandboxWritable { get; init; } = [];
}
