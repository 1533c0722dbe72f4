using System.Globalization;

namespace AgentGen.Cli.Runs;

internal static class RunTime
{
    /// <summary>A time for people: UTC, to the second.</summary>
    public static string Of(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
