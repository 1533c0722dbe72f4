using AgentGen.Shell.Parsing;

namespace AgentGen.Shell.Analysis.Code;

/// <summary>A piece of a program text.</summary>
internal readonly struct CodeToken(CodeTokenKind kind, string text, int start, int end, IReadOnlyList<string>? holes = null)
{
    internal CodeTokenKind Kind { get; } = kind;

    /// <summary>The text; in a string <see cref="Source.Unknown"/> stands for each interpolated part.</summary>
    internal string Text { get; } = text;

    internal int Start { get; } = start;

    internal int End { get; } = end;

    /// <summary>The code of the interpolated parts, in their order.</summary>
    internal IReadOnlyList<string> Holes { get; } = holes ?? [];

    internal bool IsSymbol(string symbol) => Kind == CodeTokenKind.Symbol && Text == symbol;

    internal bool IsName(string name) => Kind == CodeTokenKind.Name && Text == name;
}
