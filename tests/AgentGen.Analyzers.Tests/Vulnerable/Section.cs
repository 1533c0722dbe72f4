using System.Text.RegularExpressions;

namespace AgentGen.Analyzers.Tests.Vulnerable;

/// <summary>
/// What a file of cases says under a heading of the second level: the rule, which may also stand above the first heading for all of them, and blocks of C#, each
/// of another kind.
/// </summary>
internal sealed partial record Section(string Title, string Rule, IReadOnlyDictionary<string, string> Blocks)
{
    public static IEnumerable<Section> Read(string file)
    {
        string[] parts = Heading().Split(Placeholders.Fill(File.ReadAllText(file)));
        foreach (string part in parts.Skip(1))
        {
            string title = part[..part.IndexOf('\n', StringComparison.Ordinal)];
            string rule = RuleOf(part) ?? RuleOf(parts[0]) ?? throw new InvalidDataException($"{file}: '{title}' names no rule.");
            yield return new Section(title, rule, Block().Matches(part).ToDictionary(block => block.Groups["kind"].Value, block => block.Groups["code"].Value));
        }
    }

    private static string? RuleOf(string text) => RuleLine().Match(text) is { Success: true } line ? line.Groups["id"].Value : null;

    [GeneratedRegex("^## ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^Rule: (?<id>AGEN\d{4})$", RegexOptions.Multiline)]
    private static partial Regex RuleLine();

    [GeneratedRegex(@"^```csharp (?<kind>\w+)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
