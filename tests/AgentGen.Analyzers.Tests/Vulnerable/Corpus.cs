using AgentGen.Testing;

namespace AgentGen.Analyzers.Tests.Vulnerable;

/// <summary>The vulnerable tools of <c>Cases</c>: a file is a category, a heading a case, with the vulnerable tool and its safe twin.</summary>
internal static class Corpus
{
    public static string Folder { get; } = Repository.PathOf("tests/AgentGen.Analyzers.Tests/Vulnerable");

    public static IReadOnlyList<VulnerableTool> Tools { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Folder, "Cases"), "*.md").Order(StringComparer.Ordinal).SelectMany(Read)];

    /// <summary>Flaws that no rule finds, because the data flow stops before.</summary>
    public static IReadOnlyList<Section> Limits { get; } = [.. Section.Read(Path.Combine(Folder, "Limits.md"))];

    private static IEnumerable<VulnerableTool> Read(string file) => Section.Read(file).Select(section =>
        new VulnerableTool(Path.GetFileNameWithoutExtension(file), section.Title, section.Rule, section.Blocks["vulnerable"], section.Blocks["safe"]));
}
