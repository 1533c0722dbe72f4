namespace AgentGen.Shell.Parsing;

/// <summary>The text, the place in it, and the first error. After an error the place is the end, so every loop of the parser ends.</summary>
internal sealed class Source
{
    /// <summary>Stands for the end of the text, where no character is.</summary>
    internal const char EndOfText = '\uFFFF';

    /// <summary>Stands for one character of a value not known.</summary>
    internal const char Unknown = '\0';

    private const int MaximumDepth = 80;

    private readonly List<ShellSyntaxError> _errors = [];
    private int _depth;

    private Source(string text) => Text = text;

    internal string Text { get; }

    internal int Position { get; set; }

    internal bool Failed => _errors.Count > 0;

    internal IReadOnlyList<ShellSyntaxError> Errors => _errors;

    internal char Current => Peek(0);

    internal static Source Create(string text, IReadOnlyList<ShellHole> holes)
    {
        int reserved = text.IndexOfAny([Unknown, EndOfText]);
        var source = new Source(holes.Count == 0 ? text : Mask(text, holes));
        if (reserved >= 0)
        {
            source.Fail("a character that is no text cannot stand in a command line", reserved);
        }

        return source;
    }

    internal static Source CreateInner(string text) => new(text.Replace(EndOfText, Unknown));

    internal char Peek(int offset)
    {
        int index = Position + offset;
        return index < Text.Length ? Text[index] : EndOfText;
    }

    internal bool StartsWith(string text) => string.CompareOrdinal(Text, Position, text, 0, text.Length) == 0;

    internal void Fail(string message, int start)
    {
        if (!Failed)
        {
            start = Math.Min(start, Text.Length);
            _errors.Add(new ShellSyntaxError(message, start, Math.Min(1, Text.Length - start)));
        }

        Position = Text.Length;
    }

    internal bool Enter()
    {
        if (++_depth <= MaximumDepth)
        {
            return true;
        }

        Fail("nested too deeply", Position);
        return false;
    }

    internal void Leave() => _depth--;

    /// <summary>A source for text that was unescaped out of this one, as deep as this one is now.</summary>
    internal Source Inner(string text) => new(text) { _depth = _depth };

    private static string Mask(string text, IReadOnlyList<ShellHole> holes)
    {
        char[] masked = text.ToCharArray();
        foreach (ShellHole hole in holes)
        {
            for (int i = hole.Start; i < Math.Min((long)hole.Start + hole.Length, masked.Length); i++)
            {
                masked[i] = Unknown;
            }
        }

        return new string(masked);
    }
}
