using System.Diagnostics;

namespace AgentGen.Benchmarks.Shell;

/// <summary>Times one way of judging, command by command: of each, the median of its rounds.</summary>
/// <param name="commands">The commands.</param>
/// <param name="judge">Judges one; its answer is used so that the call is not removed.</param>
internal sealed class CommandTimes(IReadOnlyList<string> commands, Func<string, bool> judge)
{
    private const int CallsPerSample = 16;

    private readonly List<double>[] _samples = [.. commands.Select(static _ => new List<double>())];

    /// <summary>How many answers were yes, so that nothing is optimised away.</summary>
    internal long Yes { get; private set; }

    internal IEnumerable<double> Nanoseconds => _samples.Select(Sample.Median);

    internal void WarmUp()
    {
        foreach (string command in commands)
        {
            Yes += judge(command) ? 1 : 0;
        }
    }

    internal void Measure(int index)
    {
        string command = commands[index];
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < CallsPerSample; i++)
        {
            Yes += judge(command) ? 1 : 0;
        }

        _samples[index].Add(Stopwatch.GetElapsedTime(start).TotalNanoseconds / CallsPerSample);
    }

    /// <summary>The bytes that judging every command once allocates, for each command.</summary>
    internal double BytesPerCommand()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        WarmUp();
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / commands.Count;
    }
}
