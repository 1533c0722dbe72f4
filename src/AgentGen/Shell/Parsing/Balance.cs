namespace AgentGen.Shell.Parsing;

/// <summary>Looks ahead to tell arithmetic from a subshell that starts with another one.</summary>
internal static class Balance
{
    /// <summary>Whether the two parentheses opened before the place are closed by two that stand together.</summary>
    internal static bool ClosesArithmetic(string text, int start)
    {
        int depth = 0;
        for (int i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '(':
                    depth++;
                    break;
                case ')' when depth > 0:
                    depth--;
                    break;
                case ')':
                    return i + 1 < text.Length && text[i + 1] == ')';
                case '\\':
                    i++;
                    break;
                case '\'' or '"':
                    int close = text.IndexOf(text[i], i + 1);
                    if (close < 0)
                    {
                        return false;
                    }

                    i = close;
                    break;
            }
        }

        return false;
    }
}
