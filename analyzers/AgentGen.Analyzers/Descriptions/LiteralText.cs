using System.Collections.Immutable;
using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentGen.Analyzers.Descriptions;

/// <summary>Finds, without a semantic model, where each character of a constant string expression stands.</summary>
internal static class LiteralText
{
    /// <summary>The characters of a constant whose value is known. What a named constant brings maps to the place of its name.</summary>
    public static ImmutableArray<SourceChar> Read(ExpressionSyntax expression, string value)
    {
        var characters = ImmutableArray.CreateBuilder<SourceChar>(value.Length);
        SyntaxNode? unknown = null;
        foreach ((SyntaxNode part, IReadOnlyList<SourceChar>? known) in Parts(expression))
        {
            if (known is null)
            {
                if (unknown is not null)
                {
                    return Whole(expression, value);
                }

                unknown = part;
                continue;
            }

            if (known.Count == 0)
            {
                continue;
            }

            string text = new([.. known.Select(static character => character.Value)]);
            int at = value.IndexOf(text, characters.Count, StringComparison.Ordinal);
            if (at < 0 || (unknown is null && at != characters.Count))
            {
                return Whole(expression, value);
            }

            Fill(characters, value, at, unknown);
            characters.AddRange(known);
            unknown = null;
        }

        if (characters.Count < value.Length && unknown is null)
        {
            return Whole(expression, value);
        }

        Fill(characters, value, value.Length, unknown);
        return characters.ToImmutable();
    }

    private static ImmutableArray<SourceChar> Whole(ExpressionSyntax expression, string value) => [.. LiteralCharacters.Whole(value, expression.Span)];

    private static void Fill(ImmutableArray<SourceChar>.Builder characters, string value, int end, SyntaxNode? place)
    {
        for (int i = characters.Count; i < end; i++)
        {
            characters.Add(new SourceChar(value[i], place!.Span));
        }
    }

    // Not a recursion: a concatenation may have thousands of parts.
    private static IEnumerable<(SyntaxNode Part, IReadOnlyList<SourceChar>? Known)> Parts(ExpressionSyntax expression)
    {
        var pending = new Stack<SyntaxNode>([expression]);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    pending.Push(parenthesized.Expression);
                    break;
                case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                    pending.Push(sum.Right);
                    pending.Push(sum.Left);
                    break;
                case InterpolatedStringExpressionSyntax interpolated:
                    foreach (InterpolatedStringContentSyntax content in interpolated.Contents.Reverse())
                    {
                        pending.Push(content);
                    }

                    break;
                case InterpolatedStringTextSyntax text:
                    yield return (text, LiteralCharacters.Of(text.TextToken, text.TextToken.ValueText.Replace("{{", "{").Replace("}}", "}")));
                    break;
                case LiteralExpressionSyntax literal when literal.Token.Value is string value:
                    yield return (literal, LiteralCharacters.Of(literal.Token, value));
                    break;
                case var other:
                    yield return (other, null);
                    break;
            }
        }
    }
}
