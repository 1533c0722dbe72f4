namespace AgentGen.Shell.Parsing;

/// <summary>A word, an operator (its text), a new line, or the end.</summary>
internal readonly struct Token
{
    private Token(string? symbol, ShellWord? word, int start, int length)
    {
        Symbol = symbol;
        Word = word;
        Start = start;
        Length = length;
    }

    /// <summary>The operator; "\n" for a new line, "" for the end; null for a word.</summary>
    internal string? Symbol { get; }

    internal ShellWord? Word { get; }

    internal int Start { get; }

    internal int Length { get; }

    internal bool IsEnd => Symbol is { Length: 0 };

    internal bool Is(string symbol) => Symbol == symbol;

    internal bool IsReserved(string word) => Word?.Bare == word;

    internal static Token Of(ShellWord word) => new(null, word, word.Start, word.Length);

    internal static Token Of(string symbol, int start) => new(symbol, null, start, symbol.Length);
}
