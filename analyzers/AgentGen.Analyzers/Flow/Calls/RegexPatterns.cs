using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow.Calls;

/// <summary>What the pattern of a regular expression says about a text that matches.</summary>
internal static class RegexPatterns
{
    /// <summary>The pattern where it is a constant at the call.</summary>
    public static string? Constant(Call call)
    {
        IOperation? pattern = call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "pattern")?.Value;
        if (pattern is null && call.InstanceOperation is IObjectCreationOperation { Arguments: [var first, ..] })
        {
            pattern = first.Value;
        }

        return pattern?.ConstantValue is { HasValue: true, Value: string text } ? text : null;
    }

    /// <summary>
    /// Whether a match is a permission; <see langword="false"/> where it is a refusal, as for <c>[^a-z]</c>; <see langword="null"/> where it says nothing,
    /// because the pattern may match anywhere.
    /// </summary>
    public static bool? Accepts(Call call)
    {
        string? pattern = Constant(call);
        return pattern is null || pattern.StartsWith("^", StringComparison.Ordinal) || pattern.StartsWith("\\A", StringComparison.Ordinal) ? true
            : pattern.StartsWith("[^", StringComparison.Ordinal) ? false
            : null;
    }
}
