namespace CodeEngineer.Options;

/// <summary>What the command line asks for.</summary>
internal sealed record AppOptions
{
    /// <summary>The folder to work in; <see langword="null"/> for a fresh temporary one.</summary>
    public string? Workspace { get; init; }

    /// <summary>Whether to go on with an earlier run.</summary>
    public bool Resume { get; init; }

    /// <summary>Whether every approval is given unattended.</summary>
    public bool Yes { get; init; }

    /// <summary>How progress is shown.</summary>
    public OutputMode Output { get; init; }

    /// <summary>The recorded conversation to answer from instead of the sample's own.</summary>
    public string? Script { get; init; }

    /// <summary>Whether only the help is wanted.</summary>
    public bool Help { get; init; }
}
