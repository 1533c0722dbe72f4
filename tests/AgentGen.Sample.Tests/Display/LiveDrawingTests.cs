using AgentGen.Runs;
using CodeEngineer.Display;
using Spectre.Console;

namespace AgentGen.Sample.Tests.Display;

public sealed class LiveDrawingTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch.AddMinutes(1);

    [Fact]
    public void Steps_are_shown_with_their_attempts_and_the_time_that_runs()
    {
        string drawn = Draw(new LiveSnapshot("Building", "", "Mend it.",
            [new("fix", "Make the shares add up", "file_write", StepStatus.Running, 2, "gate tests_pass", Now.AddSeconds(-3), null)], []));

        drawn.ShouldContain("Building");
        drawn.ShouldContain("fix Make the shares add up");
        drawn.ShouldContain("2");
        drawn.ShouldContain("3.0 s");
        drawn.ShouldContain("gate tests_pass");
    }

    [Fact]
    public void Text_of_a_model_is_shown_as_it_is_and_never_read_as_markup_or_sent_to_the_terminal()
    {
        const string Hostile = "[red]x[/] [[ [/] [link=http://a]y \u001b[2J\u0007";

        string drawn = Draw(new LiveSnapshot(Hostile, Hostile, Hostile, [new(Hostile, Hostile, Hostile, StepStatus.Failed, 1, Hostile, Now, Now)], [Hostile]));

        drawn.ShouldContain("[red]x[/]");
        drawn.Where(c => char.IsControl(c) && c != '\n').ShouldBeEmpty();
    }

    [Fact]
    public void A_long_fact_keeps_to_its_line()
    {
        string drawn = Draw(new LiveSnapshot("Planning", "", null, [], [new string('x', 500)]));

        drawn.Split('\n').Count(line => line.Contains("xxx", StringComparison.Ordinal)).ShouldBe(1);
    }

    private static string Draw(LiveSnapshot snapshot)
    {
        using var text = new StringWriter { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 200;
        console.Write(LiveDrawing.Of(snapshot, Now, console.Profile.Width));
        return text.ToString();
    }
}
