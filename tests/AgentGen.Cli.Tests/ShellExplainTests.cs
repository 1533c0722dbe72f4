using AgentGen.Shell;
using AgentGen.Testing;

namespace AgentGen.Cli.Tests;

public sealed class ShellExplainTests
{
    [Fact]
    public async Task A_code_is_explained_with_what_to_do_instead()
    {
        ProcessOutcome outcome = await Cli.RunAsync("shell", "explain", "recursive-delete");

        ShellReasonGuide guide = ShellReasonGuide.Find("recursive-delete")!;
        outcome.ExitCode.ShouldBe(0, outcome.All);
        Joined(outcome.Output).ShouldBe($"recursive-delete {guide.Meaning} Why it matters: {guide.Why} Instead: {guide.Instead}");
    }

    [Theory]
    [InlineData("readonly")]
    [InlineData("mutating")]
    [InlineData("dangerous")]
    [InlineData("team-deploys")]
    public async Task A_risk_and_a_code_of_the_users_own_are_explained(string word)
    {
        ProcessOutcome outcome = await Cli.RunAsync("shell", "explain", word);

        outcome.ExitCode.ShouldBe(0, outcome.All);
        outcome.Output.ShouldStartWith($"{word}\n  ");
        outcome.Output.Length.ShouldBeGreaterThan(word.Length + 20);
    }

    [Fact]
    public async Task Without_a_code_all_are_listed_by_group()
    {
        ProcessOutcome outcome = await Cli.RunAsync("shell", "explain");

        outcome.ExitCode.ShouldBe(0, outcome.All);
        string[] lines = outcome.Output.Split('\n');
        lines.ShouldAllBe(line => line.Length <= 80);
        ShellReasonGuide.All.ShouldAllBe(guide => lines.Any(line => line.StartsWith($"  {guide.Code} ", StringComparison.Ordinal)));
        ShellReasonGuide.All.ShouldAllBe(guide => lines.Contains(guide.Group));
    }

    [Theory]
    [InlineData("recursive-delte", "Did you mean 'recursive-delete'?")]
    [InlineData("Dangerous", "agentgen shell explain")]
    [InlineData("no-such-thing-at-all", "agentgen shell explain")]
    public async Task An_unknown_code_is_bad_input_and_the_nearest_is_named(string code, string hint) =>
        (await Cli.RunAsync("shell", "explain", code)).ShouldFail(65, $"'{code}' is no reason code.", hint);

    private static string Joined(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
