namespace AgentGen.Shell.Analysis.Code;

/// <summary>What a call does.</summary>
internal enum CodeEffect
{
    /// <summary>Prints, compares or keeps its arguments: they are data.</summary>
    Data = 0,

    /// <summary>Runs a text as a command line, or a list as a command.</summary>
    Shell,

    /// <summary>Runs a program with arguments; a text is a command line only where a shell is asked for.</summary>
    Program,

    /// <summary>Runs its arguments as a command, or a single one as a command line.</summary>
    Words,

    /// <summary>Becomes a program: its path, then the arguments with the name first.</summary>
    Replace,

    /// <summary>As <see cref="Replace"/>, behind a mode.</summary>
    ReplaceByMode,

    /// <summary>Runs a text in its own language.</summary>
    Evaluate,

    /// <summary>Runs a file.</summary>
    Include,

    /// <summary>Starts another process of itself.</summary>
    Fork,

    /// <summary>Deletes files.</summary>
    Delete,

    /// <summary>Deletes directories with all they hold.</summary>
    DeleteTree,

    /// <summary>Deletes files, or trees if asked to.</summary>
    DeleteAny,

    /// <summary>Reads a file.</summary>
    Read,

    /// <summary>Writes a file.</summary>
    Write,

    /// <summary>Reads or writes a file, as a mode says.</summary>
    Open,

    /// <summary>As <see cref="Open"/>, and runs a command given with a pipe.</summary>
    OpenOrRun,

    Move,

    Copy,

    Link,

    ChangeMode,

    ChangeOwner,

    Kill,

    /// <summary>Loads a native library.</summary>
    Load,

    /// <summary>Takes another user's rights.</summary>
    SetUser,

    /// <summary>Makes what may later be connected.</summary>
    Endpoint,

    /// <summary>Opens a connection, or waits for one.</summary>
    Connect,

    /// <summary>Puts a connection in the place of the standard streams.</summary>
    Duplicate,

    /// <summary>Reads from a server.</summary>
    Fetch,

    /// <summary>Reads from a server, or sends to it if there is something to send.</summary>
    Request,

    /// <summary>Sends to a server.</summary>
    Send,

    /// <summary>Finds files.</summary>
    Find,

    /// <summary>Reads arguments or standard input.</summary>
    Input,

    /// <summary>Stops the machine.</summary>
    Power,
}
