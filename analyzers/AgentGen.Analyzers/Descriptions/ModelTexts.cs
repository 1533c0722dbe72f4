using AgentGen.Analyzers.Reach;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentGen.Analyzers.Descriptions;

/// <summary>Every text of a tool that a model reads.</summary>
internal static class ModelTexts
{
    public static IEnumerable<ModelText> Of(ReachedTool tool)
    {
        IMethodSymbol method = tool.Method;
        string subject = $"the tool '{tool.Name}'";
        foreach (ModelText text in AttributeTexts.Read(method.GetAttributes(), subject)
            .Concat(AttributeTexts.Read(method.GetReturnTypeAttributes(), $"the result of '{tool.Name}'")))
        {
            yield return text;
        }

        bool readsComments = ReadsComments(tool);
        if (readsComments && DescriptionAttributes.Of(method) is null && tool.Facts.Descriptions.OfMethod(method) is { Length: > 0 } description
            && CommentText.Read(method, method, description, subject) is { } comment)
        {
            yield return comment;
        }

        foreach (IParameterSymbol parameter in method.Parameters)
        {
            subject = $"the parameter '{parameter.Name}' of '{tool.Name}'";
            foreach (ModelText text in AttributeTexts.Read(parameter.GetAttributes(), subject))
            {
                yield return text;
            }

            if (readsComments && DescriptionAttributes.OfParameter(parameter) is null
                && tool.Facts.Descriptions.OfParameter(method, parameter) is { Length: > 0 } words
                && CommentText.Read(parameter, method, words, subject) is { } text2)
            {
                yield return text2;
            }
        }
    }

    /// <summary>The texts of a type that tools take or give: of its members, and of the values of an enum.</summary>
    public static IEnumerable<ModelText> Of(INamedTypeSymbol type) => AttributeTexts.Read(type.GetAttributes(), $"the type '{type.Name}'")
        .Concat(type.GetMembers().Where(static member => member is IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false })
            .SelectMany(member => AttributeTexts.Read(member.GetAttributes(), $"'{type.Name}.{member.Name}'")))
        .Concat(type.InstanceConstructors.Where(static constructor => !constructor.IsImplicitlyDeclared)
            .SelectMany(static constructor => constructor.Parameters)
            .SelectMany(parameter => AttributeTexts.Read(parameter.GetAttributes(), $"'{type.Name}.{parameter.Name}'")));

    /// <summary>The XML comments of such a type's members.</summary>
    public static IEnumerable<ModelText> InComments(INamedTypeSymbol type, Compilation compilation)
    {
        var words = ToolFacts.Of(compilation).Descriptions;
        foreach (ISymbol member in type.GetMembers())
        {
            string? text = member switch
            {
                IFieldSymbol { IsImplicitlyDeclared: false, HasConstantValue: true } value when type.TypeKind == TypeKind.Enum => words.OfEnumMember(value),
                IPropertySymbol { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public } property => words.OfMember(property, null),
                _ => null,
            };
            if (text is { Length: > 0 } && DescriptionAttributes.Of(member) is null && CommentText.Read(member, member, text, $"'{type.Name}.{member.Name}'") is { } comment)
            {
                yield return comment;
            }
        }
    }

    /// <summary>
    /// Whether XML comments of the tool reach the model: AgentGen's generator reads them, that of the MCP SDK those of partial methods. What reads
    /// the attributes that a project names is not known; they may.
    /// </summary>
    public static bool ReadsComments(ReachedTool tool) =>
        tool.Kind is ToolKind.AgentGen or ToolKind.Configured || (tool.Kind == ToolKind.Mcp && IsPartial(tool.Method, tool.CancellationToken));

    private static bool IsPartial(IMethodSymbol method, CancellationToken cancellationToken) =>
        method.DeclaringSyntaxReferences.Any(place => place.GetSyntax(cancellationToken) is MethodDeclarationSyntax { Modifiers: var modifiers }
            && modifiers.Any(SyntaxKind.PartialKeyword));
}
