using System.Collections.Immutable;
using AgentGen.Analyzers.Commands;
using AgentGen.Analyzers.Flow.Values;
using AgentGen.Analyzers.Flow.Walk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow.Calls;

/// <summary>Calls of <c>string</c> and <c>StringBuilder</c>.</summary>
internal static class TextCalls
{
    private static readonly HashSet<string> Same = new(StringComparer.Ordinal)
    {
        "Trim", "TrimStart", "TrimEnd", "ToLower", "ToUpper", "ToLowerInvariant", "ToUpperInvariant", "ToString", "Normalize", "Clone", "Intern",
            "ReplaceLineEndings", "AsSpan", "AsMemory",
        "Copy", "IsInterned",
    };

    public static Value? Result(FlowSession session, Call call) => call.Type switch
    {
        "System.String" => OfString(session, call),
        "System.Text.StringBuilder" or "System.Text.StringBuilder.AppendInterpolatedStringHandler"
            or "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler"
            => OfBuilder(session, call),
        _ => null,
    };

    private static Value? OfString(FlowSession session, Call call) => call.Name switch
    {
        "Concat" => Concatenation.Of([.. Parts(session, call)]),
        "Join" => Join([.. Parts(session, call)]),
        "Format" => Format(session, call),
        "Replace" => Replace(session, call),
        "Split" when IsSplitAtInvalid(call) => call.Instance.With(Checks.Path),
        "Insert" or "PadLeft" or "PadRight" or "Create" or ".ctor" => call.Everything,
        "Substring" or "Split" or "Remove" or "ToCharArray" or "GetPinnableReference" => call.Instance.AsPart(),
        _ when Same.Contains(call.Name) => call.Method.IsStatic ? call[0] : call.Instance,
        _ => null,
    };

    private static bool IsSplitAtInvalid(Call call) => call.Arguments.Any(static argument =>
        argument.Value is IInvocationOperation { TargetMethod: { ContainingType.Name: "Path", Name: "GetInvalidFileNameChars" or "GetInvalidPathChars" } });

    // Where the texts are written out, what stands before one counts; of a list only what is in it does.
    private static Value Join(IReadOnlyList<Value> parts) => parts.Count < 3
        ? Value.Made(parts)
        : Concatenation.Of([parts[1], .. parts.Skip(2).SelectMany(part => new[] { parts[0], part })]);

    private static Value Replace(FlowSession session, Call call)
    {
        // In a loop over the characters that no file name has, the text is harmless as a name after the last of them.
        if (call.Argument(0)?.Value is { } replaced && PathCalls.IsInvalidCharacter(replaced))
        {
            foreach (Taint taint in call.Instance.Taints)
            {
                session.CheckForGood(taint.Source, Checks.Path);
            }
        }

        return Concatenation.Of([Value.Constant(LeadAfterReplace(call)), Value.Made(call.Instance, call[1])]);
    }

    // A placeholder in the lead ends what is sure of it, unless what stands there instead is the host's.
    private static string LeadAfterReplace(Call call)
    {
        string lead = call.Instance.Lead;
        int hole = call[1].IsClean ? -1 : call[0] is { IsConstant: true, Lead: { Length: > 0 } placeholder } ? lead.IndexOf(placeholder, StringComparison.Ordinal) : 0;
        return hole < 0 ? lead : lead.Substring(0, hole);
    }

    // The values of a params array stand for themselves, so that what comes before them counts.
    private static IEnumerable<Value> Parts(FlowSession session, Call call)
    {
        for (int i = 0; i < call.Arguments.Count; i++)
        {
            if (ElementsOf(call.Arguments[i].Value) is { IsDefault: false } elements)
            {
                foreach (IOperation element in elements)
                {
                    yield return session.Evaluate(element);
                }
            }
            else
            {
                yield return call.Values[i];
            }
        }
    }

    private static ImmutableArray<IOperation> ElementsOf(IOperation list) => list.Unwrap() switch
    {
        IArrayCreationOperation { Initializer: { } array } => array.ElementValues,
        ICollectionExpressionOperation collection when !collection.Elements.Any(static element => element is ISpreadOperation) => collection.Elements,
        _ => default,
    };

    private static Value Format(FlowSession session, Call call)
    {
        int format = call.Arguments.Select((argument, i) => (argument, i)).FirstOrDefault(static pair => pair.argument.Parameter?.Name == "format").i;
        string lead = call.Values.Count > format && call.Values[format].IsConstant ? call.Values[format].Lead : "";
        int hole = lead.IndexOf('{');
        lead = hole < 0 ? lead : lead.Substring(0, hole);
        List<Value> parts = [Value.Constant(lead), .. Parts(session, call).Where((_, i) => i != format)];
        return Concatenation.Of(parts);
    }

    private static Value? OfBuilder(FlowSession session, Call call)
    {
        if (call.Name == "ToString")
        {
            return call.Instance;
        }

        if (call.Name is ".ctor")
        {
            return call.Values.Count > 0 ? call[0] : Value.Clean;
        }

        if (call.InstanceOperation is not { } builder || call.Name is "Clear" or "Equals" or "CopyTo" or "EnsureCapacity")
        {
            return Value.Clean;
        }

        Value sum = call.Name is "Insert" or "Replace"
            ? call.Everything
            : Concatenation.Of([call.Instance, .. Parts(session, call)]);
        session.Places.Change(builder, _ => sum);
        return sum;
    }
}
