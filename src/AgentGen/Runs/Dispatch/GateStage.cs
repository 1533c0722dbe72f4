namespace AgentGen.Runs;

/// <summary>Evaluates the gates of a completed call in order, each with its own intent and verdict, until one does not pass.</summary>
internal static class GateStage
{
    /// <summary>The gates of a call: the tool's own, then the one that the plan added.</summary>
    public static IReadOnlyList<GateSpec> Of(CallServices call, GeneratedTool tool)
    {
        List<GateSpec> gates = [.. tool.Contract.Gates];
        if (call.Command.Gate is { } text)
        {
            // A text that is no gate stays one that nobody knows, and so is never passed.
            gates.Add(GateSpec.TryParse(text, out GateSpec? spec) ? spec : new GateSpec(text));
        }

        return gates;
    }

    /// <returns>Why the call fails, or null when every gate passed.</returns>
    public static async Task<ToolError?> FirstFailureAsync(CallServices call, GeneratedTool tool)
    {
        IReadOnlyList<GateSpec> gates = Of(call, tool);
        while (true)
        {
            if (call.Call.Gates is [.., { Verdict: not GateVerdictKind.Passed } failed])
            {
                string verb = failed.Verdict == GateVerdictKind.Failed ? "failed" : "could not be evaluated, which is no pass";
                return new ToolError { Code = ToolErrorCode.GateFailed, Tool = tool.Name, Message = $"Gate {failed.Gate} {verb}: {failed.Reason}" };
            }

            int next = call.Call.Gates.Count;
            if (next == gates.Count)
            {
                return null;
            }

            await EvaluateAsync(call, gates[next], next + 1).ConfigureAwait(false);
        }
    }

    private static async Task EvaluateAsync(CallServices call, GateSpec gate, int number)
    {
        string key = $"{call.Key}/gate/{number}";
        CallCompleted completed = (CallCompleted)call.Call.Outcome!;
        GateContext context = new()
        {
            Tool = call.Command.Tool,
            Arguments = call.Command.Arguments,
            Result = await call.Environment.Payloads.GetAsync(completed.Result, CancellationToken.None).ConfigureAwait(false),
            Services = call.Environment.Services,
        };
        await call.Journal.AppendAsync(new GateIntended(key, call.Key, gate.ToString())).ConfigureAwait(false);
        long since = call.Environment.Options.Time.GetTimestamp();
        GateRunner runner = new(call.Environment.Gates, call.Environment.Options.Time) { Timeout = call.Environment.Options.GateTimeout };
        GateVerdict verdict = await Task.Run(() => runner.RunAsync(gate, context, call.Scope.Ended).AsTask(), CancellationToken.None).ConfigureAwait(false);
        if (!verdict.IsPassed)
        {
            call.Scope.ThrowIfAbandoned();
        }

        await call.Journal.AppendAsync(new GateJudged(key, call.Key, gate.ToString(), verdict.Kind, verdict.Reason, call.Environment.ElapsedMs(since))).ConfigureAwait(false);
    }
}
