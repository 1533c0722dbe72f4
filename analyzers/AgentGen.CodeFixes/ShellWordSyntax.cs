using System.Text;
using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentGen.CodeFixes;

/// <summary>Writes one word of a command as a C# string expression.</summary>
internal static class ShellWordSyntax
{
    /// <summary>A literal, the expression of a hole, or an interpolated string of both.</summary>
    public static ExpressionSyntax Write(string word, CommandText command, SemanticModel model)
    {
        if (word.Length == 1 && CommandText.IsHole(word[0]))
        {
            var whole = (ExpressionSyntax)command.HoleOf(word[0]).Expression.Syntax;
            if (IsPlainString(model.GetTypeInfo(whole)))
            {
                return whole.WithoutTrivia();
            }
        }

        if (!word.Any(CommandText.IsHole))
        {
            return SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(word));
        }

        var text = new StringBuilder("$\"");
        foreach (var c in word)
        {
            text.Append(CommandText.IsHole(c) ? Interpolation(command.HoleOf(c)) : Escape(c));
        }

        return SyntaxFactory.ParseExpression(text.Append('"').ToString());
    }

    // A null would be an empty text in the command line and is none in a list of arguments.
    private static bool IsPlainString(TypeInfo type) => type.Type?.SpecialType == SpecialType.System_String && type.Nullability.FlowState != NullableFlowState.MaybeNull;

    private static string Interpolation(CommandHole hole)
    {
        var text = hole.Expression.Syntax.WithoutTrivia().ToString();
        bool isSimple = hole.Expression.Syntax is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax;
        return isSimple ? $"{{{text}}}" : $"{{({text})}}";
    }

    private static string Escape(char c) => c switch
    {
        '{' => "{{",
        '}' => "}}",
        '"' => "\\\"",
        _ => SymbolDisplay.FormatLiteral(c.ToString(), quote: true) is var quoted ? quoted.Substring(1, quoted.Length - 2) : "",
    };
}
