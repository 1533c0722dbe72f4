using AgentGen;
using AgentGen.Runs;

namespace CodeEngineer.Progress;

/// <summary>What a person wants to know of a run and its children: the fold of their journals, for views and for the report.</summary>
internal sealed class RunProgress(RunId root)
{
    private readonly Dictionary<RunId, string> _paths = [];
    private readonly Dictionary<string, DispatchTool> _calls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StepProgress> _steps = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ApprovalProgress> _approvals = new(StringComparer.Ordinal);

    public string? Phase { get; private set; }

    public string? PlanSummary { get; private set; }

    /// <summary>What planning is busy with, while there is no plan.</summary>
    public string Activity { get; private set; } = "starting";

    public List<StepProgress> Steps { get; } = [];

    public List<PhaseMoved> Moves { get; } = [];

    public List<GateProgress> Gates { get; } = [];

    public List<Refusal> Refusals { get; } = [];

    public List<UndoProgress> Undone { get; } = [];

    public IReadOnlyCollection<ApprovalProgress> Approvals => _approvals.Values;

    public RunFinished? Finished { get; private set; }

    public AttentionNeeded? Attention { get; private set; }

    /// <summary>The path of command keys from the root run.</summary>
    public string PathOf(RunId run, string key) => _paths.GetValueOrDefault(run, "") + key;

    /// <summary>The tool of a call, with its arguments.</summary>
    public DispatchTool? Call(string path) => _calls.GetValueOrDefault(path);

    /// <summary>The step that a path belongs to: <c>step/s2/attempt/1</c> belongs to <c>s2</c>.</summary>
    public StepProgress? StepOf(string path) => path.Split('/') is ["step", { } id, ..] ? _steps.GetValueOrDefault(id) : null;

    public void Apply(RecordedEvent recorded)
    {
        switch (recorded.Event)
        {
            case RunStarted started:
                _paths[recorded.Run] = started.Parent is { } parent ? parent.KeyPath + "/" : "";
                Phase = recorded.Run == root ? started.Phase?.Member : Phase;
                break;
            case CommandIssued issued:
                Begin(PathOf(recorded.Run, issued.Key), issued.Command, recorded.At);
                break;
            case PlanAccepted accepted:
                Accept(accepted.Plan);
                break;
            case StepFinished finished when _steps.TryGetValue(finished.Step, out StepProgress? step):
                (step.Status, step.Note, step.EndedAt) = (finished.Status, finished.Status == StepStatus.Succeeded ? "" : finished.Message, recorded.At);
                break;
            case PhaseMoved moved:
                Phase = moved.To.Member;
                Moves.Add(moved);
                break;
            case AttentionNeeded attention when recorded.Run == root:
                Attention = attention;
                break;
            case RunResumed when recorded.Run == root:
                Attention = null;
                break;
            case RunFinished finished when recorded.Run == root:
                Finished = finished;
                break;
            default:
                ApplyCall(recorded);
                break;
        }
    }

    private void ApplyCall(RecordedEvent recorded)
    {
        switch (recorded.Event)
        {
            case CallIntended intended:
                Note(PathOf(recorded.Run, intended.Key), "working");
                break;
            case GateIntended gate:
                Note(PathOf(recorded.Run, gate.Call), $"gate {gate.Gate}");
                break;
            case GateJudged judged:
                Gates.Add(new GateProgress(PathOf(recorded.Run, judged.Call), judged.Gate, judged.Verdict, judged.Reason));
                break;
            case UndoIntended undo:
                Note(PathOf(recorded.Run, undo.Call), "being undone");
                break;
            case UndoDone undone:
                Undo(PathOf(recorded.Run, undone.Call), undone.Outcome);
                break;
            case CallClosed { Outcome: CallOutcome.Refused, Error: { } error } closed:
                Refuse(PathOf(recorded.Run, closed.Key), error.Tool, error.Code, error.Message);
                break;
            case PhaseMoveRefused refused:
                Refuse(PathOf(recorded.Run, refused.Key), refused.Error.Tool, refused.Error.Code, refused.Error.Message);
                break;
            case ApprovalRequested request:
                _approvals[request.ApprovalId] = new ApprovalProgress(recorded.Run, request);
                Note(PathOf(recorded.Run, request.Key), "waits for approval");
                break;
            case ApprovalDecided decided when _approvals.TryGetValue(decided.ApprovalId, out ApprovalProgress? approval):
                approval.Status = decided.Approved ? ApprovalStatus.Approved : ApprovalStatus.Rejected;
                (approval.DecidedBy, approval.Reason) = (decided.DecidedBy, decided.Reason);
                break;
            case ApprovalExpired expired when _approvals.TryGetValue(expired.ApprovalId, out ApprovalProgress? approval):
                approval.Status = ApprovalStatus.Expired;
                break;
            case ApprovalVoided voided when _approvals.TryGetValue(voided.ApprovalId, out ApprovalProgress? approval):
                (approval.Status, approval.Reason) = (ApprovalStatus.Voided, voided.Message);
                break;
        }
    }

    private void Begin(string path, RunCommand command, DateTimeOffset at)
    {
        switch (command)
        {
            case AskModel ask:
                Activity = $"{ask.Purpose}, turn {ask.Turn}";
                Note(path, $"{ask.Purpose}, turn {ask.Turn}");
                break;
            case DispatchTool call:
                _calls[path] = call;
                StartAttempt(path, at);
                break;
            case MovePhase:
                StartAttempt(path, at);
                break;
        }
    }

    private void StartAttempt(string path, DateTimeOffset at)
    {
        if (StepOf(path) is not { } step || path.Split('/') is not [_, _, "attempt", _])
        {
            return;
        }

        step.Status = StepStatus.Running;
        step.Attempts++;
        step.StartedAt ??= at;
        step.Note = "starting";
    }

    private void Accept(WorkPlan plan)
    {
        PlanSummary = plan.Summary;
        foreach (PlanStep step in plan.Steps)
        {
            var progress = new StepProgress(step);
            Steps.Add(progress);
            _steps[step.Id] = progress;
        }
    }

    private void Undo(string path, UndoOutcome outcome)
    {
        Undone.Add(new UndoProgress(path, outcome.Kind, outcome.Detail));
        if (StepOf(path) is { Status: StepStatus.Succeeded } step && outcome.Kind is UndoOutcomeKind.Restored or UndoOutcomeKind.NothingToDo)
        {
            (step.Status, step.Note) = (StepStatus.RolledBack, "taken back");
        }
    }

    private void Note(string path, string note)
    {
        if (StepOf(path) is { } step)
        {
            step.Note = note;
        }
    }

    private void Refuse(string path, string tool, string code, string message) =>
        Refusals.Add(new Refusal(path, tool, Call(path)?.Arguments.GetRawText() ?? "", code, message));
}
