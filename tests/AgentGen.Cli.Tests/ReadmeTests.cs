using System.Text.RegularExpressions;
using AgentGen.Testing;

namespace AgentGen.Cli.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public async Task The_verdict_that_the_readme_shows_is_what_the_tool_prints()
    {
        Match shown = Regex.Match(File.ReadAllText(Repository.PathOf("README.md")), @"```console\n\$ agentgen shell check '([^']*)'\n(.*?)```", RegexOptions.Singleline);

        (await Cli.RunAsync("shell", "check", shown.Groups[1].Value)).Output.ShouldBe(shown.Groups[2].Value);
    }
}
