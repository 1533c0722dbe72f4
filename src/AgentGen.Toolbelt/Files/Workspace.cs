namespace AgentGen.Toolbelt;

/// <summary>A folder that tools are confined to. A path is accepted only when the file that it really leads to lies inside.</summary>
/// <remarks>
/// Confinement is by canonical path. Another process of the same user can still change a folder between the check and the use; that user is no boundary.
/// </remarks>
public sealed class Workspace : IWorkspace
{
    /// <summary>Makes a workspace of a folder.</summary>
    /// <param name="root">The folder. It must exist; symbolic links on the way to it are resolved once, now.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="ArgumentException">The path is empty, or is the whole file system.</exception>
    public Workspace(string root)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(root);
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        if (!Directory.Exists(full))
        {
            throw new DirectoryNotFoundException($"There is no folder '{full}' to work in.");
        }

        Root = PathWalker.TryWalk(Path.GetPathRoot(full)!, full, out string canonical, out string problem)
            ? canonical
            : throw new ArgumentException($"The folder '{full}' cannot be used as a workspace: {problem}", nameof(root));
        if (Path.GetPathRoot(Root) == Root)
        {
            throw new ArgumentException("The whole file system is no workspace: name a folder in it.", nameof(root));
        }
    }

    /// <inheritdoc/>
    public string Root { get; }

    /// <inheritdoc/>
    public bool TryResolve(string path, out string fullPath, out string refusal)
    {
        fullPath = "";
        if (HostilePath.FindProblem(path) is { } problem)
        {
            refusal = problem;
            return false;
        }

        string start = Path.IsPathRooted(path) ? Path.GetPathRoot(path)! : Root;
        if (!PathWalker.TryWalk(start, path, out string canonical, out problem!))
        {
            refusal = $"'{path}' cannot be used: {problem}";
            return false;
        }

        if (!Contains(canonical))
        {
            refusal = $"'{path}' leads out of the workspace. Use a path inside it, relative to its root.";
            return false;
        }

        fullPath = canonical;
        refusal = "";
        return true;
    }

    /// <summary>Resolves a path or says why not.</summary>
    /// <param name="path">A path as a model gave it.</param>
    /// <returns>The canonical full path.</returns>
    /// <exception cref="WorkspaceException">The path is refused.</exception>
    public string Resolve(string path) => TryResolve(path, out string fullPath, out string refusal) ? fullPath : throw new WorkspaceException(refusal);

    /// <summary>Tells a file's path as a model writes it.</summary>
    /// <param name="fullPath">A canonical full path inside the workspace.</param>
    /// <returns>The path relative to the root, with <c>/</c> between its parts; <c>.</c> for the root itself.</returns>
    public string Relative(string fullPath) => Path.GetRelativePath(Root, fullPath).Replace('\\', '/');

    private bool Contains(string canonical) =>
        canonical == Root || (canonical.StartsWith(Root, StringComparison.Ordinal) && canonical[Root.Length] == Path.DirectorySeparatorChar);
}
