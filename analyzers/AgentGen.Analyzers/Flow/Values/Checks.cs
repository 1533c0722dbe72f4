namespace AgentGen.Analyzers.Flow.Values;

/// <summary>
/// What a value has been checked for: the low bits, one for each kind of sink, say that it is harmless there; the rest are halves of a check.
/// </summary>
[Flags]
internal enum Checks
{
    None = 0,
    Shell = 1 << 0,
    Program = 1 << 1,
    Arguments = 1 << 2,
    ShellExecute = 1 << 3,
    Path = 1 << 4,
    Url = 1 << 5,
    Sql = 1 << 6,
    Code = 1 << 7,
    Deserialization = 1 << 8,

    /// <summary>Harmless everywhere: one of a fixed set, or free of every special character.</summary>
    All = (1 << 9) - 1,

    /// <summary>A full path without <c>..</c>: whether it lies inside a root is seen by its beginning.</summary>
    FullPath = 1 << 9,

    /// <summary>A path relative to a root: whether it leads out of it is seen by its beginning.</summary>
    RelativePath = 1 << 10,

    /// <summary>A path without <c>..</c>; it may still be absolute.</summary>
    NoParent = 1 << 11,

    /// <summary>A path whose beginning the model does not choose; it may still climb out with <c>..</c>.</summary>
    Anchored = 1 << 12,

    /// <summary>The host of a URL.</summary>
    Host = 1 << 13,

    /// <summary>What is true of one path and of no other that is made of it.</summary>
    Shape = FullPath | RelativePath | Host,
}
