using System.Reflection;
using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>The map, its contracts, its manifest and its policy.</summary>
public sealed class MapTests
{
    private const string Source = """
        public static class Tools
        {
            /// <summary>Looks.</summary>
            [Tool(Effect = Effect.ReadOnly), Phase(Phases.Planning, Phases.Building)]
            public static string Look(string path) => "seen " + path;

            [Tool(Effect = Effect.Idempotent, TimeoutSeconds = 30, Resources = [nameof(path)]), Phase(Phases.Building), QualityGate(Gate.Contains, "ok"), QualityGate(Gate.None)]
            public static string Change(string path) => path + " changed";

            [Tool("ask-first", RequiresApproval = true), Phase(Phases.Planning, Phases.Building)]
            public static string AskFirst([ShellCommand] string command) => command;
        }
        """;

    [Fact]
    public void Contracts_say_what_the_attributes_say()
    {
        using CompiledProject project = Generate.From(Source).Load();
        ToolContract change = project.Tool("change").Contract;
        ToolContract ask = project.Tool("ask-first").Contract;

        change.Effect.ShouldBe(Effect.Idempotent);
        change.Timeout.ShouldBe(TimeSpan.FromSeconds(30));
        change.Phases.ShouldBe([PhaseId.Of(Phases.Building)]);
        change.Gates.ShouldBe([new AgentGen.GateSpec("contains", "ok")]);
        change.ResourceParameters.ShouldBe(["path"]);
        change.Hash.Length.ShouldBe(64);
        ask.Effect.ShouldBe(Effect.Once);
        ask.RequiresApproval.ShouldBeTrue();
        ask.ShellParameters.ShouldBe(["command"]);
    }

    [Fact]
    public void The_hash_of_a_contract_changes_with_what_a_recorded_call_depends_on_and_with_nothing_else()
    {
        string Hash(string from, string to)
        {
            using CompiledProject project = Generate.From(Source.Replace(from, to, StringComparison.Ordinal)).Load();
            return project.Tool("look").Contract.Hash;
        }

        string before = Hash("Looks.", "Looks.");
        Hash("Looks.", "Looks closely.").ShouldBe(before);
        Hash("\"seen \"", "\"saw \"").ShouldBe(before);
        Hash("Look(string path)", "Look(int path)").ShouldNotBe(before);
        Hash("Effect.ReadOnly", "Effect.Idempotent").ShouldNotBe(before);
        Hash("Phase(Phases.Planning, Phases.Building)]\n    public static string Look", "Phase(Phases.Building)]\n    public static string Look").ShouldNotBe(before);
    }

    [Fact]
    public void The_phases_are_those_of_the_enum_with_its_edges_and_marks()
    {
        using CompiledProject project = Generate.From(Source).Load();
        PhasePolicy policy = project.Map().Phases.ShouldNotBeNull();

        policy.Start.ShouldBe(PhaseId.Of(Phases.Planning));
        policy.Phases.Select(static phase => phase.Id.Member).ShouldBe(["Planning", "Building", "Verification", "Delivery"]);
        policy.Phases[0].IsReadOnly.ShouldBeTrue();
        policy.Phases[1].Tools.ShouldBe(["look", "change", "ask-first"], ignoreOrder: true);
        policy.Phases[2].Edges.ShouldBe([new PhaseEdge(PhaseId.Of(Phases.Delivery), true), new PhaseEdge(PhaseId.Of(Phases.Building), false)]);
    }

    [Fact]
    public void A_map_in_which_no_tool_names_a_phase_has_no_phases()
    {
        using CompiledProject project = Generate.From("public static class T { [Tool] public static int A() => 1; }").Load();

        project.Map().Phases.ShouldBeNull();
    }

