using System.Diagnostics;
using AgentGen.Shell;

namespace AgentGen.Benchmarks.Shell;

/// <summary>What judging a shell command costs: ordinary commands against a list of compiled patterns, long scripts, and texts made to be slow.</summary>
internal static class ShellSuite
{
    private const string Peer = "regex-deny-list";

    internal static IReadOnlyList<Figure> Run(Effort effort)
    {
        IReadOnlyList<string> commands = CommandSet.Read();
        return [Corpus(commands, effort), LongScript(commands, effort), Adversarial(effort)];
    }

    private static Figure Corpus(IReadOnlyList<string> commands, Effort effort)
    {
        CommandTimes ours = new(commands, static command => ShellClassifier.Classify(command).Risk == ShellRisk.Dangerous);
        CommandTimes regexes = new(commands, RegexDenyList.IsDenied);
        for (int round = 0; round < effort.Pick(60, 1); round++)
        {
            ours.WarmUp();
            regexes.WarmUp();
        }

        for (int round = 0; round < effort.Pick(21, 1); round++)
        {
            for (int i = 0; i < commands.Count; i++)
            {
                ours.Measure(i);
                regexes.Measure(i);
            }
        }

        double[] mine = [.. ours.Nanoseconds];
        double[] theirs = [.. regexes.Nanoseconds];
        return new Figure(
            "corpus",
            new Dictionary<string, double>
            {
                ["commands"] = commands.Count,
                ["p50_ns"] = Sample.Percentile(mine, 50),
                ["p99_ns"] = Sample.Percentile(mine, 99),
                ["max_ns"] = mine.Max(),
                ["bytes"] = Math.Round(ours.BytesPerCommand()),
                ["regex_p50_ns"] = Sample.Percentile(theirs, 50),
                ["regex_p99_ns"] = Sample.Percentile(theirs, 99),
                ["regex_patterns"] = RegexDenyList.Count,
            },
            new Dictionary<string, double> { [Peer] = Sample.Percentile(theirs, 50) / Sample.Percentile(mine, 50) });
    }

    // Every command that ends with its line, one a line, until the script is long.
    private static Figure LongScript(IReadOnlyList<string> commands, Effort effort)
    {
        string[] lines = [.. commands.Where(static command => !command.Contains('\n', StringComparison.Ordinal) && ShellParser.Parse(command).Errors.Count == 0)];
        string once = string.Join('\n', lines) + "\n";
        string script = string.Concat(Enumerable.Repeat(once, Math.Max(1, effort.Pick(1_000_000, 10_000) / once.Length)));
        double parse = Fastest(() => ShellParser.Parse(script), effort);
        double classify = Fastest(() => ShellClassifier.Classify(script), effort);
        double regexes = Fastest(() => script.Split('\n').Count(RegexDenyList.IsDenied), effort);
        double megabytes = script.Length / 1e6;
        return new Figure(
            "long-script",
            new Dictionary<string, double>
            {
                ["characters"] = script.Length,
                ["parse_mb_per_s"] = megabytes / parse,
                ["classify_mb_per_s"] = megabytes / classify,
                ["regex_mb_per_s"] = megabytes / regexes,
            },
            new Dictionary<string, double> { [Peer] = regexes / classify });
    }

    private static Figure Adversarial(Effort effort)
    {
        int length = effort.Pick(50_000, 2_000);
        Dictionary<string, double> fields = new() { ["growth_2n"] = 0 };
        double slowest = 0;
        foreach (Adversary adversary in Adversary.All)
        {
            string once = adversary.Of(length);
            string twice = adversary.Of(2 * length);
            double small = Fastest(() => ShellClassifier.Classify(once), effort, rounds: 31);
            double large = Fastest(() => ShellClassifier.Classify(twice), effort, rounds: 31);
            fields["growth_2n"] = Math.Max(fields["growth_2n"], large / small);
            slowest = Math.Max(slowest, large);
            fields[adversary.Name.Replace(' ', '-') + "_growth"] = large / small;
        }

        fields["characters"] = 2 * length;
        fields["slowest_ms"] = slowest * 1e3;
        return new Figure("adversarial", fields, new Dictionary<string, double>());
    }

    // The fastest of several: whatever else the machine does only adds.
    private static double Fastest(Func<object> action, Effort effort, int rounds = 9)
    {
        double fastest = double.MaxValue;
        for (int round = 0; round < effort.Pick(rounds, 1); round++)
        {
            long start = Stopwatch.GetTimestamp();
            GC.KeepAlive(action());
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return fastest;
    }
}
