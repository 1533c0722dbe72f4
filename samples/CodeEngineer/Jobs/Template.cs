namespace CodeEngineer.Jobs;

/// <summary>The repository that the agent mends, as it is shipped with the sample. It is only ever copied.</summary>
internal static class Template
{
    private static readonly string[] BuildOutput = ["bin", "obj", "TestResults"];

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Template");

    /// <summary>Copies the template. Doing it again gives the same files.</summary>
    public static void CopyTo(string workspace)
    {
        Directory.CreateDirectory(workspace);
        foreach ((string name, string source) in SourceFiles(Folder))
        {
            string target = Path.Combine(workspace, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target, overwrite: true);
        }
    }

    /// <summary>The files of a repository without what a build leaves behind: relative name with forward slashes, and full path, in ordinal order.</summary>
    public static IReadOnlyDictionary<string, string> SourceFiles(string folder) => new SortedDictionary<string, string>(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'), Path: path))
            .Where(file => !file.Name.Split('/').Intersect(BuildOutput).Any())
            .ToDictionary(file => file.Name, file => file.Path),
        StringComparer.Ordinal);
}
