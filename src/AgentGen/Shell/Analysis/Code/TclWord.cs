namespace AgentGen.Shell.Analysis.Code;

/// <summary>A word of a Tcl program.</summary>
internal sealed class TclWord(string text, bool isBraced = false, string? inner = null)
{
    internal string Text { get; } = text;

    /// <summary>Whether it stands in braces: nothing in it is replaced, but it may be a program.</summary>
    internal bool IsBraced { get; } = isBraced;

    /// <summary>The program in brackets whose result it is.</summary>
    internal string? Inner { get; } = inner;
}
