namespace AgentGen.Shell.Tests.Fuzzing;

/// <summary>
/// Draws texts near real commands, and noise. A million of them, from another seed:
/// <c>AGENTGEN_FUZZ=1000000 AGENTGEN_SEED=new dotnet run -c Release --project tests/AgentGen.Shell.Tests -- -class AgentGen.Shell.Tests.Fuzzing.FuzzTests -showLiveOutput</c>
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    [Fact]
    public void No_text_throws_hangs_or_is_placed_outside_itself()
    {
        var mutator = new Mutator(Seeds.All, Settings.Seed);
        int[] risks = new int[3];
        int count = Settings.Count(20_000);
        for (int i = 0; i < count; i++)
        {
            string text = mutator.Next();
            ShellVerdict verdict = Judge(text);
            risks[(int)verdict.Risk]++;

            verdict.Reasons.ShouldAllBe(reason => reason.Start >= 0 && reason.Length >= 0 && reason.Start + reason.Length <= text.Length, text);
            verdict.Risk.ShouldBe(verdict.Reasons.Select(static reason => reason.Risk).DefaultIfEmpty(ShellRisk.ReadOnly).Max(), text);
            if (ShellParser.Parse(text).Errors.Count > 0)
            {
                verdict.Risk.ShouldNotBe(ShellRisk.ReadOnly, text);
                ShellCommandLine.TryGetArguments(text, out _).ShouldBeFalse(text);
            }
        }

        output.WriteLine($"seed {Settings.Seed}: {count} texts, {risks[0]} read-only, {risks[1]} mutating, {risks[2]} dangerous");
    }

    [Fact]
    public void White_space_and_comments_around_a_text_do_not_matter()
    {
        IEnumerable<string> different = WellFormed(Settings.Count(10_000))
            .SelectMany(static text => Surroundings.Of(text).Where(around => ShellClassifier.Classify(around).Risk != ShellClassifier.Classify(text).Risk));

        different.Take(10).ToList().ShouldBeEmpty();
    }

    [Fact]
    public void No_wrapping_makes_a_text_milder()
    {
        IEnumerable<string> milder = WellFormed(Settings.Count(10_000))
            .Where(static text => !Surroundings.DependsOnPlace(text))
            .SelectMany(static text => Surroundings.Wrap(text).Where(wrapped => ShellClassifier.Classify(wrapped).Risk < ShellClassifier.Classify(text).Risk));

        milder.Take(10).ToList().ShouldBeEmpty();
    }

    // Texts that parse whole: an unfinished one changes its meaning with what follows.
    private static IEnumerable<string> WellFormed(int count)
    {
        var mutator = new Mutator(Seeds.All, Settings.Seed + 1);
        return Enumerable.Range(0, count).Select(_ => mutator.Next()).Where(Surroundings.IsWhole);
    }

    private static ShellVerdict Judge(string text)
    {
        try
        {
            return ShellClassifier.Classify(text);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"seed {Settings.Seed}: {text}", exception);
        }
    }
}
