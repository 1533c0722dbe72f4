using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentGen.CodeFixes;

/// <summary>An interpolated SQL text as a constant text with parameters, where each hole stands for one whole value.</summary>
internal sealed class SqlText
{
    // What stands before a value, and cannot stand before the name of a table or a column.
    private static readonly Regex BeforeValue = new(@"(=|<|>|\bLIKE)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private SqlText(string text, IReadOnlyList<(string Name, string Expression)> holes)
    {
        Text = text;
        Holes = holes;
    }

    /// <summary>The literal.</summary>
    public string Text { get; }

    public IReadOnlyList<(string Name, string Expression)> Holes { get; }

    /// <summary>Reads a text; <see langword="null"/> where a hole is a name, a part of a value, or an expression without a name.</summary>
    public static SqlText? TryRead(InterpolatedStringExpressionSyntax text)
    {
        string start = text.StringStartToken.Text;
        if (start.Count(static c => c == '$') != 1)
        {
            return null;
        }

        var holes = new List<(string Name, string Expression)>();
        var written = new StringBuilder(start.Replace("$", ""));
        for (int i = 0; i < text.Contents.Count; i++)
        {
            switch (text.Contents[i])
            {
                case InterpolatedStringTextSyntax part:
                    string words = part.TextToken.Text.Replace("{{", "{").Replace("}}", "}");
                    written.Append(i > 0 && IsQuoted(text, i - 1) ? words.Substring(1) : words);
                    break;
                case InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole when NameOf(hole.Expression) is { } name:
                    bool isQuoted = IsQuoted(text, i);
                    if (!isQuoted && !BeforeValue.IsMatch(written.ToString()))
                    {
                        return null;
                    }

                    if (isQuoted)
                    {
                        written.Length--;
                    }

                    if (holes.Any(other => other.Name == name && other.Expression != hole.Expression.ToString()))
                    {
                        return null;
                    }

                    if (holes.All(other => other.Name != name))
                    {
                        holes.Add((name, hole.Expression.ToString()));
                    }

                    written.Append('@').Append(name);
                    break;
                default:
                    return null;
            }
        }

        written.Append(text.StringEndToken.Text);
        return holes.Count > 0 && SyntaxFactory.ParseExpression(written.ToString()) is LiteralExpressionSyntax { ContainsDiagnostics: false }
            ? new SqlText(written.ToString(), holes) : null;
    }

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax member } => member.Identifier.ValueText,
        _ => null,
    };

    // '{name}': the quotes belong to the value.
    private static bool IsQuoted(InterpolatedStringExpressionSyntax text, int hole) =>
        hole > 0 && hole + 1 < text.Contents.Count
        && text.Contents[hole] is InterpolationSyntax
        && text.Contents[hole - 1] is InterpolatedStringTextSyntax before && before.TextToken.Text.EndsWith("'", StringComparison.Ordinal)
        && text.Contents[hole + 1] is InterpolatedStringTextSyntax after && after.TextToken.Text.StartsWith("'", StringComparison.Ordinal);
}
