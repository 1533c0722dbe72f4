using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Descriptions;

public sealed class RepeatedNameTests
{
    private const string Id = "AGEN3018";

    [Theory]
    [InlineData("ReadFile", "Reads a file.")]
    [InlineData("ReadFileAsync", "Read the file")]
    [InlineData("GetWeather", "Gets the weather.")]
    [InlineData("ListUserMatches", "List the matches of a user.")]
    [InlineData("Search", "This tool searches.")]
    public Task A_tool_described_by_its_name_is_reported(string name, string description) =>
        Analyze.ShouldReportAsync(Id, Described($"[|{name}|]", description, "number", "How many lines to skip."));

    [Theory]
    [InlineData("path", "The path.")]
    [InlineData("userId", "The user id")]
    [InlineData("maxResults", "max results")]
    [InlineData("value", "The value.")]
    public Task A_parameter_described_by_its_name_is_reported(string parameter, string description) =>
        Analyze.ShouldReportAsync(Id, Described("Run", "Runs the nightly import.", $"[|{parameter}|]", description));

    [Fact]
    public Task Comments_are_descriptions_where_a_generator_reads_them() => Analyze.ShouldReportAsync(Id, """
        public static class Tools
        {
            /// <summary>Writes the file.</summary>
            /// <param name="file">The file.</param>
            [Tool] public static int [|WriteFile|](string [|file|]) => 0;

            /// <summary>Writes the file.</summary>
            [Microsoft.SemanticKernel.KernelFunction] public static int WriteFile(int a) => a;
        }
        """);

    [Theory]
    [InlineData("ReadFile", "Reads a UTF-8 text file.")]
    [InlineData("GetWeather", "Gets the current weather.")]
    [InlineData("Search", "Full-text search over the handbook.")]
    [InlineData("Add", "Adds two numbers.")]
    [InlineData("Echo", "Gives back what it is given, for tests of the connection.")]
    [InlineData("Load", "")]
    public Task A_description_that_adds_a_word_is_accepted(string name, string description) =>
        Analyze.ShouldNotReportAsync(Id, Described(name, description, "number", "How many lines to skip."));

    [Theory]
    [InlineData("path", "Path relative to the workspace root.")]
    [InlineData("userId", "The user's id, as 'list_users' gives it.")]
    [InlineData("city", "The name of the city.")]
    [InlineData("count", "1 to 100.")]
    [InlineData("force", "Whether to overwrite.")]
    [InlineData("operation", "Operation: get, set")]
    [InlineData("title", "Title (for set)")]
    public Task A_parameter_with_more_to_say_is_accepted(string parameter, string description) =>
        Analyze.ShouldNotReportAsync(Id, Described("Run", "Runs the nightly import.", parameter, description));

    private static string Described(string name, string description, string parameter, string words) => $$"""
        using System.ComponentModel;
        public static class Tools
        {
            [ModelContextProtocol.Server.McpServerTool, Description("{{description}}")] public static int {{name}}([Description("{{words}}")] string {{parameter}}) => 0;
        }
        """;
}
