namespace AgentGen.Shell.Analysis;

/// <summary>What kind of place a path names.</summary>
internal enum PathKind
{
    Ordinary = 0,

    /// <summary>A temporary directory or something in it.</summary>
    Temporary,

    /// <summary>The root, or everything in it.</summary>
    Root,

    /// <summary>A whole home directory, or everything in it.</summary>
    Home,

    /// <summary>Part of the operating system.</summary>
    System,

    /// <summary>A disk or other hardware.</summary>
    Device,

    /// <summary>A system log.</summary>
    Log,

    /// <summary>A shell's history.</summary>
    History,

    /// <summary>Run at login, at boot, or on a schedule.</summary>
    Startup,

    /// <summary>Where agents' runs are journaled, which they must not reach themselves.</summary>
    RunStore,

    /// <summary>bash's network pseudo-devices.</summary>
    Network,
}
