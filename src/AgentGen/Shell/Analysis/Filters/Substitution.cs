using System.Text;
using AgentGen.Shell.Parsing;
using AgentGen.Shell.Rules;

namespace AgentGen.Shell.Analysis.Filters;

/// <summary><c>sed</c> with nothing but plain <c>s</c> and <c>y</c> commands.</summary>
internal static class Substitution
{
    private const int MaximumGrowth = 4096;

    internal static Flow Apply(Invocation call, string? text)
    {
        bool fromOptions = call.Options.Any(static option => option.Name is "-e" or "--expression");
        if (text is null || text.IndexOf(Source.Unknown) >= 0 || !TextFilters.ReadsInput(call, fromOptions ? 0 : 1)
            || (!fromOptions && call.Operands.Count == 0))
        {
            return Flow.Unknown;
        }

        string? result = text;
        if (!fromOptions)
        {
            result = Run(call.Operand(0).Text, result);
        }

        foreach ((string name, _, Argument? value) in call.Options)
        {
            bool isScript = name is "-e" or "--expression";
            result = isScript && value is { } script && result is not null ? Run(script.Text, result) : isScript || name is "-E" or "-r" or "-u"
                ? result : null;
        }

        return result is null ? Flow.Unknown : Flow.Of(result);
    }

    private static string? Run(string script, string text)
    {
        int at = 0;
        string? result = text;
        while (at < script.Length && result is not null)
        {
            char c = script[at];
            if (c is ' ' or ';' or '\n')
            {
                at++;
                continue;
            }

            if (c is not ('s' or 'y') || at + 1 >= script.Length)
            {
                return null;
            }

            char delimiter = script[++at];
            at++;
            string? from = Part(script, delimiter, ref at);
            string? to = Part(script, delimiter, ref at);
            if (from is null || to is null || IsAnchored(from))
            {
                return null;
            }

            int flags = at;
            while (at < script.Length && script[at] is not (';' or '\n' or ' '))
            {
                at++;
            }

            string flag = script.Substring(flags, at - flags);
            result = flag is not ("" or "g") ? null : c == 'y' ? Translate(result, from, to) : Replace(result, from, to, flag == "g");
        }

        return result;
    }

    private static bool IsAnchored(string pattern) =>
        pattern.Length > 1 && (pattern[0] == '^' || pattern[pattern.Length - 1] == '$');

    // Up to the delimiter; null when it holds what is more than plain text.
    private static string? Part(string script, char delimiter, ref int at)
    {
        var part = new StringBuilder();
        bool plain = true;
        for (; at < script.Length && script[at] != delimiter; at++)
        {
            if (script[at] == '\\' && at + 1 < script.Length)
            {
                at++;
                plain &= !char.IsLetterOrDigit(script[at]) || script[at] == 'n';
                part.Append(script[at] == 'n' ? '\n' : script[at]);
            }
            else
            {
                plain &= script[at] is not ('.' or '*' or '[' or '&' or '+' or '?' or '(' or '|' or '{');
                part.Append(script[at]);
            }
        }

        bool closed = at < script.Length;
        at++;
        return plain && closed ? part.ToString() : null;
    }

    private static string? Translate(string text, string from, string to)
    {
        if (from.Length != to.Length)
        {
            return null;
        }

        char[] result = text.ToCharArray();
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = from.IndexOf(result[i]) is >= 0 and int index ? to[index] : result[i];
        }

        return new string(result);
    }

    private static string? Replace(string text, string from, string to, bool all)
    {
        string[] lines = text.Split(['\n']);
        int length = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            bool isEnd = i == lines.Length - 1 && lines[i].Length == 0;
            lines[i] = isEnd ? "" : ReplaceLine(lines[i], from, to, all);
            length += lines[i].Length;
            if (length > MaximumGrowth)
            {
                return null;
            }
        }

        return string.Join("\n", lines);
    }

    private static string ReplaceLine(string line, string from, string to, bool all)
    {
        if (from is "^" or "$")
        {
            return from == "^" ? to + line : line + to;
        }

        if (from.Length == 0 || to.Length > 256)
        {
            return line;
        }

        if (all)
        {
            return line.Replace(from, to);
        }

        int first = line.IndexOf(from, StringComparison.Ordinal);
        return first < 0 ? line : line.Substring(0, first) + to + line.Substring(first + from.Length);
    }
}
