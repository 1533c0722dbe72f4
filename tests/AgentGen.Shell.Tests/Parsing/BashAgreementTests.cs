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

        // bash looks into ${…} only when it runs; all else is refused by both or by neither.
        List<string> tooMild = [.. all.Where((text, i) => !accepted[i] && ShellParser.Parse(text).Errors.Count == 0)];
        List<string> tooStrict = [.. all.Where((text, i) => accepted[i] && ShellParser.Parse(text).Errors.Any(error => !IsAboutParameter(error)))];
        tooMild.OrderBy(text => text.Length).Take(3).ShouldBeEmpty();
        tooStrict.OrderBy(text => text.Length).Take(3).ShouldBeEmpty();
        accepted.Count(answer => !answer).ShouldBeGreaterThan(50, "damage must break some of the scripts");
    }

    private static bool IsAboutParameter(ShellSyntaxError error) => error.Message is "'}' is missing" or "the name of a parameter is expected";
}
