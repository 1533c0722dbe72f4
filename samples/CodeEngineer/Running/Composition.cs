using AgentGen;
using AgentGen.Runs;
using AgentGen.Toolbelt;
using CodeEngineer.Jobs;
using CodeEngineer.Tools;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace CodeEngineer.Running;

/// <summary>Puts the pieces together: workspace, tools, engine, task.</summary>
internal static class Composition
{
    private const string Task =
        """
        Some tests of this .NET solution fail. Find the bug, fix it in the product's code without touching the tests, and add a line to CHANGELOG.md.
        Then verify the change and deliver it as a patch.
        """;

    private const string Instructions =
        """
        You are a careful software engineer. Look before you plan. Lead the run through its phases by steps that call advance_phase. Give the step that
        changes code the gate tests_pass. Steps that do not need each other do not depend on each other. The last step calls deliver_patch.
        """;

    public static ServiceProvider Services(Job job, TimeProvider time)
    {
        var services = new ServiceCollection();
        services.AddSingleton(time);
        services.AddToolbelt(job.Workspace);
        services.AddSingleton<DeliveryTools>();
        return services.BuildServiceProvider();
    }

    public static RunEngine Engine(IRunStore store, IChatClient model, IServiceProvider services, TimeProvider time, CancellationToken stop) =>
        new(store, ToolMap.Combine(ToolbeltTools.Create(services), AgentTools.Create(services)), model, services, new RunEngineOptions { Time = time, Stopping = stop });

    public static RunRequest Request(Job job) => new()
    {
        Id = job.Run,
        Input = new PlanInput { Task = Task, Instructions = Instructions },
    };
}
