using System.Globalization;

namespace AgentGen.Toolbelt.Tests.Commands;

/// <summary>Finds processes by a number that only one test puts into their command lines.</summary>
internal sealed class Survivors
{
    private static int _next = Random.Shared.Next(1_000_000, 9_000_000);

    /// <summary>An odd number of seconds for <c>sleep</c>.</summary>
    internal string Seconds { get; } = Interlocked.Increment(ref _next).ToString(CultureInfo.InvariantCulture);

    internal IReadOnlyList<string> Find() =>
    [
        .. from folder in Directory.EnumerateDirectories("/proc")
           where char.IsAsciiDigit(Path.GetFileName(folder)[0])
           let line = ReadCommandLine(folder)
           where line.Contains(Seconds, StringComparison.Ordinal)
           select line,
    ];

    private static string ReadCommandLine(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline")).Replace('\0', ' ');
        }
        catch (IOException)
        {
            return "";
        }
    }
}
