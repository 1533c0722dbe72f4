using System.Diagnostics;
using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.Extensions.AI;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>Unknown arguments, cancellation and exceptions of tools that the compiler wrote.</summary>
public sealed class CallPolicyTests
{
    private const string Source = """
        public record Point(int X) { [System.Text.Json.Serialization.JsonExtensionData] public Dictionary<string, JsonElement>? Rest { get; set; } }
        public record Line(Point From);
        public static class Tools
        {
            [Tool] public static int Draw(List<Line> lines) => lines.Count;
            public static int Calls;
            [Tool] public static string Find(string path, int maxLines = 3, CancellationToken cancellationToken = default) { Calls++; return path + maxLines; }
            [Tool] public static string Ping() { Calls++; return "pong"; }
            [Tool] public static async Task<string> WaitAsync(CancellationToken cancellationToken) { Calls++; await Task.Yield(); return "waited"; }
            [Tool, QualityGate(Gate.None)] public static string Guarded(string path) { Calls++; return path; }
            [Tool] public static string Throws() => throw new System.IO.IOException("mine");
        }
        """;

    private static readonly ToolCallPolicy Refuse = new() { UnknownArguments = UnknownArguments.Refuse };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Unknown_arguments_are_ignored_by_default_as_the_factory_does()
    {
        using CompiledProject project = Generate.From(Source).Load();
        AIFunctionArguments arguments = new() { ["path"] = "a", ["pth"] = 1 };

        (await project.Tool("find").InvokeAsync(arguments, Cancellation)).ShouldBe("a3");
        (await project.Reflected("Find").InvokeAsync(arguments, Cancellation))!.ToString().ShouldBe("a3");
    }

    [Fact]
    public async Task Members_that_no_type_has_are_refused_at_every_depth_unless_a_type_keeps_them()
    {
        using CompiledProject project = Generate.From(Source).Load();
        project.Map().With(Refuse).TryGet("draw", out GeneratedTool? strict).ShouldBeTrue();
        const string json = """{"lines":[{"from":{"x":1,"kept":2},"to":3}]}""";

        ToolError error = (await strict.InvokeAsync(CompiledProject.Arguments(json), Cancellation)).ShouldBeOfType<ToolError>();

        error.Arguments.ShouldHaveSingleItem().Path.ShouldBe("$.lines[0].to");
        (await project.CallAsync("draw", json)).ShouldBe(1);
    }

    [Theory]
    [InlineData("find", "pth", "an unknown argument (did you mean 'path'?)")]
    [InlineData("find", "Path", "an unknown argument (did you mean 'path'?)")]
    [InlineData("find", "max_lines", "an unknown argument (did you mean 'maxLines'?)")]
    [InlineData("find", "encoding", "an unknown argument (there are 'path', 'maxLines')")]
    [InlineData("find", "cancellationToken", "an unknown argument (there are 'path', 'maxLines')")]
    [InlineData("ping", "x", "an unknown argument (the tool takes none)")]
    [InlineData("guarded", "apth", "an unknown argument (did you mean 'path'?)")]
    public async Task Refused_unknown_arguments_are_told_with_the_name_that_was_meant(string tool, string argument, string got)
    {
        using CompiledProject project = Generate.From(Source).Load();
        AIFunctionArguments arguments = new() { ["path"] = "a", [argument] = 1 };
        if (tool == "ping")
        {
            arguments.Remove("path");
        }

        foreach (ToolMap map in (ToolMap[])[project.Map().With(Refuse), project.Map().With(Refuse).WithoutPolicy()])
        {
            map.TryGet(tool, out GeneratedTool? strict).ShouldBeTrue();
            ToolError error = (await strict.InvokeAsync(arguments, Cancellation)).ShouldBeOfType<ToolError>();

            error.Code.ShouldBe(ToolErrorCode.InvalidArguments);
            error.Arguments.ShouldHaveSingleItem().ShouldBe(new ArgumentError($"$.{argument}", "nothing", got));
            error.Message.ShouldContain(got);
            strict.Validate(arguments)!.Message.ShouldBe(error.Message);
        }

        CallsOf(project).ShouldBe(0);
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        using CompiledProject project = Generate.From(Source).Load();
        project.Map().With(Refuse).TryGet("find", out GeneratedTool? find).ShouldBeTrue();

        find.Validate(new() { ["pth"] = 1, ["maxLines"] = "many", ["z"] = 2 })!.Arguments.Select(static wrong => wrong.Path)
            .ShouldBe(["$.path", "$.maxLines", "$.pth", "$.z"], ignoreOrder: true);
    }

