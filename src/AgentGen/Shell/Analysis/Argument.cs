using AgentGen.Shell.Parsing;

namespace AgentGen.Shell.Analysis;

/// <summary>A word as the command would receive it.</summary>
internal readonly struct Argument(string text, int start, int length, bool isPattern = false, Origin origin = Origin.Known)
{
    /// <summary>The text; <see cref="Source.Unknown"/> stands for each part that is not known.</summary>
    internal string Text { get; } = text;

    internal int Start { get; } = start;

    internal int Length { get; } = length;

    /// <summary>Whether the shell matches it against file names.</summary>
    internal bool IsPattern { get; } = isPattern;

    internal Origin Origin { get; } = origin;

    internal bool IsKnown => Origin == Origin.Known && Text.IndexOf(Source.Unknown) < 0;

    internal bool IsOption => Text.Length > 1 && Text[0] == '-';

    internal Argument WithText(string newText) => new(newText, Start, Length, IsPattern, Origin);

    internal Argument AsKnown() => new(Text, Start, Length, IsPattern);

    internal Flow AsFlow() => Text.Length == 1 && Text[0] == Source.Unknown
        ? Flow.From(Origin == Origin.Known ? Origin.Unknown : Origin)
        : Flow.Of(Text).With(Origin);
}
