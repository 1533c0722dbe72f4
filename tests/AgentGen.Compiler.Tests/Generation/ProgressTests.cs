using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>Where the reports of a running tool go.</summary>
public sealed class ProgressTests
{
    private const string Source = """
        public static class T
        {
            public static IProgress<ToolProgress>? Last { get; private set; }
            [Tool] public static async Task<int> Work(int steps, IProgress<ToolProgress> progress)
            {
                Last = progress;
                for (int i = 1; i <= steps; i++) { await Task.Yield(); progress.Report(new("step", i, steps)); }
                return steps;
            }
            [Tool] public static bool Optional(IProgress<int>? progress = null) { progress?.Report(7); return progress is not null; }
        }
        """;

    [Fact]
    public void A_receiver_of_progress_is_not_in_the_schema()
    {
        using CompiledProject project = Generate.From(Source).Load();

        project.Tool("work").JsonSchema.GetProperty("properties").EnumerateObject().Select(static member => member.Name).ShouldBe(["steps"]);
    }

    [Fact]
    public async Task Reports_go_to_the_calls_own_receiver_else_to_the_registered_one_else_nowhere()
    {
        using CompiledProject project = Generate.From(Source).Load();
        Recorder<ToolProgress> own = new();
        Recorder<ToolProgress> registered = new();
        await using ServiceProvider services = new ServiceCollection().AddSingleton<IProgress<ToolProgress>>(registered).BuildServiceProvider();
        AIFunctionArguments call = CompiledProject.Arguments("""{"steps":2}""");

        (await project.CallAsync("work", """{"steps":1}""")).ShouldBe(1);
        (await project.CallAsync("work", """{"steps":1}""", services)).ShouldBe(1);
        registered.Reports.ShouldBe([new ToolProgress("step", 1, 1)]);
        call.Context = new Dictionary<object, object?> { [typeof(IProgress<ToolProgress>)] = own };
        (await project.Tool("work", services).InvokeAsync(call, TestContext.Current.CancellationToken)).ShouldBe(2);
        own.Reports.ShouldBe([new ToolProgress("step", 1, 2), new ToolProgress("step", 2, 2)]);
        registered.Reports.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_report_after_the_calls_end_is_dropped()
    {
        using CompiledProject project = Generate.From(Source).Load();
        Recorder<ToolProgress> registered = new();
        await using ServiceProvider services = new ServiceCollection().AddSingleton<IProgress<ToolProgress>>(registered).BuildServiceProvider();

        await project.CallAsync("work", """{"steps":1}""", services);
        ((IProgress<ToolProgress>)project.Assembly.GetType("T")!.GetProperty("Last")!.GetValue(null)!).Report(new ToolProgress("late"));

        registered.Reports.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_receiver_that_throws_does_not_break_the_call()
    {
        using CompiledProject project = Generate.From(Source).Load();
        await using ServiceProvider services = new ServiceCollection().AddSingleton<IProgress<ToolProgress>>(new Broken()).BuildServiceProvider();

        (await project.CallAsync("work", """{"steps":3}""", services)).ShouldBe(3);
    }

    [Fact]
    public async Task An_optional_receiver_is_there_only_where_somebody_listens()
    {
        using CompiledProject project = Generate.From(Source).Load();
        Recorder<int> registered = new();
        await using ServiceProvider services = new ServiceCollection().AddSingleton<IProgress<int>>(registered).BuildServiceProvider();

        (await project.CallAsync("optional", "{}")).ShouldBe(false);
        (await project.CallAsync("optional", "{}", services)).ShouldBe(true);
        registered.Reports.ShouldBe([7]);
    }

    private sealed class Recorder<T> : IProgress<T>
    {
        public List<T> Reports { get; } = [];

        public void Report(T value) => Reports.Add(value);
    }

    private sealed class Broken : IProgress<ToolProgress>
    {
        public void Report(ToolProgress value) => throw new InvalidOperationException("nobody is there");
    }
}