    [Fact]
    public async Task Names_are_compared_as_the_dictionary_compares_them()
    {
        using CompiledProject project = Generate.From(Source).Load();
        project.Map().With(Refuse).TryGet("find", out GeneratedTool? find).ShouldBeTrue();

        (await find.InvokeAsync(new AIFunctionArguments(StringComparer.OrdinalIgnoreCase) { ["PATH"] = "a", ["MaxLines"] = 1 }, Cancellation)).ShouldBe("a1");
        find.Validate(new AIFunctionArguments(StringComparer.OrdinalIgnoreCase) { ["PATH"] = "a", ["PTH"] = 1 })!
            .Arguments.ShouldHaveSingleItem().Path.ShouldBe("$.PTH");
    }

    [Fact]
    public async Task A_warning_reaches_the_observer_and_the_activity_and_the_call_goes_on()
    {
        using CompiledProject project = Generate.From(Source).Load();
        List<UnknownArgument> told = [];
        ToolMap map = project.Map().With(new ToolCallPolicy { UnknownArguments = UnknownArguments.Warn, OnUnknownArgument = told.Add });
        using Activity activity = new Activity("test").Start();

        foreach (string name in (string[])["find", "guarded"])
        {
            map.TryGet(name, out GeneratedTool? tool).ShouldBeTrue();
            (await tool.InvokeAsync(new() { ["path"] = "a", ["Path"] = "b" }, Cancellation)).ShouldBeOfType<string>().ShouldStartWith("a");
        }

        told.ShouldBe([new UnknownArgument("find", "Path", "path"), new UnknownArgument("guarded", "Path", "path")]);
        activity.Events.Select(static seen => seen.Name).ShouldBe(["agentgen.unknown_argument", "agentgen.unknown_argument"]);
    }

    [Fact]
    public async Task An_observer_that_throws_changes_nothing()
    {
        using CompiledProject project = Generate.From(Source).Load();
        ToolMap map = project.Map().With(new ToolCallPolicy { UnknownArguments = UnknownArguments.Warn, OnUnknownArgument = static _ => throw new TimeoutException() });
        map.TryGet("ping", out GeneratedTool? ping).ShouldBeTrue();

        (await ping.InvokeAsync(new() { ["x"] = 1 }, Cancellation)).ShouldBe("pong");
    }

    [Theory]
    [InlineData("find")]
    [InlineData("ping")]
    [InlineData("wait")]
    [InlineData("guarded")]
    public async Task A_cancelled_token_keeps_the_method_from_being_called(string name)
    {
        using CompiledProject project = Generate.From(Source).Load();
        AIFunctionArguments arguments = name is "find" or "guarded" ? new() { ["path"] = "a" } : [];

        foreach (ToolMap map in (ToolMap[])[project.Map(), project.Map().WithoutPolicy()])
        {
            map.TryGet(name, out GeneratedTool? tool).ShouldBeTrue();
            await Should.ThrowAsync<OperationCanceledException>(async () => await tool.InvokeAsync(arguments, new CancellationToken(canceled: true)));
        }

        CallsOf(project).ShouldBe(0);
    }

    [Fact]
    public async Task What_a_method_throws_reaches_who_called_it_unchanged()
    {
        using CompiledProject project = Generate.From(Source).Load();

        (await Should.ThrowAsync<IOException>(async () => await project.Tool("throws").InvokeAsync([], Cancellation))).Message.ShouldBe("mine");
    }

    private static int CallsOf(CompiledProject project) => (int)project.Assembly.GetType("Tools", throwOnError: true)!.GetField("Calls")!.GetValue(null)!;
}
