using AgentGen.Shell.Tests.Commands;
using AgentGen.Shell.Tests.Corpus;

namespace AgentGen.Shell.Tests.Fuzzing;

/// <summary>The commands that mutations start from: the project's own, and the corpus where it is there.</summary>
internal static class Seeds
{
    internal static IReadOnlyList<string> All { get; } =
    [
        .. LabelledCommand.All.Select(static line => line.Command),
        .. CorpusLine.Files.Where(CorpusLine.Exists).SelectMany(CorpusLine.Read).Select(static line => line.Command),
    ];
}
