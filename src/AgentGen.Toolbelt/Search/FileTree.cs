using System.IO.Enumeration;

namespace AgentGen.Toolbelt;

/// <summary>Walks the files of a folder in ordinal order, without following links and without what builds and tools put there.</summary>
internal static class FileTree
{
    private static readonly string[] Skipped = [".git", ".vs", "bin", "node_modules", "obj"];

    /// <summary>Gives the full paths of the files.</summary>
    internal static IEnumerable<string> Files(string folder)
    {
        EnumerationOptions options = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return new FileSystemEnumerable<string>(folder, static (ref entry) => entry.ToFullPath(), options)
        {
            ShouldIncludePredicate = static (ref entry) => !entry.IsDirectory && !AtomicFile.IsTemporary(entry.FileName.ToString()),
            ShouldRecursePredicate = static (ref entry) => !Skipped.Contains(entry.FileName.ToString(), StringComparer.Ordinal),
        }.Order(StringComparer.Ordinal);
    }
}