    [Theory]
    [InlineData("[Tool]", "None()")]
    [InlineData("[Tool(Effect = Effect.ReadOnly)]", "None()")]
    [InlineData("[Tool(RequiresApproval = true)]", "Guarded()")]
    [InlineData("[Tool(TimeoutSeconds = 5)]", "Guarded()")]
    [InlineData("[Tool, QualityGate(Gate.Contains, \"x\")]", "Guarded()")]
    [InlineData("[Tool, Phase(Phases.Planning)]", "InPhases(CreatePhases)")]
    public void A_map_names_no_more_of_the_policy_than_its_tools_need(string attributes, string policy)
    {
        GeneratorOutput generated = Generate.From($"public static class T {{ {attributes} public static string A() => \"\"; [Tool{(policy[0] == 'I' ? ", Phase(Phases.Building)" : "")}] public static int B() => 1; }}");

        generated.Sources["AgentTools.g.cs"].ShouldContain($"}}, global::AgentGen.Generated.MapPolicy.{policy}, services);");
    }

    [Fact]
    public void A_shell_command_needs_a_guard() => Generate.From("public static class T { [Tool] public static int A([ShellCommand] string command) => 1; }")
        .Sources["AgentTools.g.cs"].ShouldContain("MapPolicy.Guarded()");

    [Fact]
    [Trait("Parity", "57")]
    public async Task A_tool_enforces_its_policy_wherever_it_is_called()
    {
        using CompiledProject project = Generate.From(Source).Load();
        ToolMap map = project.Map();
        AIFunctionArguments arguments = CompiledProject.Arguments("""{"path":"x","command":"ls"}""");
        CancellationToken cancel = TestContext.Current.CancellationToken;

        (await map.Single(static tool => tool.Name == "look").InvokeAsync(arguments, cancel)).ShouldBe("seen x");
        (await map.Single(static tool => tool.Name == "change").InvokeAsync(arguments, cancel)).ShouldBeOfType<ToolError>().Code.ShouldBe(ToolErrorCode.WrongPhase);
        AIFunction ask = map.Single(static tool => tool.Name == "ask-first");
        ask.ShouldBeOfType<ApprovalRequiredAIFunction>();
        (await ask.InvokeAsync(arguments, cancel)).ShouldBeOfType<ToolError>();
        (await map.WithoutPolicy().Single(static tool => tool.Name == "change").InvokeAsync(arguments, cancel)).ShouldBe("x changed");
    }

    [Fact]
    public async Task A_hand_written_loop_over_a_chat_client_cannot_get_past_the_policy()
    {
        using CompiledProject project = Generate.From(Source).Load();
        ToolMap map = project.Map();
        using OneCallClient model = new("change", new Dictionary<string, object?> { ["path"] = "x" });
        CancellationToken cancel = TestContext.Current.CancellationToken;

        ChatResponse response = await model.GetResponseAsync([], new ChatOptions { Tools = [.. map] }, cancel);
        FunctionCallContent call = response.Messages[0].Contents.OfType<FunctionCallContent>().Single();
        AIFunction tool = map.Single(candidate => candidate.Name == call.Name);
        object? result = await tool.InvokeAsync(new AIFunctionArguments(call.Arguments), cancel);

        result.ShouldBeOfType<ToolError>().AllowedPhases.ShouldBe(["Building"]);
    }

    [Fact]
    public void The_manifest_lists_every_tool_without_its_code()
    {
        using CompiledProject project = Generate.From(Source).Load();
        AgentToolManifestAttribute[] manifest = [.. project.Assembly.GetCustomAttributes<AgentToolManifestAttribute>().OrderBy(static entry => entry.Name, StringComparer.Ordinal)];

        manifest.Select(static entry => entry.Name).ShouldBe(["ask-first", "change", "look"]);
        JsonElement look = JsonElement.Parse(manifest[2].Json);
        look.GetProperty("effect").GetString().ShouldBe("ReadOnly");
        look.GetProperty("phases").EnumerateArray().Select(static phase => phase.GetString()).ShouldBe(["Planning", "Building"]);
        look.GetProperty("description").GetString().ShouldBe("Looks.");
        look.GetProperty("hash").GetString().ShouldBe(project.Tool("look").Contract.Hash);
        JsonElement.DeepEquals(look.GetProperty("schema"), project.Tool("look").JsonSchema).ShouldBeTrue();
    }

