namespace AgentGen.Shell.Analysis;

/// <summary>Where a text comes from that is run as a script, and how it is run.</summary>
internal sealed class TextPlace(int start, int length)
{
    internal int Start { get; } = start;

    internal int Length { get; } = length;

    /// <summary>Where it stands, character for character, in the outermost text, plus one; 0 when it does not.</summary>
    internal int Verbatim { get; set; }

    /// <summary>Whether the shell itself runs it (<c>eval</c>, <c>source</c>), so that what it assigns stays.</summary>
    internal bool IsInShell { get; set; }

    /// <summary>The arguments it sees as <c>$0</c>, <c>$1</c>…; null for those of the text around it.</summary>
    internal IReadOnlyList<Argument>? Arguments { get; set; }

    internal Flow Input { get; set; }
}
