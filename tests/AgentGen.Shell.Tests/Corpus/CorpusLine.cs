using System.Text.Json;
using AgentGen.Testing;

namespace AgentGen.Shell.Tests.Corpus;

internal sealed record CorpusLine(string Id, string Command)
{
    internal static readonly string[] Files = ["dangerous", "obfuscated", "mutating", "readonly"];

    internal static bool Exists(string name) => File.Exists(PathOf(name));

    /// <summary>Reads a file of the corpus; skips the test where it is not there.</summary>
    internal static IReadOnlyList<CorpusLine> Read(string name)
    {
        Assert.SkipUnless(Exists(name), "The corpus (../shared/shell-corpus) is not beside this repository.");
        return [.. File.ReadLines(PathOf(name)).Where(line => line.Length > 0).Select(Parse)];
    }

    private static string PathOf(string name) => Path.Combine(Repository.Root, "..", "shared", "shell-corpus", name + ".jsonl");

    private static CorpusLine Parse(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        return new CorpusLine(document.RootElement.GetProperty("id").ToString(), document.RootElement.GetProperty("command").GetString()!);
    }
}
