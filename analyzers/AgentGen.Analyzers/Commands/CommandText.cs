using System.Collections.Immutable;
using AgentGen.Shell;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.Analyzers.Commands;

/// <summary>
/// The value of a string expression as far as the compiler knows it: constant characters, each with its place in the source, and holes.
/// A hole is one character from the private use area, so that the text can be read by anything that reads text.
/// </summary>
internal sealed class CommandText
{
    public const char FirstHole = '\uE000';
    public const char LastHole = '\uE0FF';

    private readonly ImmutableArray<SourceChar> characters;

    public CommandText(ImmutableArray<SourceChar> characters, ImmutableArray<CommandHole> holes, SyntaxNode origin)
    {
        this.characters = characters;
        Origin = origin;
        AllHoles = holes;
        Text = new string(characters.Select(c => c.Value).ToArray());
    }

    /// <summary>The text, holes included.</summary>
    public string Text { get; }

    /// <summary>The holes of the whole expression, by number; a slice shares them and may hold only some.</summary>
    public ImmutableArray<CommandHole> AllHoles { get; }

    /// <summary>The holes in this text, in order.</summary>
    public IEnumerable<CommandHole> Holes => Text.Where(IsHole).Select(HoleOf);

    public bool IsConstant => !Text.Any(IsHole);

    public static bool IsHole(char c) => c is >= FirstHole and <= LastHole;

    public CommandHole HoleOf(char c) => AllHoles[c - FirstHole];

    public CommandText Slice(IEnumerable<SourceChar> part) => new(part.ToImmutableArray(), AllHoles, Origin);

    /// <summary>The expression that the text was read from.</summary>
    public SyntaxNode Origin { get; }

    /// <summary>The holes as the shell engine takes them.</summary>
    public IReadOnlyList<ShellHole> ShellHoles() => [.. Enumerable.Range(0, Text.Length).Where(i => IsHole(Text[i])).Select(static i => new ShellHole(i, 1))];

    public ImmutableArray<SourceChar> Characters => characters;

    /// <summary>The words in the source that wrote a part of the text.</summary>
    public Location Locate(int start, int length)
    {
        int last = Math.Min(start + length, characters.Length) - 1;
        return start < 0 || last < start
            ? Origin.GetLocation()
            : Origin.SyntaxTree.GetLocation(Cover(characters[start].Span, characters[last].Span));
    }

    // Parts of one command may come from places in any order (a local declared above): then the first place stands for all.
    private static TextSpan Cover(TextSpan first, TextSpan last) =>
        last.End >= first.End && last.Start >= first.Start ? TextSpan.FromBounds(first.Start, last.End) : first;
}
