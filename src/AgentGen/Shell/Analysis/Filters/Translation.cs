using System.Text;
using AgentGen.Shell.Parsing;
using AgentGen.Shell.Rules;

namespace AgentGen.Shell.Analysis.Filters;

/// <summary><c>tr</c>: replaces, deletes and squeezes characters.</summary>
internal static class Translation
{
    private const int MaximumSet = 512;

    internal static Flow Apply(Invocation call, string? text)
    {
        bool deletes = call.Has("-d --delete");
        bool squeezes = call.Has("-s --squeeze-repeats");
        bool complement = call.Has("-c -C --complement");
        string? first = call.Operands.Count > 0 ? Set(call.Operand(0).Text) : null;
        string? second = call.Operands.Count > 1 ? Set(call.Operand(1).Text) : "";
        if (first is null || second is null || (complement && !deletes) || (second.Length == 0 && !deletes && !squeezes))
        {
            return Flow.Unknown;
        }

        bool hides = !deletes && Hides(first, second);
        if (text is null)
        {
            return Flow.From(hides ? Origin.Decoded : Origin.Unknown);
        }

        var result = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            int index = first.IndexOf(c);
            if (deletes && c != Source.Unknown && index >= 0 != complement)
            {
                continue;
            }

            char replaced = index < 0 || deletes || second.Length == 0 ? c : second[Math.Min(index, second.Length - 1)];
            bool repeats = squeezes && result.Length > 0 && result[result.Length - 1] == replaced
                && (second.Length > 0 ? second : first).IndexOf(replaced) >= 0;
            result.Append(repeats ? "" : replaced.ToString());
        }

        return Flow.Of(result.ToString()).With(hides ? Origin.Decoded : Origin.Known);
    }

    // Another case is no disguise; other letters are one.
    private static bool Hides(string from, string to)
    {
        for (int i = 0; i < from.Length && to.Length > 0; i++)
        {
            char replaced = to[Math.Min(i, to.Length - 1)];
            if (char.IsLetterOrDigit(from[i]) && char.IsLetterOrDigit(replaced) && char.ToLowerInvariant(from[i]) != char.ToLowerInvariant(replaced))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Set(string written)
    {
        string text = AnsiEscape.DecodeAll(Classes(written));
        var set = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 2 < text.Length && text[i + 1] == '-')
            {
                for (int c = text[i]; c <= text[i + 2] && set.Length < MaximumSet; c++)
                {
                    set.Append((char)c);
                }

                i += 2;
            }
            else if (i + 1 < text.Length && text[i] == '[' && text[i + 1] is '=' or ':')
            {
                return null;
            }
            else
            {
                set.Append(text[i]);
            }
        }

        return set.Length < MaximumSet ? set.ToString() : null;
    }

    private static string Classes(string set) => set
        .Replace("[:lower:]", "a-z")
        .Replace("[:upper:]", "A-Z")
        .Replace("[:alpha:]", "A-Za-z")
        .Replace("[:digit:]", "0-9")
        .Replace("[:alnum:]", "0-9A-Za-z")
        .Replace("[:blank:]", " \\t")
        .Replace("[:space:]", " \\t\\n\\v\\f\\r")
        .Replace("[:punct:]", "!-/:-@\\[-`{-~");
}
