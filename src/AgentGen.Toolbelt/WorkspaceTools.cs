using AgentGen.Shell;

namespace AgentGen.Toolbelt;

/// <summary>The tools of a coding agent: files, search and shell, confined to one workspace.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="runner">Runs the shell's commands.</param>
/// <param name="verification">How the workspace is verified.</param>
/// <param name="shellRules">Rules of the host's own for shell commands.</param>
public sealed class WorkspaceTools(Workspace workspace, ICommandRunner runner, VerificationCommands verification, ShellRuleSet? shellRules = null)
{
    private const int MostFiles = 1_000;
    private const int LongestTimeout = 3_600;

    private readonly FileWriter _writer = new(workspace);
    private readonly TextSearch _search = new(workspace);

    /// <summary>Reads a UTF-8 text file. A long file is cut, and the text then says where to read on.</summary>
    /// <param name="path">The file, relative to the workspace's root.</param>
    /// <param name="startLine">The first line to read, counted from 1.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The text.</returns>
    /// <exception cref="WorkspaceException">The path is refused, there is no such file or line, or the file is binary.</exception>
    [Tool("file_read", Effect = Effect.ReadOnly)]
    [Phase(Phases.Planning, Phases.Building, Phases.Verification, Phases.Delivery)]
    public async Task<string> ReadFileAsync(string path, int startLine = 1, CancellationToken cancellationToken = default)
    {
        string full = workspace.Resolve(path);
        if (Directory.Exists(full))
        {
            throw new WorkspaceException($"'{path}' is a folder. List it with file_list.");
        }

        if (!File.Exists(full))
        {
            throw new WorkspaceException($"There is no file '{path}'. Look for it with file_list.");
        }

        return await TextFile.ReadAsync(full, path, startLine, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes a whole UTF-8 text file, replacing what was there. Folders on the way are made.</summary>
    /// <param name="path">The file, relative to the workspace's root.</param>
    /// <param name="content">The file's whole new content.</param>
    /// <param name="cancellationToken">Stops the writing; the file is then as it was.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="WorkspaceException">The path is refused, or the file cannot be written.</exception>
    [Tool("file_write", Effect = Effect.Compensable, Capture = nameof(CaptureFileAsync), Undo = nameof(RestoreFileAsync), Resources = [nameof(path)])]
    [Phase(Phases.Building)]
    [QualityGate(Gate.FileExists, nameof(path))]
    public Task<FileWritten> WriteFileAsync(string path, string content, CancellationToken cancellationToken = default) =>
        _writer.WriteAsync(path, content, cancellationToken);

    /// <summary>Lists files in the order of their names. Links are not followed; .git, .vs, bin, obj and node_modules are left out.</summary>
    /// <param name="glob">Which files: * and ? within a name, ** across folders, {a,b} for either. Without a / it matches names in every folder.</param>
    /// <param name="path">The folder to list, relative to the workspace's root.</param>
    /// <returns>One path a line, relative to the workspace's root, then how many there are.</returns>
    /// <exception cref="WorkspaceException">The path or the glob is refused, or there is no such folder.</exception>
    [Tool("file_list", Effect = Effect.ReadOnly)]
    [Phase(Phases.Planning, Phases.Building, Phases.Verification, Phases.Delivery)]
    public string ListFiles(string glob = "**", string path = ".")
    {
        string folder = workspace.Resolve(path);
        if (!Directory.Exists(folder))
        {
            throw new WorkspaceException($"There is no folder '{path}'.");
        }

        GlobPattern pattern = new(glob);
        string[] files = [.. FileTree.Files(folder)
            .Where(file => pattern.Matches(Path.GetRelativePath(folder, file).Replace('\\', '/')))
            .Select(workspace.Relative)];
        string note = files.Length <= MostFiles
            ? $"[{files.Length} files]"
            : $"[{MostFiles} of {files.Length} files shown: narrow the glob or the path.]";
        return string.Join('\n', [.. files.Take(MostFiles), note]);
    }

    /// <summary>Searches the text of files, line by line. Links are not followed; .git, .vs, bin, obj and node_modules are left out.</summary>
    /// <param name="query">What to look for: plain text, or a regular expression without look-around and back references.</param>
    /// <param name="regex">Whether the query is a regular expression.</param>
    /// <param name="ignoreCase">Whether upper and lower case are the same.</param>
    /// <param name="glob">Which files to search, as in file_list.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>One match a line as file:line: text, then how many there are.</returns>
    /// <exception cref="WorkspaceException">The query or the glob is refused.</exception>
    [Tool("search", Effect = Effect.ReadOnly, TimeoutSeconds = 60)]
    [Phase(Phases.Planning, Phases.Building, Phases.Verification, Phases.Delivery)]
    public Task<string> SearchAsync(string query, bool regex = false, bool ignoreCase = false, string glob = "**", CancellationToken cancellationToken = default) =>
        _search.FindAsync(query, regex, ignoreCase, glob, cancellationToken);

    /// <summary>
    /// Runs a command line in the workspace, without input and with a scrubbed environment. A single program is started directly, anything else by the shell. Nothing
    /// that it started outlives it, so a server cannot be left running. Long output is cut in the middle.
    /// </summary>
    /// <param name="command">The command line for a POSIX shell.</param>
    /// <param name="timeoutSeconds">The longest it may take, 1 to 3600 seconds.</param>
    /// <param name="workingDirectory">The folder to run it in, relative to the workspace's root; by default the root.</param>
    /// <param name="progress">Is told what the command writes, as it comes.</param>
    /// <param name="cancellationToken">Kills the command and all that it started.</param>
    /// <returns>Exit code, signal and both outputs. A command that could not be started has exit code 126 or 127, one that was stopped after its time 124.</returns>
    [Tool("shell", Effect = Effect.Once, EffectFrom = nameof(EffectOfCommand))]
    [Phase(Phases.Planning, Phases.Building, Phases.Verification)]
    [QualityGate(Gate.None)]
    public Task<CommandResult> RunShellAsync(
        [ShellCommand] string command, int timeoutSeconds = 120, string? workingDirectory = null, IProgress<CommandOutput>? progress = null, CancellationToken cancellationToken = default) =>
        runner.RunAsync(
            ShellRequest.Of(command) with
            {
                WorkingDirectory = workingDirectory,
                Timeout = TimeSpan.FromSeconds(Math.Clamp(timeoutSeconds, 1, LongestTimeout)),
                Progress = progress,
            },
            cancellationToken);

    private Task<FileSnapshot> CaptureFileAsync(string path, string content, CancellationToken cancellationToken) =>
        _writer.CaptureAsync(path, content, cancellationToken);

    private Task<UndoOutcome> RestoreFileAsync(FileSnapshot before, CancellationToken cancellationToken) =>
        _writer.RestoreAsync(before, cancellationToken);

    // A verification command may be run again at will: that is what it was declared for.
    private Effect EffectOfCommand(string command) =>
        ShellClassifier.Classify(command, shellRules ?? ShellRuleSet.Empty).Risk == ShellRisk.ReadOnly ? Effect.ReadOnly
        : ShellCommandLine.TryGetArguments(command, out IReadOnlyList<string> words) && new VerificationRunner(verification, workspace, runner).IsVerification(words) ? Effect.Idempotent
        : Effect.Once;
}
