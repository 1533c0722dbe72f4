using AgentGen.Runs;

namespace AgentGen.Testing.Stores;

/// <summary>Facts to put into journals.</summary>
internal static class Facts
{
    public static RunStarted Started(string program = "tool_loop") =>
        new(program, ProgramVersion: 1, new ToolLoopInput { Prompt = "mend it" }, new RunLimits(), new Dictionary<string, string>(), PolicyHash: "policy");

    public static RunEvent Note(string text) => new TimerFired(text);

    public static RunEvent Note(long number) => Note($"note/{number}");

    /// <summary>A start and the notes 2, 3, … up to a revision.</summary>
    public static RunEvent[] UpTo(int revision) => [Started(), .. Enumerable.Range(2, revision - 1).Select(n => Note(n))];

    public static RunFinished Finished(RunStatus status) => new(status, "code", "summary");
}
