using System.Text;
using AgentGen.Shell.Parsing;
using AgentGen.Shell.Rules;

namespace AgentGen.Shell.Analysis.Filters;

/// <summary>Filters that choose, order and turn lines. An unknown part may hold any number of lines, so only <c>rev</c> works on it.</summary>
internal static class LineFilters
{
    internal static Flow Reverse(Invocation call, string? text)
    {
        if (text is null || !TextFilters.ReadsInput(call))
        {
            return Flow.From(Origin.Decoded);
        }

        return Flow.Of(string.Join("\n", text.Split(['\n']).Select(Reverse))).With(Origin.Decoded);
    }

    internal static Flow Backwards(Invocation call, string? text) => Lines(call, text, "", static lines => Enumerable.Reverse(lines));

    internal static Flow Sort(Invocation call, string? text) =>
        Lines(call, text, "-r --reverse -u --unique", lines =>
        {
            IEnumerable<string> sorted = call.Has("-u --unique") ? lines.Distinct() : lines;
            return call.Has("-r --reverse") ? sorted.OrderByDescending(static line => line, StringComparer.Ordinal)
                : sorted.OrderBy(static line => line, StringComparer.Ordinal);
        });

    internal static Flow Unique(Invocation call, string? text) =>
        Lines(call, text, "", static lines => lines.Where((line, index) => index == 0 || line != lines[index - 1]));

    internal static Flow Head(Invocation call, string? text) => Part(call, text, fromEnd: false);

    internal static Flow Tail(Invocation call, string? text) => Part(call, text, fromEnd: true);

    internal static Flow Fold(Invocation call, string? text)
    {
        if (!IsKnown(call, text) || call.Has("-s --spaces"))
        {
            return Flow.Unknown;
        }

        int width = 80;
        if (call.ValueOf("-w --width") is { } written && (!int.TryParse(written.Text, out width) || width < 1))
        {
            return Flow.Unknown;
        }

        var folded = new StringBuilder();
        int column = 0;
        foreach (char c in text!)
        {
            column = c == '\n' ? 0 : column + 1;
            if (column > width)
            {
                folded.Append('\n');
                column = 1;
            }

            folded.Append(c);
        }

        return Flow.Of(folded.ToString());
    }

    /// <summary><c>paste -s</c>: all lines in one.</summary>
    internal static Flow Join(Invocation call, string? text)
    {
        string delimiter = call.ValueOf("-d --delimiters") is { } written ? AnsiEscape.DecodeAll(written.Text) : "\t";
        return delimiter.Length > 1 || !call.Has("-s --serial") ? Flow.Unknown
            : Lines(call, text, "-s --serial -d --delimiters", lines => [string.Join(delimiter, lines)]);
    }

    private static Flow Part(Invocation call, string? text, bool fromEnd)
    {
        bool characters = call.Has("-c --bytes");
        string count = call.ValueOf("-n --lines -c --bytes")?.Text ?? Short(call) ?? "10";
        if (!int.TryParse(count.TrimStart('+', '-'), out int number) || (count[0] == '+' && !fromEnd) || !IsKnown(call, text))
        {
            return Flow.Unknown;
        }

        bool leaves = count[0] == (fromEnd ? '+' : '-') && call.Has("-n --lines -c --bytes");
        int skipped = leaves ? (fromEnd ? Math.Max(0, number - 1) : number) : number;
        if (characters)
        {
            int length = leaves ? Math.Max(0, text!.Length - skipped) : Math.Min(skipped, text!.Length);
            return Flow.Of(fromEnd ? text.Substring(text.Length - length) : text.Substring(0, length));
        }

        return Lines(call, text, "-n --lines -q --quiet --silent", lines =>
        {
            int taken = leaves ? Math.Max(0, lines.Length - skipped) : Math.Min(skipped, lines.Length);
            return fromEnd ? lines.Skip(lines.Length - taken) : lines.Take(taken);
        });
    }

    private static string? Short(Invocation call)
    {
        for (int i = 1; i < call.Arguments.Count; i++)
        {
            if (call.Arguments[i].Text is { Length: > 1 } text && text[0] == '-' && Characters.IsDigit(text[1]))
            {
                return text.Substring(1);
            }
        }

        return null;
    }

    private static Flow Lines(Invocation call, string? text, string options, Func<string[], IEnumerable<string>> change)
    {
        if (!IsKnown(call, text) || call.Options.Any(option => (" " + options + " ").IndexOf(" " + option.Name + " ", StringComparison.Ordinal) < 0))
        {
            return Flow.Unknown;
        }

        string body = text!.EndsWith("\n", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1) : text;
        return Flow.Of(string.Concat(change(body.Split(['\n'])).Select(static line => line + "\n")));
    }

    private static bool IsKnown(Invocation call, string? text) => text is not null && text.IndexOf(Source.Unknown) < 0 && TextFilters.ReadsInput(call);

    private static string Reverse(string line)
    {
        char[] characters = line.ToCharArray();
        Array.Reverse(characters);
        return new string(characters);
    }
}
