namespace AgentGen.Toolbelt;

/// <summary>Finds where a path really leads, as the kernel would: part by part, following every symbolic link.</summary>
internal static class PathWalker
{
    // The kernel's own limit.
    private const int MostLinks = 40;

    /// <summary>Walks a path. Parts that do not exist are kept as they are.</summary>
    internal static bool TryWalk(string start, string path, out string canonical, out string problem)
    {
        canonical = start;
        problem = "";
        int links = 0;
        bool missing = false;
        Stack<string> parts = new(Parts(path).Reverse());
        while (parts.TryPop(out string? part))
        {
            if (part == "..")
            {
                if (missing)
                {
                    problem = "a link on the way goes up from a folder that does not exist.";
                    return false;
                }

                canonical = Path.GetDirectoryName(canonical) ?? canonical;
                continue;
            }

            string next = Path.Join(canonical, part);
            if (!TryReadLink(next, ref missing, out string? target, out problem))
            {
                return false;
            }

            if (target is null)
            {
                canonical = next;
                continue;
            }

            if (++links > MostLinks)
            {
                problem = "it leads through too many symbolic links.";
                return false;
            }

            canonical = Path.IsPathRooted(target) ? Path.GetPathRoot(target)! : canonical;
            foreach (string step in Parts(target).Reverse())
            {
                parts.Push(step);
            }
        }

        return true;
    }

    private static bool TryReadLink(string path, ref bool missing, out string? target, out string problem)
    {
        (target, problem) = (null, "");
        if (missing)
        {
            return true;
        }

        try
        {
            FileInfo entry = new(path);
            target = entry.LinkTarget;
            missing = target is null && !entry.Exists && !Directory.Exists(path);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            problem = exception.Message;
            return false;
        }
    }

    private static IEnumerable<string> Parts(string path)
    {
        string relative = Path.IsPathRooted(path) ? path[Path.GetPathRoot(path)!.Length..] : path;
        return relative.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Where(static part => part != ".");
    }
}
