using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Effects;

/// <summary>What one call in a body does.</summary>
/// <param name="kind">What it does to the world.</param>
/// <param name="name">The call, as a reader of the code would name it.</param>
/// <param name="what">What it does, as the end of a sentence about the call.</param>
/// <param name="place">Where it stands.</param>
internal sealed class Deed(DeedKind kind, string name, string what, SyntaxNode place)
{
    public DeedKind Kind { get; } = kind;

    public string Name { get; } = name;

    /// <summary>The call as the subject of a sentence.</summary>
    public string Subject => Inner is null ? $"'{Name}'" : $"'{Name}', by its '{Inner.Name}',";

    public string What { get; } = what;

    public SyntaxNode Place { get; } = place;

    /// <summary>What the callee does, where the call only leads there.</summary>
    public Deed? Inner { get; set; }

    /// <summary>The values that name what is changed: the path, the address, the SQL text, the program.</summary>
    public IReadOnlyList<IOperation> Targets { get; set; } = [];

    /// <summary>Whether doing it twice is the same as doing it once.</summary>
    public bool IsRepeatable { get; set; }

    /// <summary>Whether it cannot be taken back and reaches beyond one file.</summary>
    public bool IsIrreversible { get; set; }

    /// <summary>Whether it cannot be taken back where a model names the target.</summary>
    public bool IsIrreversibleIfNamed { get; set; }

    /// <summary>Whether it is worth a word only where a model names the target.</summary>
    public bool IsMinor { get; set; }

    public bool IsHarmless => Kind == DeedKind.Harmless;

    public static Deed Harmless(SyntaxNode place) => new(DeedKind.Harmless, "", "", place);

    /// <summary>The same deed, seen from a call that leads to it.</summary>
    public Deed Through(SyntaxNode call, string callee, IReadOnlyList<IOperation> targets) => new(Kind, callee, What, call)
    {
        Inner = this,
        Targets = targets,
        IsRepeatable = IsRepeatable,
        IsIrreversible = IsIrreversible,
        IsIrreversibleIfNamed = IsIrreversibleIfNamed,
        IsMinor = IsMinor,
    };
}
