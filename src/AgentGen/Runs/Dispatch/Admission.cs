namespace AgentGen.Runs;

/// <summary>The first stage of a call: whether it may be made. It has no effect, and an exception in it is a refusal.</summary>
internal static class Admission
{
    public static async Task<AdmissionVerdict> AdmitAsync(CallServices call)
    {
        DispatchTool command = call.Command;
        RunState state = call.Journal.State;
        ToolMap tools = call.Environment.Tools;
        try
        {
            if (!state.Start.Contracts.ContainsKey(command.Tool) || !tools.TryGet(command.Tool, out GeneratedTool? tool))
            {
                return Refuse(command, ToolErrorCode.UnknownTool, $"There is no tool '{command.Tool}' in this run. The tools are {string.Join(", ", state.Start.Contracts.Keys.Order(StringComparer.Ordinal))}.");
            }

            AdmissionVerdict verdict = await call.InScopeAsync(
                services => ToolAdmission.AdmitAsync(tool, call.Arguments(services), tools.Phases, state.Phase, call.Scope.Ended)).ConfigureAwait(false);
            return state.Start.ReadOnly && EffectOf(verdict) is not (null or Effect.ReadOnly)
                ? Refuse(command, ToolErrorCode.WrongPhase, $"This run may only look, and this call of '{command.Tool}' would have an effect.")
                : verdict;
        }
        catch (OperationCanceledException) when (call.Scope.Ended.IsCancellationRequested)
        {
            call.Scope.ThrowIfAbandoned();
            return Refuse(command, ToolErrorCode.Cancelled, "The run was cancelled before the call was made.");
        }
        catch (Exception exception)
        {
            return Refuse(command, ToolErrorCode.PolicyUnavailable, $"{FailureText.Of("The check whether the call is allowed", exception, tools.CallPolicy)}.", ThrownException.Of(exception));
        }
    }

    private static Effect? EffectOf(AdmissionVerdict verdict) => verdict switch
    {
        AdmissionVerdict.Admitted admitted => admitted.Effect,
        AdmissionVerdict.NeedsApproval needs => needs.Effect,
        _ => null,
    };

    private static AdmissionVerdict.Refused Refuse(DispatchTool command, string code, string message, ThrownException? cause = null) =>
        new(new ToolError { Code = code, Tool = command.Tool, Message = message, Cause = cause });
}
