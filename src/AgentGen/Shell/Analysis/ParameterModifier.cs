namespace AgentGen.Shell.Analysis;

/// <summary>Applies what stands in <c>${name…}</c> after the name, where the result can be known.</summary>
internal static class ParameterModifier
{
    internal static Flow Apply(Flow value, string modifier, string? operand)
    {
        if (modifier is ":-" or "-" or ":=" or "=" && value.Text is null && operand is not null)
        {
            // Set or not: nobody knows, but a default that is dangerous is reason enough to look at it.
            return Flow.Of(operand).With(value.Origin == Origin.Known ? Origin.Unknown : value.Origin);
        }

        if (value.Text is not { } text)
        {
            return value;
        }

        return modifier switch
        {
            ":-" or "-" or ":=" or "=" or ":?" or "?" => value,
            ",," => Flow.Of(text.ToLowerInvariant()),
            "^^" => Flow.Of(text.ToUpperInvariant()),
            "," when text.Length > 0 => Flow.Of(char.ToLowerInvariant(text[0]) + text.Substring(1)),
            "^" when text.Length > 0 => Flow.Of(char.ToUpperInvariant(text[0]) + text.Substring(1)),
            ":" when operand is not null => Slice(text, operand),
            "#" or "##" when operand is not null && IsPlain(operand) => Flow.Of(text.StartsWith(operand, StringComparison.Ordinal) ? text.Substring(operand.Length) : text),
            "%" or "%%" when operand is not null && IsPlain(operand) => Flow.Of(text.EndsWith(operand, StringComparison.Ordinal) ? text.Substring(0, text.Length - operand.Length) : text),
            "/" or "//" when operand is not null => Replace(text, operand, all: modifier == "//"),
            _ => Flow.Unknown,
        };
    }

    private static bool IsPlain(string pattern) => pattern.IndexOfAny(['*', '?', '[', '\\']) < 0;

    private static Flow Slice(string text, string operand)
    {
        // Every home directory is an absolute path: its first character is known though the rest is not.
        string value = text == "~" ? "/" : text;
        string[] numbers = operand.Split([':']);
        if (!int.TryParse(numbers[0].Trim(), out int start) || start < 0 || start > value.Length)
        {
            return Flow.Unknown;
        }

        int length = value.Length - start;
        if (numbers.Length > 1 && (!int.TryParse(numbers[1].Trim(), out length) || length < 0))
        {
            return Flow.Unknown;
        }

        return text == "~" && start + length > 1 ? Flow.Unknown : Flow.Of(value.Substring(start, Math.Min(length, value.Length - start)));
    }

    private static Flow Replace(string text, string operand, bool all)
    {
        int slash = operand.IndexOf('/');
        string pattern = slash < 0 ? operand : operand.Substring(0, slash);
        string replacement = slash < 0 ? "" : operand.Substring(slash + 1);
        if (pattern.Length == 0 || !IsPlain(pattern) || replacement.Length > 64)
        {
            return Flow.Unknown;
        }

        int first = text.IndexOf(pattern, StringComparison.Ordinal);
        return Flow.Of(
            first < 0 ? text
            : all ? text.Replace(pattern, replacement)
            : text.Substring(0, first) + replacement + text.Substring(first + pattern.Length));
    }
}
