using AgentGen.Shell.Tests.Corpus;

namespace AgentGen.Shell.Tests.Parsing;

/// <summary>Holds the parser to what bash itself accepts and refuses. More scripts and other seeds: AGENTGEN_SHELL_SCRIPTS, AGENTGEN_SHELL_SEED.</summary>
public sealed class BashAgreementTests
{
    private static readonly int Seed = Setting("AGENTGEN_SHELL_SEED", 4);

    private static readonly int Scripts = Setting("AGENTGEN_SHELL_SCRIPTS", 400);

    [Theory]
    [InlineData("dangerous")]
    [InlineData("obfuscated")]
    [InlineData("mutating")]
    [InlineData("readonly")]
    public void Every_line_of_the_corpus_parses_as_it_does_in_bash(string file) =>
        CorpusLine.Read(file).Where(line => ShellParser.Parse(line.Command).Errors.Count > 0).Select(line => line.Id).ShouldBeEmpty();

    [Fact]
    public void Every_form_of_the_grammar_is_accepted_or_refused_as_by_bash()
    {
        (string Topic, string Text)[] samples = [.. GrammarSamples.ByTopic.SelectMany(topic => topic.Value.Select(text => (topic.Key, text)))];

        IReadOnlyList<bool> accepted = Bash.Accepts([.. samples.Select(sample => sample.Text)]);

        samples.Where((sample, i) => accepted[i] && Refuses(sample.Text)).ShouldBeEmpty("the parser refuses what bash takes");
        samples.Where((sample, i) => !accepted[i] && !Refuses(sample.Text)).ShouldBeEmpty("the parser takes what bash refuses");
        accepted.Count(static answer => !answer).ShouldBeInRange(100, samples.Length - 100);
    }

    [Fact]
    public void Generated_scripts_are_accepted_by_bash_and_by_the_parser()
    {
        string[] scripts = Generated();

        IReadOnlyList<bool> accepted = Bash.Accepts(scripts);

        Shortest(scripts.Where((_, i) => !accepted[i])).ShouldBeEmpty("the generator writes what bash does not take");
        Shortest(scripts.Where(Refuses)).ShouldBeEmpty();
    }

    [Fact]
    public void Damaged_scripts_are_accepted_and_refused_as_by_bash()
    {
        var random = new Random(Seed);
        string[] damaged = [.. Generated().SelectMany(script => Damaged(random, script))];

        IReadOnlyList<bool> accepted = Bash.Accepts(damaged);

        Shortest(damaged.Where((text, i) => accepted[i] && Refuses(text) && !KnownDifferences.Explain(text))).ShouldBeEmpty("the parser refuses what bash takes");
        Shortest(damaged.Where((text, i) => !accepted[i] && !Refuses(text) && !KnownDifferences.Explain(text))).ShouldBeEmpty("the parser takes what bash refuses");
        accepted.Count(static answer => !answer).ShouldBeGreaterThan(damaged.Length / 4, "damage must break many of the scripts");
        damaged.Count(KnownDifferences.Explain).ShouldBeLessThan(damaged.Length / 20, "the known differences must stay rare");
    }

    internal static IEnumerable<string> Damaged(Random random, string script)
    {
        string once = ScriptDamage.Damage(random, script);
        return [once, once.Length == 0 ? once : ScriptDamage.Damage(random, once)];
    }

    internal static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out int value) ? value : otherwise;

    private static string[] Generated()
    {
        var generator = new ScriptGenerator(new Random(Seed));
        return [.. Enumerable.Range(0, Scripts).Select(i => generator.Script(depth: i % 3, extended: i % 5 == 0))];
    }

    private static bool Refuses(string text) => ShellParser.Parse(text).Errors.Any(static error => error.IsFatal);

    private static IEnumerable<string> Shortest(IEnumerable<string> texts) => texts.OrderBy(static text => text.Length).Take(3);
}
