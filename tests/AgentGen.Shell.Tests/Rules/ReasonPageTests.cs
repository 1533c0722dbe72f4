using AgentGen.Testing;

namespace AgentGen.Shell.Tests.Rules;

/// <summary>Run with <c>AGENTGEN_ACCEPT=1</c> to bring the page of the reason codes up to date.</summary>
public sealed class ReasonPageTests
{
    [Fact]
    public void The_page_lists_every_code_with_its_text_and_the_commands_that_have_it()
    {
        string path = Repository.PathOf("analyzers", "docs", "shell-reasons.md");
        string page = ReasonPage.Text();
        if (Environment.GetEnvironmentVariable("AGENTGEN_ACCEPT") == "1")
        {
            File.WriteAllText(path, page);
        }

        string[] written = File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n');
        string[] wanted = page.Split('\n');
        wanted.Except(written).ShouldBeEmpty("the page lacks these lines: run with AGENTGEN_ACCEPT=1");
        written.ShouldBe(wanted, "run with AGENTGEN_ACCEPT=1");
    }
}
