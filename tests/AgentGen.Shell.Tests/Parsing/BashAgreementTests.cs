using AgentGen.Shell.Tests.Corpus;

namespace AgentGen.Shell.Tests.Parsing;

public sealed class BashAgreementTests
{
    [Theory]
    [InlineData("dangerous")]
    [InlineData("obfuscated")]
    [InlineData("mutating")]
    [InlineData("readonly")]
    public void Every_line_of_the_corpus_parses_as_it_does_in_bash(string file) =>
        CorpusLine.Read(file).Where(line => ShellParser.Parse(line.Command).Errors.Count > 0).Select(line => line.Id).ShouldBeEmpty();

    [Fact]
    public void Generated_scripts_are_accepted_and_rejected_as_by_bash()
    {
        var random = new Random(4);
        string[] scripts = [.. Enumerable.Range(0, 400).Select(_ => ScriptGenerator.Script(random, depth: 3))];
        string[] broken = [.. scripts.Select(script => ScriptGenerator.Damage(random, script))];
        string[] all = [.. scripts, .. broken];

        IReadOnlyList<bool> accepted = Bash.Accepts(all);

        List<string> tooMild = [.. all.Where((text, i) => !accepted[i] && !Refuses(text))];
        List<string> tooStrict = [.. all.Where((text, i) => accepted[i] && Refuses(text))];
        tooMild.OrderBy(text => text.Length).Take(3).ShouldBeEmpty();
        tooStrict.OrderBy(text => text.Length).Take(3).ShouldBeEmpty();
        accepted.Count(answer => !answer).ShouldBeGreaterThan(50, "damage must break some of the scripts");
    }

    private static bool Refuses(string text) => ShellParser.Parse(text).Errors.Any(error => error.IsFatal);
}
