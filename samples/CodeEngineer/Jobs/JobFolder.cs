using System.Text.Json;
using AgentGen.Runs;

namespace CodeEngineer.Jobs;

/// <summary>The folder that remembers jobs, one sub-folder each, named by its run.</summary>
internal sealed class JobFolder(string root)
{
    private const string JobFile = "job.json";

    private string Root { get; } = Path.GetFullPath(root);

    /// <summary>The folder named by <c>CODE_ENGINEER_STATE</c>, else one among the user's local application data.</summary>
    public static JobFolder Find()
    {
        string? named = Environment.GetEnvironmentVariable("CODE_ENGINEER_STATE");
        if (!string.IsNullOrWhiteSpace(named))
        {
            return new JobFolder(named);
        }

        string data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
        return new JobFolder(Path.Combine(data.Length > 0 ? data : Path.GetTempPath(), "agentgen", "code-engineer"));
    }

    /// <summary>Makes a job and remembers it before anything else happens, so that it can be resumed from then on.</summary>
    /// <exception cref="UsageException">The workspace is not an empty folder, or lies where it must not.</exception>
    public Job Create(string? workspace, TimeProvider time)
    {
        string folder = workspace is null ? Directory.CreateTempSubdirectory("code-engineer-").FullName : CheckWorkspace(Normalize(workspace));
        RunId run = RunId.New(time);
        var job = new Job(run, folder, Path.Combine(Root, run.Value));
        Directory.CreateDirectory(job.Folder);
        File.WriteAllText(Path.Combine(job.Folder, JobFile), JsonSerializer.Serialize(new JobRecord(job.Workspace), JobJson.Default.JobRecord));
        return job;
    }

    /// <summary>The job to go on with: the last one in the workspace, or the last one of all.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public Job FindLast(string? workspace)
    {
        string? folder = workspace is null ? null : Normalize(workspace);
        return All().FirstOrDefault(job => folder is null || job.Workspace == folder)
            ?? throw new UsageException(folder is null
                ? $"There is no run to resume: {Root} remembers none. Run without --resume to start one."
                : $"There is no run to resume in {folder}: {Root} remembers none there. Run without --resume to start one.");
    }

    /// <summary>All jobs, the last one first: their names sort by time.</summary>
    private IEnumerable<Job> All()
    {
        if (!Directory.Exists(Root))
        {
            yield break;
        }

        foreach (string folder in Directory.GetDirectories(Root).OrderDescending(StringComparer.Ordinal))
        {
            string file = Path.Combine(folder, JobFile);
            if (File.Exists(file) && Read(file) is { } record)
            {
                yield return new Job(new RunId(Path.GetFileName(folder)), record.Workspace, folder);
            }
        }
    }

    private static JobRecord? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), JobJson.Default.JobRecord);
        }
        catch (JsonException)
        {
            // A job that died while it was written down had not begun.
            return null;
        }
    }

    private string CheckWorkspace(string folder)
    {
        if (File.Exists(folder))
        {
            throw new UsageException($"{folder} is a file. --workspace needs a folder that is empty or does not exist.");
        }

        if (Contains(folder, Root) || Contains(Root, folder))
        {
            throw new UsageException($"{folder} cannot be the workspace: journals are kept in {Root}, where the agent must not reach. Choose another folder.");
        }

        return Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()
            ? throw new UsageException($"{folder} is not empty, and the run would write over what is there. Choose another folder, or add --resume if a run began in it.")
            : folder;
    }

    private static bool Contains(string outer, string inner) =>
        (inner + Path.DirectorySeparatorChar).StartsWith(outer + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string Normalize(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
}
