namespace AgentGen.Shell.Analysis.Code;

internal enum CodeTokenKind
{
    /// <summary>A name, with its sigil (<c>$x</c>) and its parts (<c>File::Path</c>).</summary>
    Name = 0,

    Number,

    /// <summary>A string, without its quotes and with its escapes decoded.</summary>
    Text,

    /// <summary>A string that the language runs as a command: backquotes.</summary>
    Command,

    /// <summary>A regular expression.</summary>
    Pattern,

    Symbol,

    /// <summary>The end of a line.</summary>
    Line,
}
