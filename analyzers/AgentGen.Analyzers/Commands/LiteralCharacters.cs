using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.Analyzers.Commands;

/// <summary>Maps every character of a string literal's value to the characters that wrote it.</summary>
internal static class LiteralCharacters
{
    /// <summary>The characters of the token's value. Where the token cannot be followed, each maps to the whole token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="value">Its value as the language means it: the token's own keeps the doubled braces of an interpolated text.</param>
    public static IReadOnlyList<SourceChar> Of(SyntaxToken token, string value)
    {
        var mapped = token.Kind() switch
        {
            SyntaxKind.StringLiteralToken when token.Text.StartsWith("@", StringComparison.Ordinal) => Verbatim(token, 2, 1, interpolated: false),
            SyntaxKind.StringLiteralToken => Regular(token, 1, 1, interpolated: false),
            SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken => Raw(token, value),
            SyntaxKind.InterpolatedStringTextToken => InterpolatedText(token, value),
            _ => null,
        };

        return mapped is not null && Matches(mapped, value) ? mapped : Whole(value, token.Span);
    }

    /// <summary>Characters that all map to one place.</summary>
    public static IReadOnlyList<SourceChar> Whole(string value, TextSpan span)
    {
        var characters = new SourceChar[value.Length];
        for (int i = 0; i < value.Length; i++)
        {
            characters[i] = new SourceChar(value[i], span);
        }

        return characters;
    }

    private static List<SourceChar>? InterpolatedText(SyntaxToken token, string value) =>
        (token.Parent?.Parent as InterpolatedStringExpressionSyntax)?.StringStartToken.Kind() switch
        {
            SyntaxKind.InterpolatedStringStartToken => Regular(token, 0, 0, interpolated: true),
            SyntaxKind.InterpolatedVerbatimStringStartToken => Verbatim(token, 0, 0, interpolated: true),
            SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken => Raw(token, value),
            _ => null,
        };

    private static List<SourceChar> Regular(SyntaxToken token, int open, int close, bool interpolated)
    {
        var text = token.Text;
        var characters = new List<SourceChar>(text.Length);
        for (int i = open; i < text.Length - close;)
        {
            int length = text[i] == '\\' ? EscapeLength(text, i) : DoubledLength(text, i, interpolated ? "{}" : "");
            var span = new TextSpan(token.SpanStart + i, length);
            foreach (var c in text[i] == '\\' ? Unescape(text, i, length) : text[i].ToString())
            {
                characters.Add(new SourceChar(c, span));
            }

            i += length;
        }

        return characters;
    }

    private static List<SourceChar> Verbatim(SyntaxToken token, int open, int close, bool interpolated)
    {
        var text = token.Text;
        var characters = new List<SourceChar>(text.Length);
        for (int i = open; i < text.Length - close;)
        {
            int length = DoubledLength(text, i, interpolated ? "\"{}" : "\"");
            characters.Add(new SourceChar(text[i], new TextSpan(token.SpanStart + i, length)));
            i += length;
        }

        return characters;
    }

    // The compiler takes the delimiters, the first and last line break and the indentation out of a raw literal: nothing but
    // quotes and white space. Skipping those wherever the value goes on with something else finds every visible character.
    private static List<SourceChar>? Raw(SyntaxToken token, string value)
    {
        var text = token.Text;
        int i = 0;
        if (!token.IsKind(SyntaxKind.InterpolatedStringTextToken))
        {
            while (i < text.Length && text[i] == '"')
            {
                i++;
            }
        }

        var characters = new List<SourceChar>(value.Length);
        foreach (var c in value)
        {
            while (i < text.Length && text[i] != c && char.IsWhiteSpace(text[i]))
            {
                i++;
            }

            if (i == text.Length || text[i] != c)
            {
                return null;
            }

            characters.Add(new SourceChar(c, new TextSpan(token.SpanStart + i, 1)));
            i++;
        }

        return characters;
    }

    private static int DoubledLength(string text, int at, string doubled) =>
        doubled.IndexOf(text[at]) >= 0 && at + 1 < text.Length && text[at + 1] == text[at] ? 2 : 1;

    private static int EscapeLength(string text, int at)
    {
        char kind = at + 1 < text.Length ? text[at + 1] : '\0';
        int most = kind switch { 'u' => 4, 'U' => 8, 'x' => 4, _ => 0 };
        int length = Math.Min(2, text.Length - at);
        while (most > 0 && at + length < text.Length && Uri.IsHexDigit(text[at + length]))
        {
            length++;
            most--;
        }

        return length;
    }

    private static string Unescape(string text, int at, int length)
    {
        char kind = length > 1 ? text[at + 1] : '\\';
        return kind switch
        {
            'u' or 'U' or 'x' => int.TryParse(text.Substring(at + 2, length - 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int code)
                ? CodePoint(code)
                : "",
            '0' => "\0",
            'a' => "\a",
            'b' => "\b",
            'e' => "\u001b",
            'f' => "\f",
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            'v' => "\v",
            _ => kind.ToString(),
        };
    }

    private static string CodePoint(int code) => code switch
    {
        < 0 or > 0x10FFFF => "",
        <= 0xFFFF => ((char)code).ToString(),
        _ => char.ConvertFromUtf32(code),
    };

    private static bool Matches(List<SourceChar> characters, string value)
    {
        if (characters.Count != value.Length)
        {
            return false;
        }

        for (int i = 0; i < value.Length; i++)
        {
            if (characters[i].Value != value[i])
            {
                return false;
            }
        }

        return true;
    }
}
