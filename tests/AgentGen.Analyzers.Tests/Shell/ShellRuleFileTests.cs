using System.Text;
using AgentGen.Analyzers.Tests.Verification;
using AgentGen.Compiler.Tests.Emitted.Verification;
using AgentGen.Shell;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.Analyzers.Tests.Shell;

public sealed class ShellRuleFileTests
{
    private const string Dangerous = "AGEN2001";
    private const string Broken = "AGEN2003";
    private const string Deploys = "dangerous deploy-prod\n  message: Deploys to production.\n  code: team-deploys\n  match: deploy-prod all\n";

    [Theory]
    [InlineData("\"[|deploy-prod|] all\"")]
    [InlineData("\"ls && sudo [|deploy-prod|] $HOME\"")]
    [InlineData("$\"[|deploy-prod|] {name}\"")]
    [InlineData("\"bash -c '[|deploy-prod|] all'\"")]
    public Task A_command_that_a_rule_of_the_project_calls_dangerous_is_reported(string text) =>
        Analyze.ShouldReportAsync(Dangerous, In(text), new TextFile("/project/team.shellrules", Deploys));

    [Theory]
    [InlineData("\"echo deploy-prod all\"")]
    [InlineData("\"deploy-stage all\"")]
    [InlineData("\"grep -r deploy-prod .\"")]
    [InlineData("\"ls # deploy-prod\"")]
    [InlineData("name")]
    public async Task What_no_rule_is_about_is_not_reported(string text)
    {
        await Analyze.ShouldReportAsync(Dangerous, In(text), new TextFile("/project/team.shellrules", Deploys));
        await Analyze.ShouldReportAsync(Broken, In(text), new TextFile("/project/team.shellrules", Deploys));
    }

    [Theory]
    [InlineData("/project/notes.txt")]
    [InlineData("/project/shellrules")]
    [InlineData("/project/team.shellrules.md")]
    public async Task Other_files_are_none_of_its_business(string path)
    {
        await Analyze.ShouldReportAsync(Dangerous, In("\"deploy-prod all\""), new TextFile(path, Deploys));
        (await ReportedAsync("\"ls\"", new TextFile(path, "no rules at all"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_error_is_reported_at_its_line_of_its_file()
    {
        IReadOnlyList<Diagnostic> reported = await ReportedAsync(
            "\"ls\"",
            new TextFile("/project/a.shellrules", "# Ours.\ndangrous x\n" + Deploys + "  code: deploys\n"),
            new TextFile("/project/b.shellrules", "readonly git status\n  match: git status\n"));

        string[] expected =
        [
            "/project/a.shellrules(2,1)-(2,9)", "/project/a.shellrules(7,3)-(7,7)", "/project/b.shellrules(1,1)-(1,20)", "/project/b.shellrules(1,1)-(1,20)",
        ];
        reported.Select(Place).ShouldBe(expected, ignoreOrder: true);
        reported.ShouldAllBe(diagnostic => diagnostic.Id == Broken && diagnostic.Severity == DiagnosticSeverity.Error);
        reported.Single(diagnostic => Place(diagnostic).Contains("(2,1)", StringComparison.Ordinal)).GetMessage()
            .ShouldBe("The shell rules of this file are not taken: 'dangrous' begins no rule. Did you mean 'dangerous'? "
                + "A rule begins with readonly, mutating or dangerous");
    }

    [Fact]
    public async Task A_file_with_an_error_gives_no_rule_and_built_in_rules_and_other_files_still_judge()
    {
        TextFile broken = new("/project/broken.shellrules", "dangerous x\n" + Deploys);
        TextFile fine = new("/project/fine.shellrules", Deploys.Replace("deploy-prod", "ship-it"));

        await Analyze.ShouldReportAsync(Dangerous, In("\"deploy-prod; [|ship-it|]; [|rm -rf /|]\""), broken, fine);
    }

    [Fact]
    public async Task A_file_that_is_not_saved_as_utf_8_is_refused()
    {
        (await ReportedAsync("\"deploy-prod\"", new SavedFile(Encoding.Latin1))).Select(Place).ShouldBe(["/project/team.shellrules(1,1)-(1,1)"]);
        (await ReportedAsync("\"deploy-prod\"", new SavedFile(new UTF8Encoding(true)))).Select(diagnostic => diagnostic.Id).ShouldBe([Dangerous]);
    }

    /// <summary>The same file, read by the compiler's component and by the runtime: the same commands are dangerous, in the same words.</summary>
    [Theory]
    [InlineData("deploy-prod all")]
    [InlineData("x=deploy-prod; $x all")]
    [InlineData("acme db --env prod --force")]
    [InlineData("acme db --force --env=stage")]
    [InlineData("acme status --json")]
    [InlineData("acme status; acme deploy")]
    [InlineData("find . -exec deploy-prod {} ;")]
    public async Task Analyzer_and_runtime_judge_alike_by_the_same_file(string command)
    {
        const string Rules = Deploys + """
            dangerous acme db --force --env=prod*
                message:  Changes data of customers.
                match:    acme db --force --env=prod-eu
                no match: acme db --force
            readonly acme status [--json]
                match:    acme status
                no match: acme status x
            """;
        ShellVerdict verdict = ShellClassifier.Classify(command, ShellRuleSet.Parse(Rules).Rules!);

        IReadOnlyList<Diagnostic> reported = await ReportedAsync($"\"{command}\"", new TextFile("/project/team.shellrules", Rules));

        reported.Select(diagnostic => (diagnostic.GetMessage(), Text(diagnostic)))
            .ShouldBe(verdict.Reasons
                .Where(reason => reason.Risk == ShellRisk.Dangerous)
                .Select(reason => ($"The shell command is dangerous ({reason.Code}): {reason.Message.TrimEnd('.')}", reason.Words)));
    }

    private static async Task<IReadOnlyList<Diagnostic>> ReportedAsync(string text, params AdditionalText[] files) =>
        [.. (await Analyze.RunAsync(TestCode.Compile(In(text)), Verification.ShippedRules.Analyzers, files)).Where(diagnostic => diagnostic.Id is Dangerous or Broken)];

    private static string Place(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        return $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})-({span.EndLinePosition.Line + 1},{span.EndLinePosition.Character + 1})";
    }

    private static string Text(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);

    private static string In(string text) => $$"""
        public static class Program
        {
            public static string Main(string name) => Run({{text}});

            private static string Run([ShellCommand] string text) => text;
        }
        """;

    private sealed class SavedFile(Encoding encoding) : AdditionalText
    {
        public override string Path => "/project/team.shellrules";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(Deploys, encoding);
    }
}
