using System.Diagnostics;
using System.Globalization;

namespace AgentGen.Benchmarks.Analyzers;

/// <summary>
/// A compiler server of the benchmark's own, told from others by the name of its pipe: what it computes is this benchmark's alone, however busy the machine is.
/// Processor time is read from <c>/proc</c>; where there is none, it is zero and the figures of time stand alone.
/// </summary>
internal sealed class CompilerServer : IDisposable
{
    private const int TicksPerSecond = 100;
    private Process? _process;

    /// <summary>The name that the build gives the server.</summary>
    internal string Pipe { get; } = $"agentgen-benchmark-{Guid.NewGuid():N}";

    /// <summary>What the server has computed so far, in milliseconds.</summary>
    internal double CpuMilliseconds
    {
        get
        {
            Process? server = Find();
            server?.Refresh();
            return server is { HasExited: false } ? server.TotalProcessorTime.TotalMilliseconds : 0;
        }
    }

    /// <summary>What all processes that this one has started and seen end have computed, in milliseconds.</summary>
    internal static double ChildrenCpuMilliseconds
    {
        get
        {
            const string Stat = "/proc/self/stat";
            if (!File.Exists(Stat))
            {
                return 0;
            }

            // The name may hold blanks; behind it the fields are single words, and the 14th and 15th are the children's.
            string text = File.ReadAllText(Stat);
            string[] fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return (double.Parse(fields[13], CultureInfo.InvariantCulture) + double.Parse(fields[14], CultureInfo.InvariantCulture)) * 1000 / TicksPerSecond;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        using Process? server = Find();
        if (server is { HasExited: false })
        {
            server.Kill();
            server.WaitForExit();
        }

        // The pipe of a server that was stopped stays behind, as a socket on some systems.
        File.Delete(Path.Combine(Path.GetTempPath(), Pipe));
    }

    private Process? Find() => _process ??= Process.GetProcesses().FirstOrDefault(IsOurs);

    private bool IsOurs(Process process)
    {
        try
        {
            string commandLine = $"/proc/{process.Id}/cmdline";
            return File.Exists(commandLine) && File.ReadAllText(commandLine).Contains($"-pipename:{Pipe}", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            // It ended meanwhile.
            return false;
        }
    }
}
