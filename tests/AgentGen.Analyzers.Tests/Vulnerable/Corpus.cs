using System.Text.RegularExpressions;
using AgentGen.Testing;

namespace AgentGen.Analyzers.Tests.Vulnerable;

/// <summary>
/// The vulnerable tools of <c>Cases</c>. A file is a category, a heading of the second level a case, <c>Rule:</c> what must find it: for the whole file where it
/// stands above the first case. The first block of a case is vulnerable, the second is its safe twin.
/// </summary>
internal static partial class Corpus
{
    public static string Folder { get; } = Repository.PathOf("tests/AgentGen.Analyzers.Tests/Vulnerable");

    public static IReadOnlyList<VulnerableTool> Tools { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Folder, "Cases"), "*.md").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<VulnerableTool> Read(string file)
    {
        string category = Path.GetFileNameWithoutExtension(file);
        string[] parts = Heading().Split(Placeholders.Fill(File.ReadAllText(file)));
        foreach (string part in parts.Skip(1))
        {
            string title = part[..part.IndexOf('\n', StringComparison.Ordinal)];
            yield return new VulnerableTool(category, title, RuleOf(part) ?? RuleOf(parts[0]) ?? throw Broken("no rule"), Block("vulnerable"), Block("safe"));

            string Block(string kind) => Blocks().Matches(part).Where(block => block.Groups["kind"].Value == kind).ToList() is [var one]
                ? one.Groups["code"].Value
                : throw Broken($"not one {kind} block");

            InvalidDataException Broken(string what) => new($"{category}: {title}: {what}");
        }
    }

    private static string? RuleOf(string text) => Rule().Match(text) is { Success: true } rule ? rule.Groups["id"].Value : null;

    [GeneratedRegex("^## ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^Rule: (?<id>AGEN\d{4})$", RegexOptions.Multiline)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^```csharp (?<kind>\w+)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
