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

    private static string? FindProblem(SyntaxNode part, bool isPublic)
    {
        if (part is not ClassDeclarationSyntax { Modifiers: var modifiers } other)
        {
            return "is no class";
        }

        return !modifiers.Any(SyntaxKind.PartialKeyword) ? "is not partial"
            : modifiers.Any(isPublic ? SyntaxKind.InternalKeyword : SyntaxKind.PublicKeyword) ? isPublic ? "is internal" : "is public"
            : !modifiers.Any(SyntaxKind.StaticKeyword) && (other.BaseList is not null || other.Members.Any(IsOfInstance)) ? "is not static"
            : other.Members.SelectMany(Names).FirstOrDefault(MapName.IsTaken) is { } name ? $"has a member '{name}' as well"
            : null;
    }

    private static bool IsOfInstance(MemberDeclarationSyntax member) => member is not (BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
        && !member.Modifiers.Any(SyntaxKind.StaticKeyword)
        && !member.Modifiers.Any(SyntaxKind.ConstKeyword);

    // Methods may share a name with those of the class, and types with its partial ones.
    private static IEnumerable<string> Names(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(static variable => variable.Identifier.ValueText),
        _ => [],
    };
}
