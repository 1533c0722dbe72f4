namespace AgentGen.Shell.Analysis;

/// <summary>Where a text comes from, the most suspect last.</summary>
internal enum Origin
{
    /// <summary>It stands in the command line, or is worked out from it.</summary>
    Known = 0,

    /// <summary>It comes out of a program that prints what sets a shell up: not known before, but meant to be run.</summary>
    Setup,

    /// <summary>It is not known before the command runs.</summary>
    Unknown,

    /// <summary>It comes out of a decoder: written so as not to be read.</summary>
    Decoded,

    /// <summary>It comes from the network.</summary>
    Downloaded,
}
