using System.Text;
using AgentGen.Shell.Parsing;
using AgentGen.Shell.Rules;

namespace AgentGen.Shell.Analysis.Filters;

/// <summary><c>cut</c>: characters or fields of each line.</summary>
internal static class CutText
{
    internal static Flow Apply(Invocation call, string? text)
    {
        Argument? characters = call.ValueOf("-c --characters -b --bytes");
        Argument? fields = call.ValueOf("-f --fields");
        if (text is null || text.IndexOf(Source.Unknown) >= 0 || !TextFilters.ReadsInput(call)
            || call.Has("--complement --output-delimiter -s --only-delimited"))
        {
            return Flow.Unknown;
        }

        if (Ranges((characters ?? fields)?.Text) is not { } ranges)
        {
            return Flow.Unknown;
        }

        char delimiter = call.ValueOf("-d --delimiter") is { Text.Length: > 0 } written ? written.Text[0] : '\t';
        return Flow.Of(string.Join("\n",
            text.Split(['\n']).Select(line => characters is not null ? Characters(line, ranges) : Fields(line, delimiter, ranges))));
    }

    private static string Characters(string line, List<(int First, int Last)> ranges)
    {
        var result = new StringBuilder();
        for (int i = 0; i < line.Length; i++)
        {
            result.Append(IsIn(ranges, i + 1) ? line[i].ToString() : "");
        }

        return result.ToString();
    }

    private static string Fields(string line, char delimiter, List<(int First, int Last)> ranges) =>
        line.IndexOf(delimiter) < 0 ? line : string.Join(delimiter.ToString(), line.Split([delimiter]).Where((_, index) => IsIn(ranges, index + 1)));

    private static bool IsIn(List<(int First, int Last)> ranges, int number)
    {
        foreach ((int first, int last) in ranges)
        {
            if (number >= first && number <= last)
            {
                return true;
            }
        }

        return false;
    }

    // "3", "2-5", "-4", "7-", separated by commas.
    private static List<(int First, int Last)>? Ranges(string? list)
    {
        var ranges = new List<(int, int)>();
        foreach (string part in (list ?? "").Split([',']))
        {
            int dash = part.IndexOf('-');
            string from = dash < 0 ? part : part.Substring(0, dash);
            string to = dash < 0 ? part : part.Substring(dash + 1);
            int first = 1;
            int last = int.MaxValue;
            if ((from.Length > 0 && !int.TryParse(from, out first)) || (to.Length > 0 && !int.TryParse(to, out last)) || part.Length == 0 || ranges.Count >= 16)
            {
                return null;
            }

            ranges.Add((first, last));
        }

        return ranges;
    }
}
