namespace AgentGen.Toolbelt;

/// <summary>Refuses, before any look at the disk, paths that mean something else to a shell or another system than they say here.</summary>
internal static class HostilePath
{
    private const int Longest = 4_096;

    internal static string? FindProblem(string? path) => path switch
    {
        null => "A path is needed.",
        _ when string.IsNullOrWhiteSpace(path) => "The path is empty. The workspace's root is '.'.",
        { Length: > Longest } => $"The path is longer than {Longest} characters.",
        _ when path.Contains('\0', StringComparison.Ordinal) => "The path contains a NUL character.",
        _ when path[0] == '~' => $"'{path}' begins with '~', which is not expanded here. Use a path relative to the workspace's root.",
        _ when !OperatingSystem.IsWindows() && path.Contains('\\', StringComparison.Ordinal) => $"'{path}' contains a backslash. Separate the parts of a path with '/'.",
        _ when path is [_, ':', ..] && char.IsAsciiLetter(path[0]) && !OperatingSystem.IsWindows() => $"'{path}' begins with a drive letter. Use a path relative to the workspace's root.",
        _ when path.Split('/', '\\').Contains("..") => $"'{path}' contains '..'. Write the path from the workspace's root without it.",
        _ => null,
    };
}
