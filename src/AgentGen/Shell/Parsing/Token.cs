namespace AgentGen.Shell.Parsing;

/// <summary>A word, a descriptor, an operator (its text), a new line, or the end.</summary>
internal readonly struct Token
{
    private Token(string? symbol, ShellWord? word, string? descriptor, Place place, int start, int end)
    {
        Symbol = symbol;
        Word = word;
        Descriptor = descriptor;
        Place = place;
        Start = start;
        End = end;
    }

    /// <summary>The operator; "\n" for a new line, "" for the end; null for a word or descriptor.</summary>
    internal string? Symbol { get; }

    internal ShellWord? Word { get; }

    /// <summary>A number or a name in braces right before the operator of a redirection, which is no word there.</summary>
    internal string? Descriptor { get; }

    internal Place Place { get; }

    internal int Start { get; }

    internal int End { get; }

    internal bool IsEnd => Symbol is { Length: 0 };

    /// <summary>The text of a word that may be a reserved one: it stands where a command may begin.</summary>
    internal string? Keyword => Place == Place.Command ? Word?.Bare : null;

    internal bool Is(string symbol) => Symbol == symbol;

    internal bool IsReserved(string word) => Keyword == word;

    internal bool IsBare(string word) => Word?.Bare == word;

    internal static Token Of(ShellWord word, Place place) => new(null, word, null, place, word.Start, word.End);

    internal static Token OfDescriptor(string text, int start, int end) => new(null, null, text, Place.Argument, start, end);

    internal static Token Of(string symbol, int start, int end) => new(symbol, null, null, Place.Argument, start, end);
}
