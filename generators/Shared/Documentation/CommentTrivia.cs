using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentGen.Compiler;

/// <summary>Finds the documentation comment before a declaration in the source text, where it stands whether or not the build parses such comments.</summary>
internal static class CommentTrivia
{
    /// <summary>Reads the XML.</summary>
    /// <returns>The XML without slashes and stars, or null where there is none.</returns>
    internal static string? Read(SyntaxTriviaList leading)
    {
        // As the compiler has it: of comments with something else between them only the last block counts.
        int first = leading.Count;
        for (int i = leading.Count - 1; i >= 0; i--)
        {
            if (IsDocumentation(leading[i]))
            {
                first = i;
            }
            else if (first < leading.Count && !leading[i].IsKind(SyntaxKind.WhitespaceTrivia) && !leading[i].IsKind(SyntaxKind.EndOfLineTrivia))
            {
                break;
            }
        }

        if (first == leading.Count)
        {
            return null;
        }

        StringBuilder xml = new();
        foreach (SyntaxTrivia trivia in leading.Skip(first).Where(IsDocumentation))
        {
            string text = trivia.ToFullString();
            if (text.StartsWith("/**", StringComparison.Ordinal))
            {
                Append(xml, text.Substring(3, text.Length - 5), '*', 1);
            }
            else
            {
                Append(xml, text, '/', 3);
            }
        }

        return xml.ToString();
    }

    // Without documentation mode it is an ordinary comment.
    private static bool IsDocumentation(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia => true,
        SyntaxKind.SingleLineCommentTrivia => trivia.ToFullString() is ['/', '/', '/'] or ['/', '/', '/', not '/', ..],
        SyntaxKind.MultiLineCommentTrivia => trivia.ToFullString() is ['/', '*', '*', not '*', _, _, ..],
        _ => false,
    };

    private static void Append(StringBuilder xml, string comment, char prefix, int count)
    {
        foreach (string line in comment.Split('\n'))
        {
            int start = 0;
            while (start < line.Length && char.IsWhiteSpace(line[start]))
            {
                start++;
            }

            int end = start;
            while (end < line.Length && end - start < count && line[end] == prefix)
            {
                end++;
            }

            // A line without the prefix keeps its indentation, which code may need.
            int from = end == start ? 0 : end;
            xml.Append(line, from, line.Length - from).Append('\n');
        }
    }
}
