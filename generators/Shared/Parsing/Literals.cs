using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentGen.Compiler;

/// <summary>Text as literals.</summary>
internal static class Literals
{
    internal static string CSharp(string? text) => text is null ? "null" : SymbolDisplay.FormatLiteral(text, quote: true);

    internal static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>JSON as a raw literal, which more quotes than any run inside end.</summary>
    internal static string Raw(string json)
    {
        string quotes = "\"\"\"";
        while (json.Contains(quotes))
        {
            quotes += "\"";
        }

        return json.StartsWith("\"", StringComparison.Ordinal) || json.EndsWith("\"", StringComparison.Ordinal) ? CSharp(json) : quotes + json + quotes;
    }

    internal static string Json(string text)
    {
        StringBuilder json = new(text.Length + 2);
        json.Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '"':
                    json.Append("\\\"");
                    break;
                case '\\':
                    json.Append(@"\\");
                    break;
                case '\n':
                    json.Append("\\n");
                    break;
                case '\r':
                    json.Append("\\r");
                    break;
                case '\t':
                    json.Append("\\t");
                    break;
                default:
                    Append(json, c);
                    break;
            }
        }

        return json.Append('"').ToString();
    }

    // A lone surrogate has no UTF-8 form; escaped it stays what it is. The others end a line in C#, where this stands in a raw literal.
    private static void Append(StringBuilder json, char c)
    {
        if (c < ' ' || char.IsSurrogate(c) || c is '\u0085' or '\u2028' or '\u2029')
        {
            json.Append($"\\u{(int)c:x4}");
        }
        else
        {
            json.Append(c);
        }
    }
}
