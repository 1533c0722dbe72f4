namespace AgentGen.Toolbelt.Tests;

/// <summary>A folder of its own for one test, with a workspace in it and room beside the workspace for what must stay out of reach.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("agentgen-").FullName;

    public TemporaryFolder()
    {
        Outside = Directory.CreateDirectory(Path.Combine(_folder, "outside")).FullName;
        Workspace = new Workspace(Directory.CreateDirectory(Path.Combine(_folder, "root")).FullName);
        Tools = new WorkspaceTools(Workspace, new CommandRunner(Workspace, TimeProvider.System), VerificationCommands.Detected);
    }

    public string Outside { get; }

    public Workspace Workspace { get; }

    public WorkspaceTools Tools { get; }

    public string PathOf(string relative) => Path.Combine(Workspace.Root, relative);

    public string Write(string relative, string content)
    {
        string path = PathOf(relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public string Read(string relative) => File.ReadAllText(PathOf(relative));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
