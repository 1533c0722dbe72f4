using System.Text.RegularExpressions;
using AgentGen.Testing;

namespace AgentGen.EndToEnd.Tests.Rows;

/// <summary>
/// Holds <c>tests/row-map.tsv</c> (row id, <c>built</c> or <c>superseded</c>, test or reason) to the tests that carry a row's id.
/// Set AGENTGEN_ACCEPT=1 to write the rows that the tests carry; superseded rows are kept as they stand.
/// </summary>
public sealed partial class RowMapTests
{
    private const string Header = "row\tstate\ttest or reason";

    private static readonly string MapFile = Repository.PathOf("tests", "row-map.tsv");

    [Fact]
    public void The_row_map_names_exactly_the_tests_that_carry_a_row()
    {
        string[] superseded = [.. File.ReadLines(MapFile).Where(line => line.Split('\t') is [_, "superseded", ..])];
        string expected = string.Join('\n', [Header, .. Built().Concat(superseded).Order(StringComparer.Ordinal), ""]);
        if (Environment.GetEnvironmentVariable("AGENTGEN_ACCEPT") == "1")
        {
            File.WriteAllText(MapFile, expected);
        }

        File.ReadAllText(MapFile).ShouldBe(expected, "Run this test with AGENTGEN_ACCEPT=1, then read the difference.");
    }

    [Fact]
    public void Every_line_of_the_row_map_is_a_row_a_state_and_a_text()
    {
        File.ReadLines(MapFile).Skip(1).ShouldAllBe(line => Line().IsMatch(line));
    }

    [Fact]
    public void No_row_is_both_built_and_superseded()
    {
        File.ReadLines(MapFile).Skip(1)
            .Select(line => line.Split('\t'))
            .GroupBy(line => line[0], line => line[1])
            .Where(row => row.Distinct().Count() > 1)
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> Built() =>
        Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Carried(File.ReadAllText(file), Path.GetFileNameWithoutExtension(file)))
            .Distinct();

    private static IEnumerable<string> Carried(string source, string type)
    {
        foreach (Match test in Test().Matches(source))
        {
            foreach (Match row in Row().Matches(test.Groups["attributes"].Value))
            {
                yield return $"{row.Groups[1].Value}\tbuilt\t{type}.{test.Groups["name"].Value}";
            }
        }
    }

    [GeneratedRegex("""(?<attributes>(?:^[ \t]*\[[^\n]*\]\n)+)[ \t]*public (?:async |static )*[\w<>\[\]]+ (?<name>\w+)\(""", RegexOptions.Multiline)]
    private static partial Regex Test();

    [GeneratedRegex("""Trait\("Row", "([^"]+)"\)""")]
    private static partial Regex Row();

    [GeneratedRegex("""^(?:00[0-4]-[FB]\d\d|X\d\d)\t(?:built|superseded)\t\S.*$""")]
    private static partial Regex Line();
}
