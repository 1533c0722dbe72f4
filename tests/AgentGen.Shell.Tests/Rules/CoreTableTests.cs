using AgentGen.Shell.Rules;

namespace AgentGen.Shell.Tests.Rules;

public sealed class CoreTableTests
{
    // These read their arguments by grammars of their own, and refuse what they do not know there.
    private static readonly string[] OwnGrammar = ["find", "fd"];

    private static readonly CommandSpec[] Specs = [.. CoreTables.All.SelectMany(table => table)];

    [Fact]
    public void An_option_that_nobody_listed_makes_no_call_read_only() =>
        Specs.SelectMany(spec => spec.Names)
            .SelectMany(name => new[] { $"{name} --no-such-option-anywhere", $"{name} x --no-such-option-anywhere=1" })
            .Where(command => ShellClassifier.Classify(command).Risk == ShellRisk.ReadOnly)
            .ShouldBeEmpty();

    [Fact]
    public void Odd_calls_of_every_command_are_judged() =>
        Specs.SelectMany(spec => spec.Names)
            .SelectMany(name => new[] { name, $"{name} -", $"{name} --", $"{name} ''", $"{name} -o", $"{name} -t", $"{name} \"$x\"", $"{name} {{a,b}}", $"{name} + -" })
            .Select(command => ShellClassifier.Classify(command))
            .ShouldAllBe(verdict => Enum.IsDefined(verdict.Risk));

    [Fact]
    public void An_entry_that_allows_any_option_is_never_read_only_or_has_a_grammar_of_its_own() =>
        Specs.Where(spec => spec.Options.AllowsUnknown && !OwnGrammar.Contains(spec.Names[0]) && !spec.Rules.Any(rule => rule.Condition == When.Always))
            .Select(spec => spec.Names[0])
            .ShouldBeEmpty();

    [Theory]
    [InlineData("tf a.tar")]
    [InlineData("tvzf a.tar.gz")]
    [InlineData("xf a.tar")]
    [InlineData("xOf a.tar b")]
    [InlineData("xPf a.tar")]
    [InlineData("czf host:a.tgz d")]
    [InlineData("cf - d")]
    [InlineData("cf /etc/x d")]
    [InlineData("xIf zstd a.tar")]
    [InlineData("xCf /etc a.tar")]
    public void Tar_means_the_same_with_and_without_the_dash_where_the_last_letter_takes_the_value(string arguments)
    {
        string old = arguments is "xIf zstd a.tar" ? "-x -I zstd -f a.tar" : arguments is "xCf /etc a.tar" ? "-x -C /etc -f a.tar" : "-" + arguments;
        ShellClassifier.Classify("tar " + arguments).Risk.ShouldBe(ShellClassifier.Classify("tar " + old).Risk);
    }

    [Theory]
    [InlineData("wc -l")]
    [InlineData("grep -n x")]
    [InlineData("mv -t old")]
    [InlineData("chmod 644")]
    [InlineData("chmod u+s")]
    [InlineData("sed -n p")]
    [InlineData("sed -i s/a/b/")]
    [InlineData("tee")]
    [InlineData("shred")]
    public void What_is_run_for_many_files_is_no_milder_than_for_one(string command)
    {
        ShellRisk one = ShellClassifier.Classify(command + " file").Risk;
        foreach (string many in new[] { $"find . -exec {command} {{}} +", $"find . -exec {command} {{}} \\;", $"ls | xargs {command}", $"ls | xargs -I% {command} %", $"fd x -x {command}" })
        {
            ShellClassifier.Classify(many).Risk.ShouldBe(one, many);
        }
    }
}
