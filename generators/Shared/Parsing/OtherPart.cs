using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentGen.Compiler;

/// <summary>Whether a type of the project's own can be another part of the generated class.</summary>
internal static class OtherPart
{
    internal static string? FindProblem(INamedTypeSymbol type, bool isPublic) => type.DeclaringSyntaxReferences
        .Where(static part => OwnCode.Is(part.SyntaxTree))
        .Select(part => FindProblem(part.GetSyntax(), isPublic))
        .FirstOrDefault(static problem => problem is not null);

    private static string? FindProblem(SyntaxNode part, bool isPublic) => part switch
    {
        not ClassDeclarationSyntax => "is no class",
        ClassDeclarationSyntax { Modifiers: var modifiers } when !modifiers.Any(SyntaxKind.PartialKeyword) => "is not partial",
        ClassDeclarationSyntax { Modifiers: var modifiers } when modifiers.Any(isPublic ? SyntaxKind.InternalKeyword : SyntaxKind.PublicKeyword) => isPublic ? "is internal" : "is public",
        ClassDeclarationSyntax { Modifiers: var modifiers } other when !modifiers.Any(SyntaxKind.StaticKeyword) && (other.BaseList is not null || other.Members.Any(IsOfInstance)) => "is not static",
        ClassDeclarationSyntax other => other.Members.SelectMany(Names).FirstOrDefault(MapName.IsTaken) is { } name ? $"has a member '{name}' as well" : null,
    };

    private static bool IsOfInstance(MemberDeclarationSyntax member) =>
        member is not BaseTypeDeclarationSyntax and not DelegateDeclarationSyntax && !member.Modifiers.Any(SyntaxKind.StaticKeyword) && !member.Modifiers.Any(SyntaxKind.ConstKeyword);

    // Methods may share a name with those of the class, and types with its partial ones.
    private static IEnumerable<string> Names(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(static variable => variable.Identifier.ValueText),
        _ => [],
    };
}
