namespace AgentGen.Shell.UserRules;

/// <summary>Which characters the words of a pattern may hold.</summary>
internal static class PatternText
{
    private static readonly char[] Refused = ['\'', '"', '\\', '$', '`', ';', '&', '<', '>', '(', ')', '{', '}', '[', ']', '?', '#'];

    /// <summary>What is wrong with a word that stands for an operand or a value; null for nothing.</summary>
    internal static string? Problem(string word) =>
        word.IndexOfAny(Refused) is >= 0 and int at
            ? $"'{word[at]}' has no meaning in a pattern: words are compared after the shell's quotes are gone. "
                + "'*' stands for any characters, '|' separates alternatives, options that may be there stand in brackets."
        : word.Split('|').Any(static alternative => alternative.Length == 0) ? "An alternative beside '|' is empty. Write a text on both sides."
        : null;
}
