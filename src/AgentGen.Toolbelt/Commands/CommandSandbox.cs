namespace AgentGen.Toolbelt;

/// <summary>When commands run in a sandbox: no network, and nothing to write to but the workspace and an empty temporary folder.</summary>
/// <remarks>
/// The sandbox is <see href="https://github.com/containers/bubblewrap">bubblewrap</see> (<c>bwrap</c>), on Linux alone. It keeps commands from changing and from sending;
/// what the user can read they can read. Sockets of the system (<c>/run</c>, <c>/tmp</c>) are out of reach; one in a home directory or the workspace is not.
/// </remarks>
public enum CommandSandbox
{
    /// <summary>Never.</summary>
    None = 0,

    /// <summary>Where <c>bwrap</c> is installed; elsewhere commands run without one.</summary>
    WhenInstalled,

    /// <summary>Always: where <c>bwrap</c> is not installed no command is started.</summary>
    Required,
}
