using CodeEngineer.Jobs;

namespace CodeEngineer.Diff;

/// <summary>What a run changed in its workspace, compared with the template.</summary>
internal static class RepositoryDiff
{
    // A delivered patch is a copy of the change, not a part of it.
    private const string PatchExtension = ".patch";

    public static bool IsPatch(string name) => name.EndsWith(PatchExtension, StringComparison.OrdinalIgnoreCase);

    public static IReadOnlyList<FileChange> Of(string workspace)
    {
        if (!Directory.Exists(workspace))
        {
            return [];
        }

        IReadOnlyDictionary<string, string> before = Template.SourceFiles(Template.Folder);
        IReadOnlyDictionary<string, string> after = Template.SourceFiles(workspace);
        return
        [
            .. before.Keys.Union(after.Keys)
                .Where(name => !IsPatch(name))
                .Order(StringComparer.Ordinal)
                .Select(name => new FileChange(name, UnifiedDiff.Of(name, Read(before, name), Read(after, name))))
                .Where(change => change.Diff.Length > 0),
        ];
    }

    private static string? Read(IReadOnlyDictionary<string, string> files, string name) =>
        files.TryGetValue(name, out string? path) ? File.ReadAllText(path) : null;
}
