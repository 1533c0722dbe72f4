using System.Text.Json;

namespace AgentGen.Sample.Tests.Processes;

/// <summary>Reads lines of <c>--json</c>.</summary>
internal static class JsonEvents
{
    /// <summary>Whether a line is a fact of this type, such as <c>call_intended</c>, and says this of its member.</summary>
    public static bool IsFact(this JsonElement line, string type, string? member = null, string? value = null) =>
        line.GetProperty("kind").GetString() == "event"
        && line.GetProperty("event") is var fact
        && fact.GetProperty("type").GetString()!.StartsWith(type + ".", StringComparison.Ordinal)
        && (member is null || fact.GetProperty(member).GetString() == value);

    public static string[] Strings(this JsonElement report, string list, string member) =>
        [.. report.GetProperty(list).EnumerateArray().Select(item => item.GetProperty(member).GetString()!)];
}
