using AgentGen.Runs;

namespace CodeEngineer.Jobs;

/// <summary>One job: a run, the folder that it works in, and the folder with its journal.</summary>
/// <param name="Run">The run.</param>
/// <param name="Workspace">The full path of the folder that the agent works in.</param>
/// <param name="Folder">The full path of the job's own folder, outside the workspace.</param>
internal sealed record Job(RunId Run, string Workspace, string Folder)
{
    /// <summary>The journal: everything that the run did, in one file.</summary>
    public string Journal => Path.Combine(Folder, "journal.db");
}
