namespace AgentGen;

/// <summary>Finds how to test a .NET workspace from the files at its root.</summary>
internal static class DotNetDetection
{
    private static readonly string[] Solutions = [".sln", ".slnx"];
    private static readonly string[] Projects = [".csproj", ".fsproj", ".vbproj"];

    internal static bool TryDetect(string root, out IReadOnlyList<VerificationCommand> commands, out string reason)
    {
        commands = [];
        reason = "";
        string[] targets;
        try
        {
            string[] names = [.. Directory.EnumerateFiles(root).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
            targets = WithExtension(names, Solutions);
            targets = targets.Length > 0 ? targets : WithExtension(names, Projects);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            reason = $"The workspace could not be read to find its tests: {exception.Message}";
            return false;
        }

        switch (targets)
        {
            case []:
                reason = "No verification command is known: there is no .sln, .slnx or project file at the root of the workspace, and the host declared none.";
                return false;
            case [string target]:
                commands = [VerificationCommand.Of("dotnet", "test", target, "--nologo")];
                return true;
            default:
                reason = $"Which of {string.Join(", ", targets)} to test is not clear: the host must declare the verification commands.";
                return false;
        }
    }

    private static string[] WithExtension(string[] names, string[] extensions) =>
        [.. names.Where(name => extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))];
}
