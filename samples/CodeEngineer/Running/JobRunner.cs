using AgentGen.Runs;
using CodeEngineer.Diff;
using CodeEngineer.Display;
using CodeEngineer.Jobs;
using CodeEngineer.Model;
using CodeEngineer.Options;
using CodeEngineer.Progress;
using CodeEngineer.Report;
using Microsoft.Extensions.DependencyInjection;

namespace CodeEngineer.Running;

/// <summary>Runs one job from the command line to the report.</summary>
internal sealed class JobRunner(AppOptions options, JobFolder jobs, TimeProvider time)
{
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The options ask for what cannot be done. Nothing was done.</exception>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        ModelChoice model = ModelChoice.Make(options);
        Job job = options.Resume ? jobs.FindLast(options.Workspace) : jobs.Create(options.Workspace, time);
        var header = new RunHeader(job, model.Description, model.Scripted, options.Resume);

        await using SqliteRunStore store = await OpenAsync(job, stop);
        await using IRunView view = Views.Create(options.Output, time);
        view.Start(header);
        JobReport report = await RunAsync(header, store, model, view, stop);
        await view.FinishAsync(report);
        return report.ExitCode;
    }

    private async Task<JobReport> RunAsync(RunHeader header, SqliteRunStore store, ModelChoice model, IRunView view, CancellationToken stop)
    {
        long startedAt = time.GetTimestamp();
        Dictionary<RunId, long> known = await store.ListAsync(stop).ToDictionaryAsync(run => run.Run, run => run.Revision, cancellationToken: stop);
        bool begun = known.ContainsKey(header.Job.Run);
        if (begun)
        {
            Leftovers.End(header.Job.Run.Value);
        }
        else
        {
            Template.CopyTo(header.Job.Workspace);
        }

        Leftovers.MarkCommands(header.Job.Run.Value);

        await using ServiceProvider services = Composition.Services(header.Job, time);
        await using RunEngine engine = Composition.Engine(store, model.Client, services, time, stop);
        RunHandle run = begun ? await engine.ResumeAsync(header.Job.Run, stop) : await engine.StartAsync(Composition.Request(header.Job), stop);

        var progress = new RunProgress(run.Id);
        var approver = new Approver(engine, view, options.Yes);
        await foreach (RecordedEvent fact in run.WatchAsync(CancellationToken.None))
        {
            progress.Apply(fact);
            if (fact.Revision > known.GetValueOrDefault(fact.Run))
            {
                view.Show(progress, fact);
                approver.AskAboutPending(progress, stop);
            }
        }

        await approver.CompleteAsync();
        RunResult result = await run.Completion;
        return new JobReport(header, progress, result.Status, result.Code, result.Summary, RepositoryDiff.Of(header.Job.Workspace), time.GetElapsedTime(startedAt));
    }

    private async Task<SqliteRunStore> OpenAsync(Job job, CancellationToken stop)
    {
        try
        {
            return await SqliteRunStore.OpenAsync(job.Journal, SqliteStoreMode.Own, time, stop);
        }
        catch (RunStoreException error)
        {
            throw new UsageException(error.Message);
        }
    }
}
