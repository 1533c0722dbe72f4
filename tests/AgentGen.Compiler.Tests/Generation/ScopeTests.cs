using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>A scope for each call, checked by the container itself: what is scoped never comes from the root.</summary>
public sealed class ScopeTests
{
    private static readonly ServiceProviderOptions Strict = new() { ValidateScopes = true, ValidateOnBuild = true };

    private const string Source = """
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.DependencyInjection;
        [assembly: ToolService(typeof(Step))]
        [assembly: ToolService(typeof(DateTime))]
        public sealed class Log { public List<string> Lines { get; } = []; public TaskCompletionSource? Gate { get; set; } }
        public class Step(Log log) : IDisposable, IAsyncDisposable
        {
            private int _count;
            public Guid Id { get; } = Guid.NewGuid();
            public int Next() => ++_count;
            public void Dispose() => log.Lines.Add("disposed");
            public ValueTask DisposeAsync() { log.Lines.Add("disposed later"); return default; }
        }
        public sealed class Tools(Step step, Log log)
        {
            [Tool] public int Next() { log.Lines.Add("next"); return step.Next(); }
            [Tool] public async Task<Guid> MeetAsync(int of) { lock (log) { if (++Waiting == of) { log.Gate!.SetResult(); } } await log.Gate!.Task; return step.Id; }
            public static int Waiting;
        }
        public sealed class Holder(Log log) : IDisposable
        {
            public string Text => "text";
            [Tool] public IEnumerable<string> Read() { log.Lines.Add("read"); yield return Text; log.Lines.Add("written"); }
            public void Dispose() => log.Lines.Add("disposed");
        }
        public interface INamed { string Name { get; } }
        public sealed class Named(string name) : INamed { public string Name => name; }
        public static class Statics
        {
            [Tool] public static bool Same(Step one, Step other) => ReferenceEquals(one, other);
            [Tool] public static string Keyed([FromKeyedServices("a")] INamed a, [FromKeyedServices(null)] INamed plain, [FromKeyedServices("c")] INamed? c = null) => $"{a.Name} {plain.Name} {c?.Name}";
            [Tool] public static string When([FromKeyedServices("start")] DateTime start) => start.ToString("yyyy");
            [Tool] public static string Late(DateTime start) => start.ToString("yyyy");
        }
        """;

    [Theory]
    [InlineData(ServiceLifetime.Singleton, new[] { 1, 2 }, new[] { "next", "next" })]
    [InlineData(ServiceLifetime.Scoped, new[] { 1, 1 }, new[] { "next", "disposed later", "next", "disposed later" })]
    [InlineData(ServiceLifetime.Transient, new[] { 1, 1 }, new[] { "next", "disposed later", "next", "disposed later" })]
    public async Task Each_call_has_a_scope_of_its_own_and_its_services_are_disposed_of_once(ServiceLifetime lifetime, int[] results, string[] lines)
    {
        using CompiledProject project = Generate.From(Source).Load();
        (ServiceProvider services, List<string> log) = Build(project, lifetime);

        (await project.CallAsync("next", "{}", services)).ShouldBe(results[0]);
        (await project.CallAsync("next", "{}", services)).ShouldBe(results[1]);

        log.ShouldBe(lines);
    }

    [Fact]
    public async Task Within_a_call_a_scoped_service_is_one_and_a_transient_one_is_two()
    {
        using CompiledProject project = Generate.From(Source).Load();

        (await project.CallAsync("same", "{}", Build(project, ServiceLifetime.Scoped).Services)).ShouldBe(true);
        (await project.CallAsync("same", "{}", Build(project, ServiceLifetime.Transient).Services)).ShouldBe(false);
    }

    [Fact]
    public async Task Calls_at_the_same_time_do_not_share_a_scope()
    {
        using CompiledProject project = Generate.From(Source).Load();
        (ServiceProvider services, _) = Build(project, ServiceLifetime.Scoped);
        object log = services.GetRequiredService(project.Assembly.GetType("Log")!);
        log.GetType().GetProperty("Gate")!.SetValue(log, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

        object?[] ids = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => project.CallAsync("meet", """{"of":4}""", services).AsTask()));

        ids.Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public async Task Services_that_a_call_brings_are_used_as_they_are_and_left_alone()
    {
        using CompiledProject project = Generate.From(Source).Load();
        (ServiceProvider services, List<string> log) = Build(project, ServiceLifetime.Scoped);
        await using (AsyncServiceScope scope = services.CreateAsyncScope())
        {
            for (int i = 1; i <= 2; i++)
            {
                (await project.Tool("next", services).InvokeAsync(new AIFunctionArguments { Services = scope.ServiceProvider }, TestContext.Current.CancellationToken)).ShouldBe(i);
            }

            log.ShouldBe(["next", "next"]);
        }

        log.ShouldBe(["next", "next", "disposed later"]);
    }

    [Fact]
    public async Task An_instance_that_the_call_made_is_disposed_of_after_its_result_was_written()
    {
        using CompiledProject project = Generate.From(Source).Load();
        (ServiceProvider services, List<string> log) = Build(project, ServiceLifetime.Scoped);

        await project.CallAsync("read", "{}", services);

        log.ShouldBe(["read", "written", "disposed"]);
    }

    [Fact]
    public async Task A_key_of_null_asks_for_the_service_without_a_key_and_an_optional_one_may_be_absent()
    {
        using CompiledProject project = Generate.From(Source).Load();
        Type named = project.Assembly.GetType("INamed")!;
        object Make(string name) => Activator.CreateInstance(project.Assembly.GetType("Named")!, name)!;
        ServiceCollection collection = [];
        collection.AddKeyedSingleton(named, "a", Make("A")).AddSingleton(named, Make("plain"));
        await using ServiceProvider services = collection.BuildServiceProvider(Strict);

        (await project.CallAsync("keyed", "{}", services)).ShouldBe("A plain ");
    }

    [Theory]
    [InlineData("next", "Step", "'step'")]
    [InlineData("same", "Step", "'one'")]
    [InlineData("keyed", "INamed with the key 'a'", "'a'")]
    [InlineData("when", "System.DateTime with the key 'start'", "'start'")]
    [InlineData("late", "System.DateTime", "'start'")]
    public async Task A_missing_service_is_an_error_that_names_tool_parameter_type_and_remedy(string tool, string type, string parameter)
    {
        using CompiledProject project = Generate.From(Source).Load();
        await using ServiceProvider services = new ServiceCollection().BuildServiceProvider(Strict);

        string message = (await Should.ThrowAsync<InvalidOperationException>(async () => await project.CallAsync(tool, "{}", services))).Message;

        message.ShouldStartWith($"Tool '{tool}' needs {type} for its parameter {parameter}, which is not registered: add it to the services");
    }

    private static (ServiceProvider Services, List<string> Log) Build(CompiledProject project, ServiceLifetime lifetime)
    {
        IServiceCollection collection = new ServiceCollection();
        Type log = project.Assembly.GetType("Log")!;
        collection.AddSingleton(log);
        collection.Add(new ServiceDescriptor(project.Assembly.GetType("Step")!, project.Assembly.GetType("Step")!, lifetime));
        ServiceProvider services = collection.BuildServiceProvider(Strict);
        return (services, ((dynamic)services.GetRequiredService(log)).Lines);
    }
}
