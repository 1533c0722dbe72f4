using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace AgentGen;

/// <summary>
/// Enforces a map's policy when one of its tools is called directly, outside the run engine: admission, approval, capture, the call with its timeout, gates,
/// and the undo of a call that failed them.
/// </summary>
/// <param name="map">The map.</param>
internal sealed class ToolGuard(ToolMap map)
{
    internal async ValueTask<object?> InvokeAsync(GeneratedTool tool, AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        PhaseSession? session = map.PhaseSession;
        AdmissionVerdict admission = await ToolAdmission.AdmitAsync(tool, arguments, session?.Policy, session?.Current, cancellationToken).ConfigureAwait(false);
        switch (admission)
        {
            case AdmissionVerdict.Refused refused:
                return refused.Error;
            case AdmissionVerdict.NeedsApproval needed when !map.Approvals.TryConsume(tool.Contract, arguments):
                return AdmissionRefusals.ApprovalRequired(tool, needed);
        }

        JsonElement? undo = null;
        if (tool.Contract.Effect == Effect.Compensable)
        {
            try
            {
                undo = await tool.CaptureAsync(arguments, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Activity.Current?.AddException(exception);
                return FailureText.Error(tool, ToolErrorCode.ToolFailed, $"'{tool.Name}' was not called, because what was there before could not be kept. ", "Its capture", exception);
            }
        }

        IServiceProvider services = arguments.Services ?? map.Services ?? NoServices.Instance;
        GateRegistry gates = services.GetService<GateRegistry>() ?? GateRegistry.BuiltIn;
        return await new GuardedCall(tool, arguments, undo, gates, services).RunAsync(cancellationToken).ConfigureAwait(false);
    }
}
