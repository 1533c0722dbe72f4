namespace AgentGen.Shell.Tests.Commands;

/// <summary>
/// The figures of the classifier on the project's own labelled commands, written without a look at its rules. Floors are what was reached, less a little: they catch what
/// is lost. To print the table:
/// <c>dotnet run --project tests/AgentGen.Shell.Tests -- -class AgentGen.Shell.Tests.Commands.LabelledCommandTests -showLiveOutput</c>
/// </summary>
public sealed class LabelledCommandTests(ITestOutputHelper output)
{
    [Fact]
    public void Dangerous_commands_are_flagged()
    {
        (int readOnly, _, int dangerous, int total) = Count(ShellRisk.Dangerous, static command => !command.IsDisguised);
        readOnly.ShouldBe(0);
        (100.0 * dangerous / total).ShouldBeGreaterThanOrEqualTo(92.0);
    }

    [Fact]
    public void Disguised_commands_are_flagged()
    {
        (int readOnly, _, int dangerous, int total) = Count(ShellRisk.Dangerous, static command => command.IsDisguised);
        readOnly.ShouldBe(0);
        (100.0 * dangerous / total).ShouldBeGreaterThanOrEqualTo(92.0);
    }

    [Fact]
    public void Changes_are_neither_let_through_nor_called_dangerous()
    {
        (int readOnly, _, int dangerous, int total) = Count(ShellRisk.Mutating, static _ => true);
        readOnly.ShouldBe(0);
        (100.0 * dangerous / total).ShouldBeLessThanOrEqualTo(1.0);
    }

    [Fact]
    public void Commands_that_only_look_are_recognised()
    {
        (int readOnly, _, int dangerous, int total) = Count(ShellRisk.ReadOnly, static _ => true);
        (100.0 * readOnly / total).ShouldBeGreaterThanOrEqualTo(93.0);
        (100.0 * dangerous / total).ShouldBeLessThanOrEqualTo(0.5);
    }

    [Fact]
    public void Dangerous_text_that_is_only_data_is_read_only() =>
        LabelledCommand.All.Where(static command => command.Category == "trap" && ShellClassifier.Classify(command.Command).Risk != ShellRisk.ReadOnly)
            .Select(static command => command.Command)
            .ShouldBeEmpty();

    private (int ReadOnly, int Mutating, int Dangerous, int Total) Count(ShellRisk label, Func<LabelledCommand, bool> which)
    {
        LabelledCommand[] commands = [.. LabelledCommand.All.Where(command => command.Label == label && which(command))];
        int[] counts = new int[3];
        foreach (LabelledCommand command in commands)
        {
            counts[(int)ShellClassifier.Classify(command.Command).Risk]++;
        }

        output.WriteLine($"{label,-9} {commands.Length,4} commands: read-only {Share(counts[0])}, mutating {Share(counts[1])}, dangerous {Share(counts[2])}");
        return (counts[0], counts[1], counts[2], commands.Length);

        string Share(int count) => $"{count} ({100.0 * count / commands.Length:F1} %)";
    }
}
