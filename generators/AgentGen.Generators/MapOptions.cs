using AgentGen.Compiler;

namespace AgentGen.Generators;

/// <summary>What a project says about its map.</summary>
/// <param name="Namespace">The namespace of the generated class; empty for none.</param>
/// <param name="Name">The name of the generated class.</param>
/// <param name="IsPublic">Whether it is public.</param>
/// <param name="ResultsAsJson">Whether tools that do not say otherwise return JSON.</param>
/// <param name="HasRawLiterals">Whether the project's C# knows raw literals.</param>
/// <param name="JsonContext">The project's own serializer context, if it has one.</param>
internal sealed record MapOptions(string Namespace, string Name, bool IsPublic, bool ResultsAsJson, bool HasRawLiterals, string? JsonContext)
{
    /// <summary>Names of tools in PascalCase that several tools share, because they differ in their separators alone, or that another tool's record has.</summary>
    public ImmutableEquatableArray<string> AmbiguousNames { get; init; } = ImmutableEquatableArray<string>.Empty;

    /// <summary>The name as C# writes it.</summary>
    internal string Identifier => EnumParser.Escape(Name);

    internal string Accessibility => IsPublic ? "public" : "internal";

    /// <summary>JSON as a literal that reads as JSON, where the project's C# has such literals.</summary>
    internal string JsonLiteral(string json) => HasRawLiterals ? Literals.Raw(json) : Literals.CSharp(json);
}
