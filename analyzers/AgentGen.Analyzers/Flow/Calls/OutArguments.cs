using AgentGen.Analyzers.Flow.Values;
using AgentGen.Analyzers.Flow.Walk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow.Calls;

/// <summary>What a call leaves in the variables that it fills.</summary>
internal static class OutArguments
{
    public static void Write(FlowSession session, Call call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Out or RefKind.Ref } parameter)
            {
                session.Places.Write(argument.Value, Filled(session, call, parameter));
            }
        }
    }

    private static Value Filled(FlowSession session, Call call, IParameterSymbol parameter)
    {
        if (!call.IsTouched || !Carriers.CanCarryText(parameter.Type))
        {
            return Value.Clean;
        }

        if (session.Context.Summaries.Find(session, call) is { } summary)
        {
            return CallNames.IsCleaner(call.Name)
                && session.Context.IsBelieved(call.Method, session.CancellationToken) ? Value.Clean : summary.Filled(session, call, parameter, outcome: null);
        }

        return (call.Type, call.Name) switch
        {
            ("System.Uri", "TryCreate") => call.Method.Parameters[0].Type.Name == "Uri" || call.Values.Count < 3 ? call.Everything : call[0],
            ("System.Text.Json.JsonElement", "TryGetProperty") when call[0].IsConstant => call.Instance.Element($"[{call[0].Lead}]"),
            (_, "TryGetValue" or "TryGetProperty" or "TryDequeue" or "TryPop" or "TryPeek" or "TryGetString" or "TryGetPropertyValue" or "TryRemove")
                => call.Instance.Element(call.Values.Count > 0 && call[0].IsConstant ? $"[{call[0].Lead}]" : Source.Element),
            _ => Value.Clean,
        };
    }
}
