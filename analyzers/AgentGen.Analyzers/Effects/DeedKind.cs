namespace AgentGen.Analyzers.Effects;

/// <summary>What a call does to the world outside the process.</summary>
internal enum DeedKind
{
    /// <summary>Nothing that lasts: it reads, computes, logs, or keeps something in memory.</summary>
    Harmless,

    /// <summary>Creates, changes, moves or deletes files or folders.</summary>
    ChangesFiles,

    /// <summary>Starts a program that changes something, or any program that a model chooses.</summary>
    StartsProcess,

    /// <summary>Sends a request that asks a server to change something.</summary>
    SendsHttp,

    /// <summary>Writes to or deletes from a database.</summary>
    ChangesDatabase,

    /// <summary>Changes the environment of the process or the settings of the machine.</summary>
    ChangesMachine,

    /// <summary>Sends a mail, a message or an event.</summary>
    SendsMessage,

    /// <summary>Changes what a cloud service or a hosted service keeps.</summary>
    ChangesService,
}