    [Fact]
    public void Registration_adds_one_map_however_often_it_is_called()
    {
        using CompiledProject project = Generate.From(Source).Load();
        MethodInfo add = project.Assembly.GetType("Sample.AgentToolsRegistration", throwOnError: true)!.GetMethod("AddAgentTools")!;
        ServiceCollection services = [];
        add.Invoke(null, [services]);
        add.Invoke(null, [services]);
        using ServiceProvider provider = services.BuildServiceProvider();

        provider.GetRequiredService<ToolMap>().Tools.Select(static tool => tool.Name).ShouldBe(["ask-first", "change", "look"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_gate_may_be_registered_before_and_after_the_tools_that_declare_it(bool before)
    {
        using CompiledProject project = Generate.From("""
            using Microsoft.Extensions.DependencyInjection;
            using Sample;
            namespace Mine;
            public sealed class Fine : IQualityGate
            {
                public ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken cancellationToken) => new(GateVerdict.Passed("fine"));
            }
            public static class Tools
            {
                [Tool, QualityGate<Fine>] public static int A() => 1;
                public static void Before(IServiceCollection services) { services.AddAgentGen().AddGate<Fine>(); services.AddAgentTools(); }
                public static void After(IServiceCollection services) { services.AddAgentTools(); services.AddAgentGen().AddGate<Fine>(); }
            }
            """).Load();
        ServiceCollection services = [];
        project.Assembly.GetType("Mine.Tools", throwOnError: true)!.GetMethod(before ? "Before" : "After")!.Invoke(null, [services]);
        using ServiceProvider provider = services.BuildServiceProvider();

        provider.GetRequiredService<GateRegistry>().Names.ShouldContain("Mine.Fine");
    }

    [Fact]
    public void Two_maps_with_one_name_cannot_be_combined_and_both_are_named()
    {
        using CompiledProject one = Generate.From("public static class First { [Tool(\"same\")] public static int A() => 1; }").Load();
        using CompiledProject other = Generate.From("public static class Second { [Tool(\"same\")] public static int B() => 1; }").Load();

        string message = Should.Throw<ArgumentException>(() => ToolMap.Combine(one.Map(), other.Map())).Message;

        message.ShouldContain("'same'");
        message.ShouldContain("First.A");
        message.ShouldContain("Second.B");
    }

    [Fact]
    public void The_map_is_named_and_placed_as_the_assembly_says()
    {
        using CompiledProject project = Generate.From("""
            [assembly: AgentTools(Name = "MyTools", Namespace = "Other.Place", Public = true)]
            public static class T { [Tool("read-it")] public static int A() => 1; [Tool("read_it")] public static int B() => 1; }
            """).Load();

        Type map = project.Assembly.GetType("Other.Place.MyTools", throwOnError: true)!;
        map.IsPublic.ShouldBeTrue();
        map.GetNestedType("Names")!.GetFields().Select(static field => (string)field.GetRawConstantValue()!).ShouldBe(["read-it", "read_it"]);
    }

    [Fact]
    public async Task Names_that_are_keywords_are_only_names()
    {
        using CompiledProject project = Generate.From("""
            public enum @class { @event }
            public record @record(string @string);
            public static class @namespace { [Tool] public static string @return(int @event, @class @enum, @record @this) => $"{@event} {@enum} {@this.@string}"; }
            """).Load();

        (await project.CallAsync("return", """{"event":1,"enum":"event","this":{"string":"s"}}""")).ShouldBe("1 event s");
    }

    private sealed class OneCallClient(string tool, Dictionary<string, object?> arguments) : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, [new FunctionCallContent("1", tool, arguments)])));

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
