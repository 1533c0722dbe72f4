using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>What describes tools and their parts to a model: <c>[Description]</c>, else the XML comment.</summary>
/// <remarks>What comes from another assembly is a mark for its documentation, see <see cref="DescriptionMarks"/>: files are not known to a parse.</remarks>
internal sealed class Descriptions(Compilation compilation)
{
    // How often one description may inherit: far more than people do, far less than a circle would.
    private const int MostInherited = 64;

    internal string OfMethod(IMethodSymbol method)
    {
        if (DescriptionAttributes.Of(method) is { } described)
        {
            return described;
        }

        string? summary = Comment(method, CommentPart.Summary);
        string? remarks = Comment(method, CommentPart.Remarks);
        return summary is null || remarks is null ? summary ?? remarks ?? "" : $"{summary}\n{remarks}";
    }

    internal string? OfParameter(IMethodSymbol method, IParameterSymbol parameter) =>
        DescriptionAttributes.OfParameter(parameter) ?? Comment(method, CommentPart.Parameter(parameter.Name));

    internal string? OfReturn(IMethodSymbol method) => DescriptionAttributes.OfReturn(method) ?? Comment(method, CommentPart.Returns);

    internal string? OfType(INamedTypeSymbol type) => DescriptionAttributes.Of(type) ?? Comment(type, CommentPart.Summary);

    /// <summary>Describes a property or field.</summary>
    /// <param name="property">The property or field.</param>
    /// <param name="parameter">The parameter of the constructor that stands for it, if any. A primary constructor's parameters are documented on its type.</param>
    internal string? OfMember(ISymbol property, IParameterSymbol? parameter)
    {
        string? described = DescriptionAttributes.Of(property) ?? (parameter is null ? null : DescriptionAttributes.Of(parameter));
        if (described is not null)
        {
            return described;
        }

        string? found = Comment(property, CommentPart.Summary);
        if (IsOpen(found))
        {
            found = Either(found, Comment(property, CommentPart.Value));
        }

        if (parameter is not null && IsOpen(found))
        {
            found = Either(found, Comment(parameter.ContainingSymbol, CommentPart.Parameter(parameter.Name)));
            found = IsOpen(found) ? Either(found, Comment(parameter.ContainingType, CommentPart.Parameter(parameter.Name))) : found;
        }

        return IsOpen(found) ? Either(found, Comment(property.ContainingType, CommentPart.Parameter(property.Name))) : found;
    }

    internal string? OfEnumMember(IFieldSymbol member) => DescriptionAttributes.Of(member) ?? Comment(member, CommentPart.Summary);

    private static bool IsOpen(string? found) => found is null || DescriptionMarks.IsReference(found);

    private static string? Either(string? reference, string? other) => reference is null || other is null ? reference ?? other : DescriptionMarks.Either(reference, other);

    private string? Comment(ISymbol symbol, CommentPart part)
    {
        int left = MostInherited;
        return Comment(symbol, part, ref left);
    }

    private string? Comment(ISymbol symbol, CommentPart part, ref int left)
    {
        symbol = symbol.OriginalDefinition;
        if (!SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly))
        {
            return ReferencedIds.Of(symbol) is { Length: > 0 } ids ? DescriptionMarks.Reference(ids, part) : null;
        }

        IReadOnlyList<Comment> comments = Comments.Of(symbol);
        foreach (Comment comment in comments)
        {
            if (comment.Find(part) is { } text && Expand(text, comment, symbol, part, ref left) is { } expanded)
            {
                return expanded;
            }
        }

        foreach (Comment comment in comments)
        {
            if (comment.Inherits is { } tag && (tag.Section is null || tag.Section == part.Section))
            {
                return Inherit(symbol, tag, part, ref left);
            }
        }

        return null;
    }

    private string? Expand(string text, Comment comment, ISymbol symbol, CommentPart part, ref int left)
    {
        if (comment.Inherited.Count == 0)
        {
            return text;
        }

        int remaining = left;
        string? expanded = DescriptionMarks.FillInherited(text, index => Inherit(symbol, comment.Inherited[index], part, ref remaining));
        left = remaining;
        return expanded;
    }

    private string? Inherit(ISymbol symbol, InheritTag tag, CommentPart part, ref int left)
    {
        ISymbol? source = left-- <= 0 ? null : tag.Cref is null ? InheritedSymbols.Find(symbol) : CrefResolver.Resolve(tag.Cref, symbol, compilation);
        if (source is null)
        {
            return null;
        }

        part = tag.Select(part);
        if (tag.Cref is null && part.Name is { } name && (symbol, source) is (IMethodSymbol own, IMethodSymbol other)
            && own.Parameters.FirstOrDefault(parameter => parameter.Name == name) is { } same && same.Ordinal < other.Parameters.Length)
        {
            // An override may call its parameters otherwise.
            part = CommentPart.Parameter(other.Parameters[same.Ordinal].Name);
        }

        // A described method has no remarks: its attribute says all.
        return DescriptionAttributes.Find(source, part)
            ?? (part.Equals(CommentPart.Remarks) && DescriptionAttributes.Find(source, CommentPart.Summary) is not null ? null : Comment(source, part, ref left));
    }
}
