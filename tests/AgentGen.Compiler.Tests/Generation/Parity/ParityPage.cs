using System.Globalization;
using System.Text.RegularExpressions;
using AgentGen.Testing;

namespace AgentGen.Compiler.Tests.Emitted.Parity;

/// <summary>
/// The page that says how generated tools relate to the factory's. What it says is written by hand; the tests that each row names, and the count of the cases, are written from the
/// tests that carry the row: <c>[Trait("Deviation", "D7")]</c>, <c>[Trait("Parity", "12")]</c>.
/// </summary>
internal static partial class ParityPage
{
    internal const string NotApplicable = "Does not apply: ";

    internal const string Open = "Open: ";

    internal static string File { get; } = Repository.PathOf(".github", "FACTORY-PARITY.md");

    internal static IReadOnlyList<string> Rows(string page) => [.. Row().Matches(page).Select(static row => row.Groups["id"].Value)];

    /// <summary>The tests by the row that they carry, such as <c>D7</c> or <c>12</c>.</summary>
    internal static ILookup<string, string> Tests() => Directory.EnumerateFiles(Repository.PathOf("tests"), "*Tests.cs", SearchOption.AllDirectories)
        .Where(static file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .SelectMany(static file => Test().Matches(System.IO.File.ReadAllText(file))
            .SelectMany(test => Trait().Matches(test.Groups["attributes"].Value)
                .Select(trait => (Row: trait.Groups["id"].Value, Name: $"{Path.GetFileNameWithoutExtension(file)}.{test.Groups["name"].Value}"))))
        .Distinct()
        .ToLookup(static test => test.Row, static test => test.Name);

    /// <summary>The page with the tests that there are.</summary>
    internal static string BroughtUpToDate(string page, ILookup<string, string> tests)
    {
        string written = Row().Replace(page, row =>
        {
            string id = row.Groups["id"].Value;
            string cell = tests.Contains(id) ? string.Join("<br>", tests[id].Select(static test => $"`{test}`")) : row.Groups["last"].Value;
            return $"{row.Groups["start"].Value}| {cell} |";
        });
        int tested = Enumerable.Range(1, 60).Count(number => tests.Contains(number.ToString(CultureInfo.InvariantCulture)));
        return CountText().Replace(written, $"**{tested} of 60 cases hold by test; {Count(NotApplicable)} do not apply; {Count(Open)} are open.**");

        int Count(string reason) => Row().Matches(written).Count(row => row.Groups["last"].Value.StartsWith(reason, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^(?<start>\| (?<id>D?\d+) \|.*)\| (?<last>[^|\n]*) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\*\*\d+ of 60 cases[^*]*\*\*")]
    private static partial Regex CountText();

    [GeneratedRegex("""(?<attributes>(?:^[ \t]*\[[^\n]*\]\r?\n)+)[ \t]*public (?:async |static )*[\w<>\[\]]+ (?<name>\w+)\(""", RegexOptions.Multiline)]
    private static partial Regex Test();

    [GeneratedRegex("""Trait\("(?:Deviation|Parity)", "(?<id>[^"]+)"\)""")]
    private static partial Regex Trait();
}
