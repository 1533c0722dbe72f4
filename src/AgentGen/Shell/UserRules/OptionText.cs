namespace AgentGen.Shell.UserRules;

/// <summary>Reads an option of a pattern.</summary>
internal static class OptionText
{
    /// <summary>The ways to write one option: <c>|</c> separates them where a dash follows, and else belongs to a value.</summary>
    internal static IEnumerable<string> Split(string text)
    {
        int start = 0;
        for (int bar = text.IndexOf("|-", StringComparison.Ordinal); bar >= 0; bar = text.IndexOf("|-", bar + 1, StringComparison.Ordinal))
        {
            yield return text.Substring(start, bar - start);
            start = bar + 1;
        }

        yield return text.Substring(start);
    }

    /// <summary>One way to write it; null where it is none.</summary>
    internal static OptionForm? Read(string text)
    {
        int equals = text.IndexOf('=');
        bool mayHaveValue = equals < 0 && text[text.Length - 1] == '?';
        string name = equals >= 0 ? text.Substring(0, equals) : mayHaveValue ? text.Substring(0, text.Length - 1) : text;
        string value = equals >= 0 ? text.Substring(equals + 1) : "";
        if (!IsName(name) || PatternText.Problem(value.Length == 0 ? "*" : value) is not null)
        {
            return null;
        }

        char form = equals >= 0 ? OptionForm.Value : mayHaveValue ? OptionForm.MayHaveValue : OptionForm.Flag;
        return new OptionForm(name, form, value.Length == 0 ? null : new WordPattern(value));
    }

    private static bool IsName(string name)
    {
        string bare = name.TrimStart('-');
        return name.Length - bare.Length is 1 or 2
            && bare.Length > 0
            && bare.All(static sign => char.IsLetterOrDigit(sign) || sign is '-' or '_' or '.' or ':' or '+');
    }
}
