using System.Text.Json;
using AgentGen.Testing;

namespace AgentGen.Shell.Tests.Commands;

/// <summary>A command of the project's own lists (<c>*.jsonl</c> in this folder), with what it is.</summary>
internal sealed record LabelledCommand(string Id, ShellRisk Label, string Category, string Command)
{
    /// <summary>Whether it is written so as not to be read, or runs through something else.</summary>
    internal bool IsDisguised => Category.StartsWith("obf-", StringComparison.Ordinal);

    internal static IReadOnlyList<LabelledCommand> All { get; } =
    [
        .. Directory.GetFiles(Repository.PathOf("tests", "AgentGen.Shell.Tests", "Commands"), "*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(static line => line.Length > 0)
            .Select(Parse),
    ];

    private static LabelledCommand Parse(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement root = document.RootElement;
        return new LabelledCommand(
            root.GetProperty("id").GetString()!,
            Enum.Parse<ShellRisk>(root.GetProperty("label").GetString()!, ignoreCase: true),
            root.GetProperty("category").GetString()!,
            root.GetProperty("command").GetString()!);
    }
}
