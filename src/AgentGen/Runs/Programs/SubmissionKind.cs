namespace AgentGen.Runs;

/// <summary>What ends a tool loop.</summary>
public enum SubmissionKind
{
    /// <summary>An answer without tool calls. Its text is the result.</summary>
    Answer = 0,

    /// <summary>A valid plan, handed in by <c>submit_plan</c>.</summary>
    Plan,

    /// <summary>Valid arguments for a failed step, handed in by <c>submit_repair</c>.</summary>
    Repair,
}
