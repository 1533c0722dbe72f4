using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>Where instances and services come from, and how long they live.</summary>
public sealed class ServiceTests
{
    private static readonly string Source = """
        using Microsoft.Extensions.DependencyInjection;
        [assembly: ToolService(typeof(Log))]
        public sealed class FromServicesAttribute : Attribute;
        public sealed class Log { public List<string> Lines { get; } = []; }
        public interface IClock { string Now { get; } }
        public sealed class Clock : IClock { public string Now => "now"; }
        public sealed class Made(Log log) : IAsyncDisposable
        {
            [Tool] public string Work(string what) { log.Lines.Add("work " + what); return "done"; }
            [Tool] public async Task<string> FailAsync() { await Task.Yield(); throw new InvalidOperationException("failed"); }
            public ValueTask DisposeAsync() { log.Lines.Add("disposed"); return default; }
        }
        public sealed class Registered : IDisposable
        {
            [Tool] public int Count() => ++_count;
            private int _count;
            public void Dispose() => _count = 1000;
        }
        public static class Tools
        {
            [Tool] public static string Ask(string what, [FromServices] IClock clock, [FromKeyedServices("b")] IClock? keyed, Log log, IServiceProvider services, AIFunctionArguments arguments, CancellationToken token)
                => $"{what} {clock.Now} {keyed is null} {log.Lines.Count} {services is not null} {arguments.Count} {token.CanBeCanceled}";
            [Tool] public static string Optional([FromServices] IClock? clock = null, IServiceProvider? services = null) => $"{clock is null} {services is null}";
        }
        """.Replace("using Microsoft", "using Microsoft.Extensions.AI;\nusing Microsoft", StringComparison.Ordinal);

    [Fact]
    public async Task An_instance_made_for_a_call_is_disposed_at_its_end_whether_it_succeeds_or_throws()
    {
        using CompiledProject project = Generate.From(Source).Load();
        (ServiceProvider services, dynamic log) = Services(project);

        (await project.CallAsync("work", """{"what":"x"}""", services)).ShouldBe("done");
        await Should.ThrowAsync<InvalidOperationException>(async () => await project.CallAsync("fail", "{}", services));

        ((List<string>)log.Lines).ShouldBe(["work x", "disposed", "disposed"]);
    }

    [Fact]
    public async Task A_registered_instance_belongs_to_its_container()
    {
        using CompiledProject project = Generate.From(Source).Load();
        ServiceCollection collection = [];
        collection.AddSingleton(project.Assembly.GetType("Registered")!);
        await using ServiceProvider services = collection.BuildServiceProvider();

        (await project.CallAsync("count", "{}", services)).ShouldBe(1);
        (await project.CallAsync("count", "{}", services)).ShouldBe(2);
    }

    [Fact]
    [Trait("Parity", "44")]
    [Trait("Parity", "53")]
    public async Task A_scoped_instance_lives_for_one_call_of_the_maps_services_and_for_the_scope_that_a_call_brings()
    {
        using CompiledProject project = Generate.From(Source).Load();
        ServiceCollection collection = [];
        collection.AddScoped(project.Assembly.GetType("Registered")!);
        await using ServiceProvider services = collection.BuildServiceProvider();
        GeneratedTool tool = project.Tool("count", services);

        (await tool.InvokeAsync([], TestContext.Current.CancellationToken)).ShouldBe(1);
        (await tool.InvokeAsync([], TestContext.Current.CancellationToken)).ShouldBe(1);
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        (await tool.InvokeAsync(new AIFunctionArguments { Services = scope.ServiceProvider }, TestContext.Current.CancellationToken)).ShouldBe(1);
        (await tool.InvokeAsync(new AIFunctionArguments { Services = scope.ServiceProvider }, TestContext.Current.CancellationToken)).ShouldBe(2);
    }

    [Fact]
    [Trait("Parity", "11")]
    [Trait("Parity", "12")]
    public async Task Service_parameters_come_from_services_and_are_not_in_the_schema()
    {
        using CompiledProject project = Generate.From(Source).Load();
        (ServiceProvider services, _) = Services(project);

        project.Tool("ask").JsonSchema.GetProperty("properties").EnumerateObject().Select(static member => member.Name).ShouldBe(["what"]);
        (await project.CallAsync("ask", """{"what":"x"}""", services)).ShouldBe("x now True 0 True 1 True");
        (await project.CallAsync("optional", "{}")).ShouldBe("True True");
    }

    [Fact]
    public async Task A_missing_service_is_named_with_its_remedy()
    {
        using CompiledProject project = Generate.From(Source).Load();

        InvalidOperationException exception = await Should.ThrowAsync<InvalidOperationException>(async () => await project.CallAsync("work", """{"what":"x"}"""));

        exception.Message.ShouldContain("'work'");
        exception.Message.ShouldContain("Log");
        exception.Message.ShouldContain("Create(services)");
    }

    private static (ServiceProvider Services, object Log) Services(CompiledProject project)
    {
        ServiceCollection collection = [];
        Type log = project.Assembly.GetType("Log")!;
        collection.AddSingleton(log);
        collection.AddSingleton(project.Assembly.GetType("IClock")!, project.Assembly.GetType("Clock")!);
        ServiceProvider services = collection.BuildServiceProvider();
        return (services, services.GetRequiredService(log));
    }
}
