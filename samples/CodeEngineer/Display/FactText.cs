using System.Globalization;
using AgentGen;
using AgentGen.Runs;
using CodeEngineer.Progress;

namespace CodeEngineer.Display;

/// <summary>Facts in words: what a person who reads along wants to see.</summary>
internal static class FactText
{
    private const int LongestReason = 300;

    public static IEnumerable<string> Of(RunProgress progress, RecordedEvent fact)
    {
        string Path(string key) => progress.PathOf(fact.Run, key);

        return fact.Event switch
        {
            RunStarted { Parent: null, Phase: { } phase } => [$"the run begins in phase {phase}"],
            RunResumed => [$"run {fact.Run} goes on"],
            CommandIssued { Command: AskModel ask } issued => [$"{Path(issued.Key)}: the model is asked ({ask.Purpose})"],
            CommandIssued { Command: DispatchTool call } issued => [$"{Path(issued.Key)}: {call.Tool} {PlainText.Short(call.Arguments.GetRawText(), 120)}"],
            ModelAnswered { Answer.Text: { Length: > 0 } text } answered => [$"{Path(answered.Key)}: the model says: {Short(text)}"],
            ModelAttemptFailed failed => [$"{Path(failed.Key)}: the model failed ({failed.Code}): {Short(failed.Message)}"],
            PlanAccepted accepted => Plan(accepted.Plan),
            PlanRejected rejected => rejected.Errors.Select(error => $"the plan is rejected: {Short(error.Message)}"),
            SubmissionRejected rejected => rejected.Errors.Select(error => $"what the model submitted is rejected: {Short(error.Message)}"),
            TurnRejected rejected => [$"the model's answer is no use: {Short(rejected.Message)}"],
            PhaseMoved moved => [$"phase {moved.From} -> {moved.To}: {Short(moved.Reason)}"],
            PhaseMoveRefused refused => [$"{Path(refused.Key)}: refused ({refused.Error.Code}): {Short(refused.Error.Message)}"],
            CallClosed { Error: { } error } closed => [$"{Path(closed.Key)}: {PlainText.Words(closed.Outcome)} ({error.Code}): {Short(error.Message)}{Threw(closed.Cause)}"],
            CallCompleted completed => [$"{Path(completed.Key)}: done in {Seconds(completed.DurationMs)}"],
            GateJudged judged => [$"{Path(judged.Call)}: gate {judged.Gate} {Verdict(judged.Verdict)} in {Seconds(judged.DurationMs)}: {Short(judged.Reason)}"],
            UndoDone undone => [$"{Path(undone.Call)}: undone ({PlainText.Words(undone.Outcome.Kind)}): {Short(undone.Outcome.Detail)}{Threw(undone.Cause)}"],
            RepairAccepted repair => [$"step {repair.Step} is repaired: {Short(repair.Reason)}"],
            RepairRejected repair => [$"step {repair.Step} is not repaired ({repair.Code}): {Short(repair.Message)}"],
            StepFinished finished => [$"step {finished.Step} {PlainText.Words(finished.Status)}"],
            ApprovalRequested request => [$"{Path(request.Key)}: {request.Tool} waits for approval: {Short(request.Reason)}"],
            ApprovalDecided decided => [$"{(decided.Approved ? "approved" : "rejected")} by {decided.DecidedBy}{(decided.Reason is { } reason ? $": {Short(reason)}" : "")}"],
            ApprovalExpired => ["nobody decided in time: the approval expired"],
            ApprovalVoided voided => [$"the approval is void: {Short(voided.Message)}"],
            RollbackStarted rollback => [$"completed steps are taken back: {Short(rollback.Reason)}"],
            AttentionNeeded attention => [$"needs attention ({attention.Code}): {Short(attention.Message)}"],
            _ => [],
        };
    }

    public static string Seconds(long milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000.0:0.0} s");

    public static string Verdict(GateVerdictKind verdict) => verdict switch
    {
        GateVerdictKind.Passed => "passed",
        GateVerdictKind.Failed => "failed",
        _ => "was not evaluated",
    };

    private static IEnumerable<string> Plan(WorkPlan plan) =>
    [
        $"the plan: {Short(plan.Summary)}",
        .. plan.Steps.Select(step =>
            $"  {step.Id} {step.Tool}: {Short(step.Description)}{(step.DependsOn.Count > 0 ? $" (after {string.Join(", ", step.DependsOn)})" : "")}{(step.Gate is { } gate ? $" [gate {gate}]" : "")}"),
    ];

    // What the model is not told, the person who reads along is.
    private static string Threw(ThrownException? cause) => cause is null ? "" : Short($" [{cause.Type}: {cause.Message}]");

    private static string Short(string text) => PlainText.Short(text, LongestReason);
}
