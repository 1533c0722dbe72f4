using System.Collections;
using System.ComponentModel;
using System.Diagnostics;

namespace AgentGen.Toolbelt;

/// <summary>
/// Runs commands in a workspace. Each gets a session of its own, a scrubbed environment, no input, and capped output; when it ends, is cancelled or takes too
/// long, every process that it started is killed before the runner returns.
/// </summary>
/// <remarks>
/// On Linux a process is recognised by its session, its ancestors and a mark in its environment; one that left all three is not found.
/// On other systems the descendants of the command are killed.
/// </remarks>
public sealed class CommandRunner : ICommandRunner
{
    private const int TimedOutCode = 124;
    private const int CannotStartCode = 126;
    private const int NotFoundCode = 127;
    private const int KeptCharacters = 32_000;

    // How long to wait for output that an escaped process still holds open.
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(2);

    private readonly IWorkspace _workspace;
    private readonly TimeProvider _time;
    private readonly CommandRunnerOptions _options;
    private readonly IDictionary _hostEnvironment;

    /// <summary>Makes a runner.</summary>
    /// <param name="workspace">The workspace; a command's working directory lies inside it.</param>
    /// <param name="time">Measures timeouts and durations.</param>
    /// <param name="options">How commands are run; by default without a sandbox.</param>
    public CommandRunner(IWorkspace workspace, TimeProvider time, CommandRunnerOptions? options = null)
        : this(workspace, time, options ?? new CommandRunnerOptions(), Environment.GetEnvironmentVariables())
    {
    }

    internal CommandRunner(IWorkspace workspace, TimeProvider time, CommandRunnerOptions options, IDictionary hostEnvironment)
    {
        _workspace = workspace;
        _time = time;
        _options = options;
        _hostEnvironment = hostEnvironment;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The request names both arguments and a shell text, or neither.</exception>
    public async Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Arguments.Count > 0 == request.ShellText is not null)
        {
            throw new ArgumentException("A command has either arguments or a shell text.", nameof(request));
        }

        cancellationToken.ThrowIfCancellationRequested();
        Bubblewrap? sandbox = null;
        string folder = "";
        string? problem = FindProblem(request)
            ?? FindFolder(request.WorkingDirectory, out folder)
            ?? Bubblewrap.TryChoose(_options, _workspace.Root, _hostEnvironment["PATH"] as string, out sandbox);
        if (problem is not null)
        {
            return new CommandResult(CannotStartCode, "", problem, TimedOut: false, DurationMs: 0);
        }

        (string job, string marker) = JobMarker.Create(_hostEnvironment[JobMarker.Variable] as string);
        ProcessStartInfo start = CommandLine.Prepare(request, folder, sandbox);
        Dictionary<string, string?> environment = CommandEnvironment.Create(_hostEnvironment, marker);
        if (await GitHelpers.FindAsync(request, folder, environment, cancellationToken).ConfigureAwait(false) is not { } settings)
        {
            return new CommandResult(
                CannotStartCode, "", "git does not say what this repository configures, so nothing was started: see whether `git config --list` works here.",
                TimedOut: false, DurationMs: 0);
        }

        CommandEnvironment.AddGitSettings(environment, settings);
        CommandEnvironment.Apply(environment, start);
        CommandResult result = await RunAsync(start, job, request, cancellationToken).ConfigureAwait(false);
        return sandbox is null ? result : Bubblewrap.Explain(result);
    }

    private async Task<CommandResult> RunAsync(ProcessStartInfo start, string job, CommandRequest request, CancellationToken cancellationToken)
    {
        long startedAt = _time.GetTimestamp();
        using CancellationTokenSource timeout = new(request.Timeout, _time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        Process process;
        try
        {
#pragma warning disable RS0030 // This is the runner that the rule sends everybody else to.
            process = Process.Start(start)!;
#pragma warning restore RS0030
        }
        catch (Win32Exception exception)
        {
            int code = exception.NativeErrorCode == 2 ? NotFoundCode : CannotStartCode;
            return new CommandResult(code, "", exception.Message, TimedOut: false, Elapsed(startedAt));
        }

        using (process)
        {
            CappedText output = new(KeptCharacters, KeptCharacters);
            CappedText error = new(KeptCharacters, KeptCharacters);
            process.StandardInput.Close();
            OutputListener? listener = request.Progress is null ? null : new OutputListener(request.Progress);
            Task reading = Task.WhenAll(
                output.ReadAsync(process.StandardOutput, listener is null ? null : text => listener.Tell(isError: false, text)),
                error.ReadAsync(process.StandardError, listener is null ? null : text => listener.Tell(isError: true, text)));
            try
            {
                await process.WaitForExitAsync(either.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // What it was doing is judged below, once nothing of it is left.
            }

            bool ended = process.HasExited;
            ProcessTree.Kill(process, job);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            await DrainAsync(reading).ConfigureAwait(false);
            if (!ended)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            int code = ended ? process.ExitCode : TimedOutCode;
            return new CommandResult(code, output.ToString(), error.ToString(), TimedOut: !ended, Elapsed(startedAt))
            {
                Signal = ended ? Signals.Of(code) : null,
                OutputOmitted = output.Omitted,
                ErrorOmitted = error.Omitted,
            };
        }
    }

    // The system would cut a text at its first NUL and run what is left, which is not what was judged.
    private static string? FindProblem(CommandRequest request) =>
        request.ShellText is not null && string.IsNullOrWhiteSpace(request.ShellText) ? "The command is empty: say what to run."
        : request.Arguments.Append(request.ShellText).Any(static text => text?.Contains('\0', StringComparison.Ordinal) == true) ? "The command contains a NUL character, which no command can. Write it without."
        : null;

    private string? FindFolder(string? workingDirectory, out string folder)
    {
        if (!_workspace.TryResolve(workingDirectory ?? _workspace.Root, out folder, out string problem))
        {
            return problem;
        }

        return Directory.Exists(folder) ? null : $"There is no folder '{workingDirectory}' to run the command in.";
    }

    private async Task DrainAsync(Task reading)
    {
        try
        {
            await reading.WaitAsync(DrainTime, _time).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is TimeoutException or IOException or ObjectDisposedException)
        {
            // What was read until here is the output.
        }
    }

    private long Elapsed(long startedAt) => (long)_time.GetElapsedTime(startedAt).TotalMilliseconds;
}
