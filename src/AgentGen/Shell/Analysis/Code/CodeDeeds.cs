namespace AgentGen.Shell.Analysis.Code;

/// <summary>What a program does that means more together than alone.</summary>
[Flags]
internal enum CodeDeeds
{
    None = 0,

    /// <summary>Holds a connection.</summary>
    Connects = 1,

    /// <summary>Puts something in the place of the standard streams.</summary>
    Duplicates = 2,

    /// <summary>Runs commands that are not known before.</summary>
    RunsUnseen = 4,

    ReadsFile = 8,

    ReadsEnvironment = 16,

    /// <summary>Sends to a server.</summary>
    Sends = 32,
}
