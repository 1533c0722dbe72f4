namespace AgentGen.Tests.Phases;

/// <summary>A real folder, in which commands end as a test says.</summary>
internal sealed class ScriptedWorkspace : IWorkspace, ICommandRunner, IServiceProvider, IDisposable
{
    internal List<string> Commands { get; } = [];

    internal Func<string, CommandResult> OnRun { get; set; } = static _ => new CommandResult(0, "", "", false, 1);

    internal VerificationCommands Verification { get; set; } = VerificationCommands.Detected;

    public string Root { get; } = Directory.CreateTempSubdirectory("agentgen-").FullName;

    public bool TryResolve(string path, out string fullPath, out string refusal)
    {
        fullPath = Path.GetFullPath(path, Root);
        bool inside = fullPath == Root || fullPath.StartsWith($"{Root}/", StringComparison.Ordinal);
        refusal = inside ? "" : $"'{path}' leads out of the workspace.";
        return inside;
    }

    public Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        string command = string.Join(' ', request.Arguments);
        Commands.Add(command);
        return Task.FromResult(OnRun(command));
    }

    public object? GetService(Type serviceType) =>
        serviceType == typeof(IWorkspace) || serviceType == typeof(ICommandRunner) ? this
        : serviceType == typeof(VerificationCommands) ? Verification
        : serviceType == typeof(IEnumerable<ISyntaxChecker>) ? Array.Empty<ISyntaxChecker>()
        : null;

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
