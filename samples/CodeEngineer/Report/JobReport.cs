using AgentGen.Runs;
using CodeEngineer.Diff;
using CodeEngineer.Display;
using CodeEngineer.Progress;

namespace CodeEngineer.Report;

/// <summary>How a run ended and what it did.</summary>
/// <param name="Header">What was known before it began.</param>
/// <param name="Progress">What its journal says.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Code">Why, for programs.</param>
/// <param name="Summary">Why, for people.</param>
/// <param name="Changes">What is different in the workspace.</param>
/// <param name="Elapsed">How long this process worked on it.</param>
internal sealed record JobReport(
    RunHeader Header,
    RunProgress Progress,
    RunStatus Status,
    string Code,
    string Summary,
    IReadOnlyList<FileChange> Changes,
    TimeSpan Elapsed)
{
    public bool Succeeded => Status == RunStatus.Succeeded;

    /// <summary>Whether the run stands still but can go on by itself when it is resumed.</summary>
    public bool Stopped => Status == RunStatus.Running;

    /// <summary>The command that goes on with the run.</summary>
    public string ResumeCommand => $"dotnet run --project samples/CodeEngineer -- --resume --workspace \"{Header.Job.Workspace}\"";

    public int ExitCode => Status switch
    {
        RunStatus.Succeeded => ExitCodes.Success,
        RunStatus.NeedsAttention => ExitCodes.NeedsAttention,
        RunStatus.Running => ExitCodes.Stopped,
        _ => ExitCodes.Failed,
    };
}
