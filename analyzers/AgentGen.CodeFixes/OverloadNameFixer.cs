using System.Collections.Immutable;
using System.Composition;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.CodeFixes;

/// <summary>AGEN1006: names each overload but the first after its parameters.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class OverloadNameFixer : SyntaxFixer
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["AGEN1006"];

    protected override IEnumerable<SyntaxFix> FindFixes(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var node = model.SyntaxTree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan);
        if (node is not MethodDeclarationSyntax { Parent: TypeDeclarationSyntax type } method)
        {
            yield break;
        }

        // All at once, so that it does not matter on which of them the fix is asked for.
        var overloads = type.Members.OfType<MethodDeclarationSyntax>()
            .Where(other => other.Identifier.ValueText == method.Identifier.ValueText)
            .Select(other => (Declaration: other, Attribute: Unnamed(other, model, cancellationToken)))
            .Where(other => other.Attribute is not null)
            .ToList();
        var names = overloads.Skip(1).Select(other => NameOf(other.Declaration)).ToList();
        if (names.Count > 0 && names.All(name => name is not null && ToolNames.IsValid(name)) && names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Count)
        {
            yield return new SyntaxFix("Name each overload after its parameters", "Overloads")
            {
                Changes = [.. overloads.Skip(1).Zip(names, (overload, name) => Name(overload.Attribute!, name!))],
            };
        }
    }

    private static AttributeSyntax? Unnamed(MethodDeclarationSyntax method, SemanticModel model, CancellationToken cancellationToken) => method.AttributeLists
        .SelectMany(list => list.Attributes)
        .FirstOrDefault(attribute => model.GetTypeInfo(attribute, cancellationToken).Type?.Is(MetadataNames.Tool) == true
            && attribute.ArgumentList?.Arguments.Any(argument => argument.NameEquals is null) != true);

    private static string? NameOf(MethodDeclarationSyntax method)
    {
        var parameters = method.ParameterList.Parameters.Where(parameter => parameter.Type?.ToString() is not "CancellationToken").Select(parameter => ToolNames.FromMethod(parameter.Identifier.ValueText)).ToList();
        return parameters.Count == 0 ? null : $"{ToolNames.FromMethod(method.Identifier.ValueText)}_by_{string.Join("_", parameters)}";
    }

    private static TextChange Name(AttributeSyntax attribute, string name) => attribute.ArgumentList switch
    {
        null => new TextChange(new TextSpan(attribute.Span.End, 0), $"(\"{name}\")"),
        { Arguments.Count: 0 } empty => new TextChange(empty.Span, $"(\"{name}\")"),
        var list => new TextChange(new TextSpan(list.Arguments[0].SpanStart, 0), $"\"{name}\", "),
    };
}
