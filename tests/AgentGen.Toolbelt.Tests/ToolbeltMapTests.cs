using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace AgentGen.Toolbelt.Tests;

/// <summary>The tools as the compiler writes them, called as a model's host calls them.</summary>
public sealed class ToolbeltMapTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;
    private readonly ToolMap _map;

    public ToolbeltMapTests()
    {
        ServiceCollection services = new();
        services.AddToolbelt(_folder.Workspace.Root);
        _services = services.BuildServiceProvider(validateScopes: true);
        _map = _services.GetRequiredService<ToolMap>();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _services.Dispose();
        _folder.Dispose();
    }

    [Fact]
    [Trait("Row", "002-F22")]
    [Trait("Row", "002-F23")]
    [Trait("Row", "002-F24")]
    [Trait("Row", "002-F25")]
    [Trait("Row", "002-B16")]
    [Trait("Row", "002-B24")]
    public void Each_phase_has_its_tools_and_none_has_all()
    {
        Dictionary<string, string[]> tools = _map.Phases!.Phases.ToDictionary(static phase => phase.Id.Member, static phase => phase.Tools.Order(StringComparer.Ordinal).ToArray());

        tools["Planning"].ShouldBe(["file_list", "file_read", "search", "shell"]);
        tools["Building"].ShouldBe(["file_list", "file_read", "file_write", "search", "shell"]);
        tools["Verification"].ShouldBe(["file_list", "file_read", "search", "shell"]);
        tools["Delivery"].ShouldBe(["file_list", "file_read", "search"]);
    }

    [Fact]
    public async Task The_effect_of_a_command_follows_the_hosts_own_rules()
    {
        ServiceCollection services = new();
        services.AddToolbelt(_folder.Workspace.Root).UseShellRules(_folder.Write("team.shellrules", """
            readonly acme status
              match: acme status
              no match: acme deploy
            mutating git log --all
              message: Takes minutes.
              match: git log --all
              no match: git log
            """));
        await using ServiceProvider provider = services.BuildServiceProvider(validateScopes: true);
        ToolMap map = provider.GetRequiredService<ToolMap>();
        map.TryGet("shell", out GeneratedTool? shell).ShouldBeTrue();

        foreach ((string command, Effect expected) in new[] { ("acme status", Effect.ReadOnly), ("acme deploy", Effect.Once), ("git log --all", Effect.Once), ("git log", Effect.ReadOnly) })
        {
            (await shell!.DecideEffectAsync(new AIFunctionArguments { ["command"] = command }, Cancellation)).ShouldBe(expected, command);
        }
    }

    [Fact]
    public async Task A_file_is_written_in_building_and_read_anywhere()
    {
        ToolError early = (await CallAsync("file_write", new { path = "a.txt", content = "x" })).ShouldBeOfType<ToolError>();
        await CallAsync("advance_phase", new { to = "Building", reason = "the plan stands" });
        object? written = await CallAsync("file_write", new { path = "sub/a.txt", content = "hello" });

        early.Code.ShouldBe(ToolErrorCode.WrongPhase);
        early.AllowedPhases.ShouldBe(["Building"]);
        written.ShouldNotBeOfType<ToolError>();
        _folder.Read("sub/a.txt").ShouldBe("hello");
        (await CallAsync("file_read", new { path = "sub/a.txt" })).ShouldBe("hello");
    }

    [Fact]
    public async Task A_path_that_leaves_the_workspace_is_refused_and_nothing_is_written()
    {
        await CallAsync("advance_phase", new { to = "Building", reason = "r" });

        ToolError error = (await CallAsync("file_write", new { path = "../outside/a.txt", content = "x" })).ShouldBeOfType<ToolError>();

        error.Message.ShouldContain("contains '..'");
        Directory.EnumerateFileSystemEntries(_folder.Outside).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_write_is_taken_back_by_its_journaled_token()
    {
        _folder.Write("a.txt", "old");
        _map.TryGet("file_write", out GeneratedTool? tool).ShouldBeTrue();
        AIFunctionArguments arguments = new() { ["path"] = "a.txt", ["content"] = "new" };

        JsonElement token = JsonElement.Parse((await tool!.CaptureAsync(arguments, Cancellation)).GetRawText());
        await tool.InvokeWithoutPolicyAsync(arguments, Cancellation);
        _folder.Read("a.txt").ShouldBe("new");
        UndoOutcome outcome = await tool.UndoAsync(token, _services, Cancellation);

        outcome.Kind.ShouldBe(UndoOutcomeKind.Restored);
        _folder.Read("a.txt").ShouldBe("old");
    }

    [Fact]
    public async Task The_effect_of_a_command_is_decided_call_by_call()
    {
        _folder.Write("Work.csproj", "<Project/>");

        (await EffectAsync("dotnet test Work.csproj --nologo")).ShouldBe(Effect.Idempotent);
        (await EffectAsync("dotnet test Other.csproj --nologo")).ShouldBe(Effect.Once);
        (await EffectAsync("dotnet test Work.csproj --nologo; touch a")).ShouldBe(Effect.Once);
        (await EffectAsync("ls -l")).ShouldBe(Effect.ReadOnly);
    }

    [Fact]
    public async Task A_command_runs_in_planning_only_if_it_changes_nothing()
    {
        _folder.Write("seen.txt", "x");

        ToolError refused = (await CallAsync("shell", new { command = "touch a" })).ShouldBeOfType<ToolError>();
        object? listed = await CallAsync("shell", new { command = "ls" });

        refused.Code.ShouldBe(ToolErrorCode.ShellRefused);
        File.Exists(_folder.PathOf("a")).ShouldBeFalse();
        JsonSerializer.Serialize(listed).ShouldContain("seen.txt");
    }

    private ValueTask<Effect> EffectAsync(string command)
    {
        _map.TryGet("shell", out GeneratedTool? tool).ShouldBeTrue();
        return tool!.DecideEffectAsync(new AIFunctionArguments { ["command"] = command, Services = _services }, Cancellation);
    }

    private ValueTask<object?> CallAsync(string name, object arguments)
    {
        AIFunction function = _map.Single(each => each.Name == name);
        return function.InvokeAsync(new AIFunctionArguments(JsonSerializer.SerializeToElement(arguments).Deserialize<Dictionary<string, object?>>()!), Cancellation);
    }
}
