using System.Collections.Immutable;
using System.Composition;
using AgentGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.CodeFixes;

/// <summary>
/// AGEN2007: lets the workspace resolve the path, where one is at hand; else compares the full path with the root that the code puts before it.
/// The guard stands before the statement, and every use of the path in it that reaches a file takes the checked one.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class ConfinePathFixer : SyntaxFixer
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.UnconfinedPath];

    protected override IEnumerable<SyntaxFix> FindFixes(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var node = model.SyntaxTree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (node is not ExpressionSyntax expression || PathUse.Of(expression, model, cancellationToken) is not { } use)
        {
            yield break;
        }

        string full = "full" + char.ToUpperInvariant(use.Parameter.Name[0]) + use.Parameter.Name.Substring(1);
        if (use.IsTaken(full) || use.IsTaken("refusal"))
        {
            yield break;
        }

        string? guard = use.FindWorkspace() is { } workspace && (use.Root is null || use.Root == workspace + ".Root") ? Resolve(workspace, use, full)
            : use.Root is { } root ? Compare(root, use, full)
            : null;
        if (guard is not null)
        {
            yield return new SyntaxFix("Refuse a path that leads out of the folder", "Confine")
            {
                Changes =
                [
                    new TextChange(new TextSpan(use.Statement.SpanStart, 0), guard),
                    .. use.Places.Select(place => new TextChange(place.Span, full)),
                ],
            };
        }
    }

    private static string Resolve(string workspace, PathUse use, string full) => use.Lines(
        $"if (!{workspace}.TryResolve({use.Parameter.Name}, out string {full}, out string refusal))",
        "{",
        $"    throw new {use.NameOf("System.ArgumentException")}(refusal, nameof({use.Parameter.Name}));",
        "}");

    private static string Compare(string root, PathUse use, string full)
    {
        string path = use.NameOf("System.IO.Path");
        return use.Lines(
            $"string {full} = {path}.GetFullPath({path}.Combine({root}, {use.Parameter.Name}));",
            $"if (!{full}.StartsWith({path}.TrimEndingDirectorySeparator({path}.GetFullPath({root})) + {path}.DirectorySeparatorChar, {use.NameOf("System.StringComparison")}.Ordinal))",
            "{",
            $"    throw new {use.NameOf("System.UnauthorizedAccessException")}($\"'{{{use.Parameter.Name}}}' leads out of the folder.\");",
            "}");
    }
}
