namespace AgentGen.Runs;

/// <summary>Gives a store one name, so that two ways to the same file meet at the same lock.</summary>
internal static class StorePath
{
    public static string Canonicalize(string path)
    {
        string full = Path.GetFullPath(path);
        string resolved = Path.GetPathRoot(full)!;
        foreach (string name in full[resolved.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            FileInfo next = new(Path.Combine(resolved, name));
            resolved = next.LinkTarget is null ? next.FullName : next.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        }

        return resolved;
    }
}
