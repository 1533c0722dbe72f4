using AgentGen.Toolbelt;

namespace AgentGen.Cli.Manifests;

/// <summary>Finds the assembly that a path stands for, and builds it where it is missing.</summary>
internal static class ProjectAssembly
{
    public static async Task<string> FindAsync(string path, Terminal terminal, CancellationToken cancellationToken)
    {
        string full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            full = ProjectIn(full);
        }

        if (!File.Exists(full))
        {
            throw new CliException(ExitCode.NotFound, $"There is no {full}.");
        }

        return Path.GetExtension(full).EndsWith("proj", StringComparison.OrdinalIgnoreCase) ? await OutputOfAsync(full, terminal, cancellationToken) : full;
    }

    private static string ProjectIn(string folder) => Directory.GetFiles(folder, "*.csproj") switch
    {
        [var project] => project,
        [] => throw new CliException(ExitCode.NotFound, $"There is no project in {folder}."),
        _ => throw new CliException(ExitCode.Usage, $"There are several projects in {folder}. Name one."),
    };

    private static async Task<string> OutputOfAsync(string project, Terminal terminal, CancellationToken cancellationToken)
    {
        CommandRunner runner = new(new Workspace(Path.GetDirectoryName(project)!), TimeProvider.System);
        string assembly = (await DotnetAsync(runner, ["msbuild", project, "-getProperty:TargetPath"], cancellationToken)).Trim();
        if (!Path.IsPathFullyQualified(assembly))
        {
            throw new CliException(ExitCode.Unavailable, $"{project} builds no assembly. Name a project with one target framework, or the assembly itself.");
        }

        if (!File.Exists(assembly))
        {
            await terminal.Error.WriteLineAsync($"agentgen: building {project}");
            await DotnetAsync(runner, ["build", project, "-nologo", "-v:q", "-clp:ErrorsOnly"], cancellationToken);
        }

        return File.Exists(assembly) ? assembly : throw new CliException(ExitCode.Unavailable, $"{project} was built, but there is no {assembly}.");
    }

    private static async Task<string> DotnetAsync(CommandRunner runner, string[] arguments, CancellationToken cancellationToken)
    {
        CommandResult result = await runner.RunAsync(new() { Arguments = ["dotnet", .. arguments], Timeout = TimeSpan.FromMinutes(10) }, cancellationToken);
        return result.ExitCode == 0
            ? result.Output
            : throw new CliException(ExitCode.Unavailable, $"dotnet {string.Join(' ', arguments)} failed with exit code {result.ExitCode}.\n{result.Output}{result.Error}".TrimEnd());
    }
}
