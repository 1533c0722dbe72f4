using AgentGen.Shell.Parsing;

namespace AgentGen.Shell.Analysis.Code;

/// <summary>What is known about a value in a program: its text, its items, or the name of what it is.</summary>
internal sealed class CodeValue
{
    /// <summary>Longer texts count as unknown, so that joining them again and again cannot grow without bound.</summary>
    private const int MaximumLength = 8192;

    internal static readonly CodeValue Unknown = new();

    /// <summary>The text, with <see cref="Source.Unknown"/> for the parts that are not known.</summary>
    internal string? Text { get; private set; }

    /// <summary>The name of a module, a function or a member, as far as it is the language's own.</summary>
    internal string? Name { get; private set; }

    internal IReadOnlyList<CodeValue>? Items { get; private set; }

    /// <summary>The named members of an object, or a call's named arguments.</summary>
    internal IReadOnlyDictionary<string, CodeValue>? Members { get; private set; }

    /// <summary>Whether the value is any one of the items, not the list of them.</summary>
    internal bool IsOneOf { get; private set; }

    /// <summary>What a method is a member of.</summary>
    internal CodeValue? Receiver { get; private set; }

    internal CodeSources Sources { get; private set; }

    internal bool IsUnknown => Text is null && Name is null && Items is null && Members is null;

    /// <summary>The text as part of another one.</summary>
    internal string Part => Text ?? "\0";

    internal static CodeValue Of(string text, CodeSources sources = CodeSources.None) =>
        text.Length > MaximumLength ? From(sources) : new() { Text = text, Sources = sources };

    internal static CodeValue From(CodeSources sources) => sources == CodeSources.None ? Unknown : new() { Sources = sources };

    internal static CodeValue Named(string name, CodeValue? receiver = null) =>
        new() { Name = name, Receiver = receiver, Sources = receiver?.Sources ?? CodeSources.None };

    internal static CodeValue List(IReadOnlyList<CodeValue> items, IReadOnlyDictionary<string, CodeValue>? members = null)
    {
        var sources = CodeSources.None;
        foreach (CodeValue item in items)
        {
            sources |= item.Sources;
        }

        return new() { Items = items, Members = members, Sources = sources };
    }

    internal static CodeValue OneOf(IReadOnlyList<CodeValue> items) => new() { Items = items, IsOneOf = true };

    internal CodeValue With(CodeSources sources) => (sources | Sources) == Sources
        ? this
        : new() { Text = Text, Name = Name, Items = Items, Members = Members, IsOneOf = IsOneOf, Receiver = Receiver, Sources = Sources | sources };

    /// <summary>The values it may be.</summary>
    internal IEnumerable<CodeValue> Choices() => IsOneOf && Items is { Count: > 0 } ? Items : [this];

    internal CodeValue Join(CodeValue other) => Of(Part + other.Part, Sources | other.Sources);
}
