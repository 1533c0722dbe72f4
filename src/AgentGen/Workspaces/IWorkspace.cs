namespace AgentGen;

/// <summary>The folder that a run works in. Everything that tools and gates touch lies inside it.</summary>
public interface IWorkspace
{
    /// <summary>The canonical full path of the folder, without a trailing separator.</summary>
    string Root { get; }

    /// <summary>Turns a path that a model gave into a full path inside the workspace, with every symbolic link on the way resolved.</summary>
    /// <param name="path">A path, relative to <see cref="Root"/> or absolute.</param>
    /// <param name="fullPath">The canonical full path, when the method returns <see langword="true"/>. The file need not exist.</param>
    /// <param name="refusal">Why the path was refused, when the method returns <see langword="false"/>.</param>
    /// <returns>Whether the path is inside the workspace.</returns>
    bool TryResolve(string path, out string fullPath, out string refusal);
}
