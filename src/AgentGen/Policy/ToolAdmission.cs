using System.Diagnostics;
using AgentGen.Shell;
using Microsoft.Extensions.AI;

namespace AgentGen;

/// <summary>
/// Decides whether a call may be made, before anything happens: phase, arguments, shell commands, effect, approval, in this order.
/// Engine and <see cref="ToolGuard"/> both ask here, so a tool meets the same rules in both.
/// </summary>
public static class ToolAdmission
{
    /// <summary>Decides about one call. Has no effect, and gives the same answer for the same call in the same phase.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="arguments">The arguments of the call.</param>
    /// <param name="policy">The phase policy; <see langword="null"/> for a map without phases.</param>
    /// <param name="phase">The current phase; needed where there is a policy.</param>
    /// <param name="cancellationToken">Cancels the decision.</param>
    /// <returns>The decision. A check that throws is a refusal with <see cref="ToolErrorCode.PolicyUnavailable"/>.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async ValueTask<AdmissionVerdict> AdmitAsync(
        GeneratedTool tool,
        AIFunctionArguments arguments,
        PhasePolicy? policy,
        PhaseId? phase,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tool);
        ArgumentNullException.ThrowIfNull(arguments);
        try
        {
            return await DecideAsync(tool, arguments, policy, phase, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            Activity.Current?.AddException(exception);
            return new AdmissionVerdict.Refused(FailureText.Error(
                tool, ToolErrorCode.PolicyUnavailable, $"Whether '{tool.Contract.Name}' may be called could not be decided, so it was not: ", "a check", exception));
        }
    }

    private static async ValueTask<AdmissionVerdict> DecideAsync(
        GeneratedTool tool, AIFunctionArguments arguments, PhasePolicy? policy, PhaseId? phase, CancellationToken cancellationToken)
    {
        PhaseDefinition? current = null;
        if (policy is not null)
        {
            if (phase is not { } id || !policy.TryGet(id, out current))
            {
                return Unavailable(tool, phase is null ? "the current phase is not known" : $"the policy declares no phase '{phase}'");
            }

            if (policy.Check(tool.Contract.Name, id) is { } wrongPhase)
            {
                return new AdmissionVerdict.Refused(wrongPhase);
            }
        }

        if (tool.Validate(arguments) is { } invalid)
        {
            return new AdmissionVerdict.Refused(invalid);
        }

        if (!ShellArguments.TryClassify(tool, arguments, out ShellVerdict? shell, out string? problem))
        {
            return Unavailable(tool, problem);
        }

        bool readOnly = current is { IsReadOnly: true };
        if (readOnly && shell is { Risk: not ShellRisk.ReadOnly })
        {
            return new AdmissionVerdict.Refused(AdmissionRefusals.ShellInReadOnlyPhase(policy!, current!, tool, shell));
        }

        Effect effect = await tool.DecideEffectAsync(arguments, cancellationToken).ConfigureAwait(false);
        if (!IsWithin(tool.Contract.Effect, effect))
        {
            return Unavailable(tool, $"its effect for this call ({effect}) is more than its declared one ({tool.Contract.Effect})");
        }

        if (readOnly && effect != Effect.ReadOnly)
        {
            return new AdmissionVerdict.Refused(PhaseRefusals.EffectInReadOnlyPhase(policy!, tool.Contract.Name, current!.Id, effect));
        }

        return ReasonForApproval(tool, shell) is { } reason
            ? new AdmissionVerdict.NeedsApproval(effect, shell, reason)
            : new AdmissionVerdict.Admitted(effect, shell);
    }

    private static string? ReasonForApproval(GeneratedTool tool, ShellVerdict? shell) => shell switch
    {
        { Risk: ShellRisk.Dangerous } => $"The command of '{tool.Contract.Name}' is dangerous: {AdmissionRefusals.Describe(shell)}",
        _ when tool.Contract.RequiresApproval => $"Every call of '{tool.Contract.Name}' needs an approval.",
        _ => null,
    };

    // The declared effect is the most that a call can do; only a compensable tool knows how to take a call back.
    private static bool IsWithin(Effect declared, Effect decided) => decided switch
    {
        Effect.ReadOnly => true,
        Effect.Idempotent => declared != Effect.ReadOnly,
        Effect.Compensable => declared == Effect.Compensable,
        Effect.Once => declared == Effect.Once,
        _ => false,
    };

    private static AdmissionVerdict.Refused Unavailable(GeneratedTool tool, string why) => new(new ToolError
    {
        Code = ToolErrorCode.PolicyUnavailable,
        Tool = tool.Contract.Name,
        Message = $"Whether '{tool.Contract.Name}' may be called could not be decided, so it was not: {why}.",
    });
}
