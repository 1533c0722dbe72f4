namespace AgentGen.Shell.Analysis.Code;

/// <summary>Where a value comes from that the program text does not hold.</summary>
[Flags]
internal enum CodeSources
{
    None = 0,

    /// <summary>Arguments, standard input.</summary>
    Input = 1,

    /// <summary>The content of a file.</summary>
    File = 2,

    /// <summary>All environment variables at once.</summary>
    Environment = 4,

    /// <summary>A parameter of the function that is being read.</summary>
    Parameter = 8,

    /// <summary>The names of files that were found.</summary>
    Found = 16,

    /// <summary>Written so as not to be read.</summary>
    Decoded = 32,

    /// <summary>The network.</summary>
    Downloaded = 64,
}
