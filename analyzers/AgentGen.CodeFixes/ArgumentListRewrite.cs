using AgentGen.Analyzers.Commands;
using AgentGen.Shell;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.CodeFixes;

/// <summary>
/// Turns a shell command line into a program and a list of arguments, where the result is sure to do the same: the command is a simple one without
/// any feature of the shell, it names a program, and every hole is a word or a part of one.
/// </summary>
internal static class ArgumentListRewrite
{
    public static IReadOnlyDictionary<SyntaxNode, SyntaxNode>? TryCreate(ShellSink sink, SemanticModel model)
    {
        if (model.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 }
            || sink.Command.Holes.Any(hole => !CanMove(hole, sink.Site.Syntax))
            || !ShellCommandLine.TryGetArguments(sink.Command.Text, out var words)
            || words.Count < 2
            || words[0].Length == 0
            || words[0].Any(CommandText.IsHole)
            || ShellBuiltins.Contains(words[0]))
        {
            return null;
        }

        var expressions = words.Select(word => ShellWordSyntax.Write(word, sink.Command, model)).ToList();
        return sink.Site switch
        {
            ISimpleAssignmentOperation { Syntax: AssignmentExpressionSyntax assignment } => InRequest(assignment, expressions),
            _ when sink.PlainLaunch is { } launch => InLaunch(launch, expressions),
            _ => null,
        };
    }

    /// <summary>Whether the hole's expression means the same in an argument list at the sink.</summary>
    public static bool CanMove(CommandHole hole, SyntaxNode site)
    {
        bool isOneWord = !hole.IsFormatted
            && hole.Expression.Type?.SpecialType is SpecialType.System_String or SpecialType.System_Char or (>= SpecialType.System_SByte and <= SpecialType.System_UInt64)
            && hole.Value is not IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String, Name: nameof(string.Join) } };
        bool isAtSite = site.Span.Contains(hole.Expression.Syntax.Span);
        return isOneWord && (isAtSite || hole.Expression is IParameterReferenceOperation parameter && !parameter.IsReassigned());
    }

    private static Dictionary<SyntaxNode, SyntaxNode>? InRequest(AssignmentExpressionSyntax assignment, IReadOnlyList<ExpressionSyntax> words)
    {
        bool isOnlyCommand = assignment.Parent is InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression } initializer
            && !initializer.Expressions.OfType<AssignmentExpressionSyntax>().Any(other => other.Left is IdentifierNameSyntax { Identifier.ValueText: "Arguments" });
        return isOnlyCommand
            ? new() { [assignment] = Assign(assignment, "Arguments", List(words)) }
            : null;
    }

    private static Dictionary<SyntaxNode, SyntaxNode>? InLaunch(ProcessLaunch launch, IReadOnlyList<ExpressionSyntax> words)
    {
        var arguments = words.Skip(1).ToList();
        var edits = new Dictionary<SyntaxNode, SyntaxNode> { [launch.FileName!.Syntax] = words[0].WithTriviaFrom(launch.FileName.Syntax) };
        switch (launch.Arguments?.Syntax ?? launch.ListSyntax)
        {
            case InitializerExpressionSyntax initializer:
                edits[initializer] = Elements(arguments).WithTriviaFrom(initializer);
                return edits;
            case { Parent: AssignmentExpressionSyntax assignment }:
                edits[assignment] = Assign(assignment, "ArgumentList", Elements(arguments));
                return edits;
            case { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 2 } } } list:
                edits[list] = List(arguments).WithTriviaFrom(list);
                return edits;
            default:
                return null;
        }
    }

    public static AssignmentExpressionSyntax Assign(AssignmentExpressionSyntax assignment, string property, ExpressionSyntax value) =>
        assignment.WithLeft(SyntaxFactory.IdentifierName(property).WithTriviaFrom(assignment.Left)).WithRight(value.WithTriviaFrom(assignment.Right));

    public static CollectionExpressionSyntax List(IEnumerable<ExpressionSyntax> words) =>
        (CollectionExpressionSyntax)SyntaxFactory.ParseExpression($"[{string.Join(", ", words)}]");

    public static InitializerExpressionSyntax Elements(IEnumerable<ExpressionSyntax> words) =>
        ((ImplicitObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression($"new() {{ {string.Join(", ", words)} }}")).Initializer!;
}
