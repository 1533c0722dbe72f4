using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Flow.Values;

/// <summary>Something that a model wrote: a parameter, or a part of what it holds.</summary>
/// <param name="parameter">The parameter; <see langword="null"/> for the object that a method is called on.</param>
/// <param name="path">The members that lead from the parameter to the part, outermost first.</param>
/// <param name="isText">Whether the part is one text, not a thing with parts of its own.</param>
internal sealed class Source(IParameterSymbol? parameter, string path, bool isText) : IEquatable<Source>
{
    private const int DeepestPath = 4;

    /// <summary>The name of the element of a collection in a path.</summary>
    public const string Element = "[]";

    public IParameterSymbol? Parameter { get; } = parameter;

    public string Path { get; } = path;

    public bool IsText { get; } = isText;

    /// <summary>How a reader of the code would call it.</summary>
    public string Name { get; } = parameter is null ? path.TrimStart('.') : parameter.Name + path;

    /// <summary>The part of this one under a member; this one again where the path would become too long.</summary>
    public Source Part(string member, bool isTextMember) =>
        Path.Count(static c => c is '.' or '[') >= DeepestPath ? this : new Source(Parameter, Path + member, isTextMember);

    public bool Equals(Source? other) => other is not null && Path == other.Path && SymbolEqualityComparer.Default.Equals(Parameter, other.Parameter);

    public override bool Equals(object? obj) => Equals(obj as Source);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
