namespace AgentGen.Shell.Tests.Rules;

/// <summary>Programs put together from parts whose effect is known: where strings, patterns, divisions and comments end decides what is seen.</summary>
public sealed class AwkProgramTests
{
    private static readonly string[] Harmless =
    [
        "x = a / b", "x /= 2", "if (a / b > c) print", "print (a > b)", "y = $1 ~ /re\"x/", "print \"s|tr > /\"", "gsub(/[/]/, \"/\")", "n++ / 2", "z = a[1] / 2", "if (x) /a\"/",
        "print a, b / c", "# \" / | > system(", "print length($0) / 2", "print \"a\\\"b\" / 2", "while (i < 3 / 1) i++", "print /x/ ? 1 / 2 : 2 / 1", "print $1 / $2 / $3",
        "split($0, p, /[\"|>]/)", "return_value = 4 / 2", "for (k in a) print k / 2", "if (!/a|b/) print", "print a || b / c", "printf \"%d\\n\", (x > y) / 2",
        "print x \\\n / 2", "print a,\n b / c", "getline; print / / ? 1 : 0", "m = match($0, /\\//) / 2",
    ];

    private static readonly (string Part, ShellRisk Risk)[] Harmful =
    [
        ("system(\"rm -rf ~\")", ShellRisk.Dangerous), ("print > \"/etc/passwd\"", ShellRisk.Dangerous), ("print \"x\" | \"sh\"", ShellRisk.Dangerous),
        ("\"cat /etc/shadow\" | getline", ShellRisk.Dangerous), ("while ((getline l < \"/etc/shadow\") > 0) n++", ShellRisk.Dangerous),
        ("print a / b > \"out\"", ShellRisk.Mutating), ("printf(\"%s\", x) >> \"out\"", ShellRisk.Mutating), ("system(cmd)", ShellRisk.Mutating),
        ("print | cmd", ShellRisk.Mutating), ("cmd | getline x", ShellRisk.Mutating), ("print x,\n y > \"out\"", ShellRisk.Mutating),
    ];

    [Fact]
    public void What_only_prints_is_read_only_however_it_is_put_together() =>
        Programs(0, 400, null).Where(program => Classify(program) != ShellRisk.ReadOnly).ShouldBeEmpty();

    [Fact]
    public void What_writes_or_runs_is_seen_between_anything() =>
        Harmful
            .SelectMany((harm, index) => Programs(index * 1000, 60, harm.Part).Where(program => Classify(program) < harm.Risk).Select(program => $"{harm.Risk}: {program}"))
            .ShouldBeEmpty();

    private static ShellRisk Classify(string program) => ShellClassifier.Classify($"awk '{program}' in").Risk;

    private static IEnumerable<string> Programs(int seed, int count, string? harm)
    {
        for (int i = 0; i < count; i++)
        {
            var random = new Random(seed + i);
            List<string> parts = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Harmless[random.Next(Harmless.Length)])];
            if (harm is not null)
            {
                parts.Insert(random.Next(parts.Count + 1), harm);
            }

            // A comment runs to the end of its line.
            yield return "{ " + string.Concat(parts.Select(part => part + (part[0] == '#' || random.Next(2) == 0 ? "\n" : "; "))) + "}";
        }
    }
}
