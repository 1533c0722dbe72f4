namespace AgentGen.Shell.Parsing;

/// <summary>Classes of characters, as the shell's grammar has them.</summary>
internal static class Characters
{
    internal static bool IsBlank(char c) => c is ' ' or '\t';

    internal static bool IsDigit(char c) => c is >= '0' and <= '9';

    internal static bool IsNameStart(char c) => c is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    internal static bool IsName(char c) => IsNameStart(c) || IsDigit(c);

    internal static bool IsSpecialParameter(char c) => c is '@' or '*' or '#' or '?' or '-' or '$' or '!';

    /// <summary>Ends a word where it stands unquoted.</summary>
    internal static bool EndsWord(char c) => c is ' ' or '\t' or '\n' or ';' or '&' or '|' or '<' or '>' or '(' or ')' or Source.EndOfText;

    /// <summary>Means more than itself inside a word.</summary>
    internal static bool IsSpecialInWord(char c) => c is '\'' or '"' or '\\' or '$' or '`' or Source.Unknown or '\r';

    /// <summary>Before a parenthesis it opens a pattern of several.</summary>
    internal static bool OpensPattern(char c) => c is '?' or '*' or '+' or '@' or '!';

    /// <summary>Means itself wherever it stands, so that runs of it can be taken at once.</summary>
    internal static bool IsAlwaysPlain(char c) => IsName(c) || c is '.' or '/' or '-' or ',' or ' ' or '%' || (c > '\u007f' && c != Source.EndOfText);

    internal static int NameLength(string text, int start)
    {
        int end = start;
        while (end < text.Length && (end == start ? IsNameStart(text[end]) : IsName(text[end])))
        {
            end++;
        }

        return end - start;
    }

    internal static bool AreDigits(string text)
    {
        foreach (char c in text)
        {
            if (!IsDigit(c))
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
