using System.Diagnostics;

namespace AgentGen.Testing;

/// <summary>A real process that the test talks to while it runs, and may kill.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _error;

    private ChildProcess(Process process)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync(CancellationToken.None);
    }

    /// <summary>Its id.</summary>
    public int Id => _process.Id;

    /// <summary>What it reads.</summary>
    public StreamWriter Input => _process.StandardInput;

    /// <summary>What it prints.</summary>
    public StreamReader Output => _process.StandardOutput;

    /// <summary>Starts a process.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments, each passed on as it is.</param>
    /// <returns>The process.</returns>
    public static ChildProcess Start(string program, params IEnumerable<string> arguments)
    {
        Process process = new()
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Repository.Root,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        process.Start();
        return new ChildProcess(process);
    }

    /// <summary>Ends it at once, without a chance to tidy up (SIGKILL).</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    /// <summary>Waits for its end.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>Its exit code, what it printed since the last read, and its standard error.</returns>
    public async Task<ProcessOutcome> WaitAsync(CancellationToken cancellationToken)
    {
        string rest = await Output.ReadToEndAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
        return new ProcessOutcome(_process.ExitCode, rest, await _error);
    }

    /// <summary>Kills it if it still runs.</summary>
    /// <returns>A task that ends when it is gone.</returns>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }
}
