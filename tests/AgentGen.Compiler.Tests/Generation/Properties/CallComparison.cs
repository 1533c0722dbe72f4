using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Properties.Values;

namespace AgentGen.Compiler.Tests.Emitted.Properties;

/// <summary>Makes one call by both tools and says what the documented deviations do not explain.</summary>
internal static class CallComparison
{
    internal static string? FindProblem(GraphTool tool, JsonMembers arguments)
    {
        CallDeviations deviations = new(tool.Graph, arguments);
        Outcome ours = tool.Call(arguments);
        Outcome theirs = tool.CallFactory(deviations.ForFactory);
        string? problem = (ours.IsAccepted, theirs.IsAccepted) switch
        {
            (true, true) => FindInValues(ours, theirs, deviations),
            (true, false) => $"accepted as {ours.Arguments}; the factory says {theirs.Refusal}",
            (false, true) => ours.Paths.FirstOrDefault(path => deviations.Refused.All(refused => refused.Path != path)) is { } path
                ? $"refused at {path}; the factory takes {theirs.Arguments}\n{ours.Refusal}"
                : null,
            _ => null,
        };
        problem ??= ours.IsAccepted || (ours.Paths.Count > 0 && ours.Paths.All(path => JsonPath.IsIn(path, arguments))) ? null : $"a path that is nowhere: {ours.Refusal}";
        return problem is null ? null : $"{arguments}\n{problem}";
    }

    /// <summary>Says where a tool that takes everything else fails to name one of the faults that were put into a call.</summary>
    internal static string? FindUnnamed(GraphTool tool, JsonMembers arguments, IReadOnlyList<string> faults)
    {
        Outcome ours = tool.Call(arguments);
        return ours.Paths.Order(StringComparer.Ordinal).SequenceEqual(faults.Order(StringComparer.Ordinal))
            ? null
            : $"{arguments}\nfaults at {string.Join(", ", faults)}; said {ours.Refusal ?? "nothing"}";
    }

    private static string? FindInValues(Outcome ours, Outcome theirs, CallDeviations deviations) =>
        deviations.Refused.Count > 0 ? $"accepted against {deviations.Refused[0]}"
        : ours.Arguments != theirs.Arguments ? $"arrived as {ours.Arguments}; from the factory {theirs.Arguments}"
        : D26HalfPairInRawJson(ours, theirs) ? null
        : ours.Failure != theirs.Failure ? $"threw {ours.Failure}; the factory {theirs.Failure}"
        : ours.Failure is null && !JsonElement.DeepEquals(ours.Result, theirs.Result) ? $"returned {ours.Result}; the factory {theirs.Result}"
        : null;

    /// <summary>D26: JSON that a tool hands on as it came may hold half of a surrogate pair; the factory fails to write it.</summary>
    private static bool D26HalfPairInRawJson(Outcome ours, Outcome theirs) => theirs.Failure == nameof(JsonException) && ours.Arguments!.Contains("\\ud800", StringComparison.Ordinal);
}
