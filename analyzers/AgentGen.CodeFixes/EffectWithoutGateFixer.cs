using System.Collections.Immutable;
using System.Composition;
using AgentGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentGen.CodeFixes;

/// <summary>AGEN3001: adds the gate that the tool's signature suggests.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class EffectWithoutGateFixer : SyntaxFixer
{
    // After these the file is not where the parameter says, and the gate would fail every call.
    private static readonly string[] Removing = ["Delete", "Remove", "Move", "Rename", "Unlink", "Trash", "Clean", "Purge"];

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.EffectWithoutGate];

    protected override IEnumerable<SyntaxFix> FindFixes(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var node = model.SyntaxTree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan);
        if (node is not MethodDeclarationSyntax declaration || model.GetDeclaredSymbol(declaration, cancellationToken) is not { } method)
        {
            yield break;
        }

        if (FittingGate(method) is { } gate && ToolAttributeList.TryAdd(declaration, $"AgentGen.QualityGate({gate})", model, cancellationToken) is { } gated)
        {
            yield return new SyntaxFix($"Add [QualityGate({gate.Replace("AgentGen.", "")})]", "QualityGate")
            {
                Edits = new Dictionary<SyntaxNode, SyntaxNode> { [declaration] = gated },
            };
        }
    }

    private static string? FittingGate(IMethodSymbol method)
    {
        if (HasExitCode(method.ReturnType))
        {
            return "AgentGen.Gate.ExitCodeZero";
        }

        var file = method.Parameters.FirstOrDefault(p => p is { Name: "path" or "file", Type.SpecialType: SpecialType.System_String });
        return file is not null && !Removing.Any(verb => method.Name.StartsWith(verb, StringComparison.OrdinalIgnoreCase))
            ? $"AgentGen.Gate.FileExists, nameof({file.Name})"
            : null;
    }

    private static bool HasExitCode(ITypeSymbol type)
    {
        var result = type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 } task ? task.TypeArguments[0] : type;
        return result.GetMembers("ExitCode").OfType<IPropertySymbol>().Any(property => property.Type.SpecialType == SpecialType.System_Int32);
    }
}
