using System.Collections.Immutable;
using System.Composition;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.CodeFixes;

/// <summary>AGEN1007: writes the capture and the undo that are missing, as stubs of the right shape; or declares the effect that they are for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class WrongUndoFixer : SyntaxFixer
{
    private const string Compensable = "Compensable";

    public override ImmutableArray<string> FixableDiagnosticIds => ["AGEN1007"];

    protected override IEnumerable<SyntaxFix> FindFixes(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var node = model.SyntaxTree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan);
        if (node is not MethodDeclarationSyntax { Parent: TypeDeclarationSyntax } declaration
            || model.GetDeclaredSymbol(declaration, cancellationToken) is not { } method
            || method.Attribute(MetadataNames.Tool) is not { } tool
            || tool.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax { ArgumentList.Arguments.Count: > 0 } attribute
            || !declaration.Span.Contains(attribute.Span))
        {
            yield break;
        }

        bool isCompensable = tool.NamedArguments.Any(static argument => argument.Key == "Effect" && argument.Value.EnumMemberName() == Compensable);
        var fix = isCompensable
            ? new SyntaxFix("Write capture and undo", "UndoStubs") { Changes = UndoStubs.TryWrite(declaration, method, attribute, model, cancellationToken) }
            : new SyntaxFix("Declare Effect.Compensable", Compensable) { Changes = [Declare(attribute)] };
        if (fix.Changes.Count > 0 && DeclarationProbe.Removes(DeclarationDiagnostics.WrongUndo, fix.Changes, declaration, model, cancellationToken))
        {
            yield return fix;
        }
    }

    private static TextChange Declare(AttributeSyntax attribute)
    {
        var arguments = attribute.ArgumentList!.Arguments;
        return arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == "Effect") is { } effect
            ? new TextChange(effect.Expression.Span, "Effect.Compensable")
            : arguments.FirstOrDefault(static argument => argument.NameEquals is not null) is { } named
                ? new TextChange(new TextSpan(named.SpanStart, 0), "Effect = Effect.Compensable, ")
                : new TextChange(new TextSpan(arguments.Last().Span.End, 0), ", Effect = Effect.Compensable");
    }
}
