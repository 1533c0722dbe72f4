using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace AgentGen.Sample.Tests.Processes;

/// <summary>The built sample as a process of its own.</summary>
internal sealed partial class SampleProcess : IAsyncDisposable
{
    private const int Interrupt = 2;
    private static readonly TimeSpan Disaster = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly List<string> _lines = [];
    private readonly Task<string> _error;
    private readonly CancellationTokenSource _tooLong = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    private SampleProcess(Process process)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        _tooLong.CancelAfter(Disaster);
    }

    public static SampleProcess Start(string state, IReadOnlyList<string> arguments)
    {
        // A shell that runs the tests in the background has Ctrl+C ignored, and every process below inherits that: env, which becomes the sample, undoes it.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", Path.Combine(AppContext.BaseDirectory, "CodeEngineer"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CODE_ENGINEER_STATE"] = state;
        start.Environment.Remove("OPENAI_API_KEY");
        var process = new Process { StartInfo = start };
        process.Start();
        process.StandardInput.Close();
        return new SampleProcess(process);
    }

    /// <summary>Reads lines of <c>--json</c> until one holds what the test waits for.</summary>
    public async Task<JsonElement> WaitForAsync(string what, Func<JsonElement, bool> predicate)
    {
        while (await ReadLineAsync() is { } line)
        {
            JsonElement json = JsonElement.Parse(line);
            if (predicate(json))
            {
                return json;
            }
        }

        throw new InvalidOperationException($"The sample ended before {what}.\n{string.Join('\n', _lines)}\n{await _error}");
    }

    /// <summary>Ends the sample, and only it, at once (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(_tooLong.Token);
    }

    /// <summary>What Ctrl+C does (SIGINT).</summary>
    public void PressControlC() => Signal(_process.Id, Interrupt).ShouldBe(0);

    public async Task<SampleOutcome> EndAsync()
    {
        while (await ReadLineAsync() is not null)
        {
        }

        await _process.WaitForExitAsync(_tooLong.Token);
        return new SampleOutcome(_process.ExitCode, _lines, await _error);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        _tooLong.Dispose();
    }

    private async Task<string?> ReadLineAsync()
    {
        string? line = await _process.StandardOutput.ReadLineAsync(_tooLong.Token);
        if (line is not null)
        {
            _lines.Add(line);
        }

        return line;
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
