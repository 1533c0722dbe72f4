using CodeEngineer;
using CodeEngineer.Options;

namespace AgentGen.Sample.Tests.Options;

public sealed class OptionsParserTests
{
    [Fact]
    public void Nothing_asks_for_a_fresh_folder_a_person_and_a_live_view() => OptionsParser.Parse([]).ShouldBe(new AppOptions());

    [Fact]
    public void Every_option_is_read() =>
        OptionsParser.Parse(["--workspace", "w", "--resume", "--yes", "--json", "--script", "s.json"])
            .ShouldBe(new AppOptions { Workspace = "w", Resume = true, Yes = true, Output = OutputMode.Json, Script = "s.json" });

    [Theory]
    [InlineData("--yse", "\"--yse\" is no option")]
    [InlineData("work", "\"work\" is no option")]
    [InlineData("--workspace", "--workspace needs a folder")]
    [InlineData("--workspace --yes", "--workspace needs a folder")]
    [InlineData("--script", "--script needs a file")]
    [InlineData("--yes --yes", "--yes is given twice")]
    [InlineData("--plain --json", "contradict")]
    public void What_makes_no_sense_is_refused_with_the_place_and_the_remedy(string arguments, string reason) =>
        Should.Throw<UsageException>(() => OptionsParser.Parse(arguments.Split(' '))).Message.ShouldContain(reason);

    [Fact]
    public void The_help_names_every_option()
    {
        foreach (string option in new[] { "--workspace", "--resume", "--yes", "--plain", "--json", "--script", "--help" })
        {
            OptionsParser.Help.ShouldContain(option);
        }
    }
}
