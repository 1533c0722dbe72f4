using AgentGen.Analyzers.Flow.Values;
using AgentGen.Analyzers.Flow.Walk;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Flow.Calls;

/// <summary>Calls after which nothing is left of what a model could do.</summary>
internal static class CleaningCalls
{
    private static readonly HashSet<string> Cleaners = new(StringComparer.Ordinal)
    {
        "System.Uri.EscapeDataString", "System.Uri.HexEscape", "System.Net.WebUtility.UrlEncode", "System.Web.HttpUtility.UrlEncode",
            "System.Convert.ToBase64String",
        "System.Convert.ToHexString", "System.Convert.ToHexStringLower", "System.Text.RegularExpressions.Regex.Match",
            "System.Text.RegularExpressions.Regex.Matches",
        "System.Text.Encodings.Web.TextEncoder.Encode",
    };

    /// <summary>What the call gives; <see langword="null"/> where it cleans nothing.</summary>
    public static Value? Result(FlowSession session, Call call)
    {
        string name = call.Type + "." + call.Name;
        if (name is "System.Text.RegularExpressions.Regex.Match" && TextOf(call) is { } matched)
        {
            // The match tells by its Success whether the text is of the form.
            var before = session.State;
            if (RegexPatterns.Accepts(call) is true)
            {
                session.Guards.Check(matched, Checks.All);
            }

            var whenTrue = session.State.Checked;
            session.State = before;
            return Value.Clean.WithTruth(new BoolFact(whenTrue, before.Checked));
        }

        return Cleaners.Contains(name)
            || (call.Name == "Replace" && call.Type == "System.Text.RegularExpressions.Regex" && RegexPatterns.Constant(call)?.Contains("[^") == true)
            || (!call.Type.StartsWith("System.", StringComparison.Ordinal) && CallNames.IsCleaner(call.Name)
                && session.Context.IsBelieved(call.Method, session.CancellationToken) && call.Method.ReturnType.SpecialType != SpecialType.System_Boolean)
            ? Value.Clean
            : null;
    }

    private static IOperation? TextOf(Call call) => call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "input")?.Value;
}
