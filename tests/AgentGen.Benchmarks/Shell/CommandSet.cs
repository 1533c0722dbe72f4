using System.Text.Json;

namespace AgentGen.Benchmarks.Shell;

/// <summary>The commands to measure: the corpus beside the checkout, or, where it is not, the labelled commands of the tests.</summary>
internal static class CommandSet
{
    internal static IReadOnlyList<string> Read()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AgentGen.sln")))
            {
                string[] files = Files(Path.Combine(folder.FullName, "..", "shared", "shell-corpus"));
                files = files.Length > 0 ? files : Files(Path.Combine(folder.FullName, "tests", "AgentGen.Shell.Tests", "Commands"));
                return [.. files.SelectMany(File.ReadLines).Where(static line => line.Length > 0).Select(Command)];
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds AgentGen.sln.");
    }

    private static string[] Files(string folder) => Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal)] : [];

    private static string Command(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("command").GetString()!;
    }
}
