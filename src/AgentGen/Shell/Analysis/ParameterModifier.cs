namespace AgentGen.Shell.Analysis;

/// <summary>Applies what stands in <c>${name…}</c> after the name, where the result can be known.</summary>
internal static class ParameterModifier
{
    // Every beginning or end of the text is tried against the pattern.
    private const int MaximumMatched = 256;

    internal static Flow Apply(Flow value, string modifier, string? operand)
    {
        if (operand is not null && value.Text is null && modifier is ":-" or "-" or ":=" or "=" or ":+" or "+")
        {
            // Set or not: nobody knows, but a text that is dangerous is reason enough to look at it.
            return Flow.Of(operand).With(value.Origin == Origin.Known ? Origin.Unknown : value.Origin);
        }

        if (value.Text is not { } text)
        {
            return value;
        }

        Flow result = modifier switch
        {
            ":-" or ":=" when text.Length == 0 => operand is null ? Flow.Unknown : Flow.Of(operand),
            ":-" or "-" or ":=" or "=" or ":?" or "?" => value,
            ":+" when text.Length == 0 => value,
            ":+" or "+" => operand is null ? Flow.Unknown : Flow.Of(operand),
            ",," => Flow.Of(text.ToLowerInvariant()),
            "^^" => Flow.Of(text.ToUpperInvariant()),
            "," when text.Length > 0 => Flow.Of(char.ToLowerInvariant(text[0]) + text.Substring(1)),
            "^" when text.Length > 0 => Flow.Of(char.ToUpperInvariant(text[0]) + text.Substring(1)),
            "@" => Transform(text, operand),
            ":" when operand is not null => Slice(text, operand),
            "#" or "##" or "%" or "%%" when operand is not null => Trim(text, operand, modifier),
            "/" or "//" or "/#" or "/%" when operand is not null => Replace(text, operand, modifier),
            _ => Flow.Unknown,
        };
        return result.With(value.Origin);
    }

    private static Flow Transform(string text, string? operation) => operation switch
    {
        "U" => Flow.Of(text.ToUpperInvariant()),
        "L" => Flow.Of(text.ToLowerInvariant()),
        "u" when text.Length > 0 => Flow.Of(char.ToUpperInvariant(text[0]) + text.Substring(1)),
        "E" => Flow.Of(Parsing.AnsiEscape.DecodeAll(text)),
        "Q" => Flow.Of("'" + text.Replace("'", "'\\''") + "'"),
        _ => Flow.Unknown,
    };

    private static bool IsPlain(string pattern) => pattern.IndexOfAny(['*', '?', '[', '\\']) < 0;

    private static Flow Slice(string text, string operand)
    {
        // Every home directory is an absolute path: its first character is known though the rest is not.
        string value = text == "~" ? "/" : text;
        string[] numbers = operand.Split([':']);
        if (!int.TryParse(numbers[0].Trim(), out int start))
        {
            return Flow.Unknown;
        }

        start += start < 0 ? value.Length : 0;
        if (start < 0 || start > value.Length)
        {
            return Flow.Of("");
        }

        int length = value.Length - start;
        if (numbers.Length > 1)
        {
            if (!int.TryParse(numbers[1].Trim(), out length))
            {
                return Flow.Unknown;
            }

            length += length < 0 ? value.Length - start : 0;
        }

        bool beyond = text == "~" && start + length > 1;
        return beyond || length < 0 ? Flow.Unknown : Flow.Of(value.Substring(start, Math.Min(length, value.Length - start)));
    }

    private static Flow Trim(string text, string pattern, string modifier)
    {
        if (IsPlain(pattern))
        {
            bool front = modifier[0] == '#';
            bool fits = front ? text.StartsWith(pattern, StringComparison.Ordinal) : text.EndsWith(pattern, StringComparison.Ordinal);
            return Flow.Of(!fits ? text : front ? text.Substring(pattern.Length) : text.Substring(0, text.Length - pattern.Length));
        }

        if (text.Length > MaximumMatched || pattern.Length > MaximumMatched)
        {
            return Flow.Unknown;
        }

        bool longest = modifier.Length == 2;
        for (int i = 0; i <= text.Length; i++)
        {
            int length = longest ? text.Length - i : i;
            if (modifier[0] == '#' ? Glob.Matches(pattern, text, 0, length) : Glob.Matches(pattern, text, text.Length - length, text.Length))
            {
                return Flow.Of(modifier[0] == '#' ? text.Substring(length) : text.Substring(0, text.Length - length));
            }
        }

        return Flow.Of(text);
    }

    private static Flow Replace(string text, string operand, string modifier)
    {
        int slash = operand.IndexOf('/');
        string pattern = slash < 0 ? operand : operand.Substring(0, slash);
        string replacement = slash < 0 ? "" : operand.Substring(slash + 1);
        if (pattern.Length == 0 || replacement.Length > 64)
        {
            return Flow.Unknown;
        }

        if (IsPlain(pattern))
        {
            bool ends = modifier == "/%";
            int first = !ends ? text.IndexOf(pattern, StringComparison.Ordinal)
                : text.EndsWith(pattern, StringComparison.Ordinal) ? text.Length - pattern.Length
                : -1;
            return Flow.Of(
                first < 0 || (modifier == "/#" && first > 0) ? text
                : modifier == "//" ? text.Replace(pattern, replacement)
                : text.Substring(0, first) + replacement + text.Substring(first + pattern.Length));
        }

        // A pattern of single characters (?, [a-z]) replaces character by character; longer ones are left alone.
        return modifier == "//" && text.Length <= MaximumMatched && IsOneCharacter(pattern) ? Flow.Of(ReplaceEach(text, pattern, replacement)) : Flow.Unknown;
    }

    private static bool IsOneCharacter(string pattern) =>
        pattern == "?" || (pattern[0] == '[' && pattern.IndexOf(']', Math.Min(pattern.Length, 2)) == pattern.Length - 1);

    private static string ReplaceEach(string text, string pattern, string replacement)
    {
        var result = new System.Text.StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            result.Append(Glob.Matches(pattern, text, i, i + 1) ? replacement : text[i].ToString());
        }

        return result.ToString();
    }
}
