using System.Text.Json;
using AgentGen.Runs;
using AgentGen.Toolbelt;
using Microsoft.Extensions.DependencyInjection;

namespace AgentGen.Sample.Tests.Model;

/// <summary>The adapter with the engine behind it and a server that speaks the protocol before it.</summary>
public sealed class OpenAIInTheEngineTests : IDisposable
{
    private readonly string _workspace = Directory.CreateTempSubdirectory("adapter-test-").FullName;

    public void Dispose() => Directory.Delete(_workspace, recursive: true);

    [Fact]
    public async Task Malformed_arguments_are_told_to_the_model_and_the_tool_is_not_called()
    {
        await using LoopbackModel server = await LoopbackModel.StartAsync();
        server.Next(Wire.Completion(
            new { role = "assistant", content = (string?)null, tool_calls = new[] { Wire.ToolCall("c1", "file_list", """{"glob":"**""") } }, "tool_calls"));
        server.Next(Wire.Completion(new { role = "assistant", content = "I understand." }));

        (RunResult result, IReadOnlyList<RecordedEvent> facts) = await RunAsync(server);

        result.Status.ShouldBe(RunStatus.Succeeded, result.Summary);
        facts.ShouldNotContain(fact => fact.Event is CallIntended);
        JsonElement told = server.Requests.Last().GetProperty("messages").EnumerateArray().Single(message => message.GetProperty("role").GetString() == "tool");
        told.GetProperty("tool_call_id").GetString().ShouldBe("c1");
        told.GetProperty("content").ToString().ShouldContain(ToolErrorCode.InvalidArguments);
    }

    [Fact]
    public async Task A_tool_call_is_made_and_its_result_goes_back_to_the_model()
    {
        await File.WriteAllTextAsync(Path.Combine(_workspace, "hello.txt"), "Hello from the file.", TestContext.Current.CancellationToken);
        await using LoopbackModel server = await LoopbackModel.StartAsync();
        server.Next(Wire.Completion(
            new { role = "assistant", content = (string?)null, tool_calls = new[] { Wire.ToolCall("c1", "file_read", """{"path":"hello.txt"}""") } }, "tool_calls"));
        server.Next(Wire.Completion(new { role = "assistant", content = "Read." }));

        (RunResult result, _) = await RunAsync(server);

        result.Status.ShouldBe(RunStatus.Succeeded, result.Summary);
        server.Requests.First().GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("function").GetProperty("name").GetString()).ShouldContain("file_read");
        server.Requests.Last().GetProperty("messages").EnumerateArray().Last().GetProperty("content").ToString().ShouldContain("Hello from the file.");
    }

    [Fact]
    public async Task A_busy_server_is_asked_again_not_before_it_said()
    {
        await using LoopbackModel server = await LoopbackModel.StartAsync();
        server.Next(Wire.Error("Slow down."), 429, ("Retry-After", "1"));
        server.Next(Wire.Completion(new { role = "assistant", content = "Here I am." }));

        (RunResult result, IReadOnlyList<RecordedEvent> facts) = await RunAsync(server);

        result.Status.ShouldBe(RunStatus.Succeeded, result.Summary);
        RecordedEvent failed = facts.Single(fact => fact.Event is ModelAttemptFailed);
        var attempt = (ModelAttemptFailed)failed.Event;
        attempt.Code.ShouldBe(ModelFailureCode.RateLimited);
        (attempt.RetryAt.ShouldNotBeNull() - failed.At).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(900));
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_refused_key_ends_the_run_at_once()
    {
        await using LoopbackModel server = await LoopbackModel.StartAsync();
        server.Next(Wire.Error("Incorrect API key provided."), 401);

        (RunResult result, _) = await RunAsync(server);

        (result.Status, result.Code).ShouldBe((RunStatus.Failed, RunCode.ModelFailed));
        result.Summary.ShouldContain("Incorrect API key provided.");
        server.Requests.Count.ShouldBe(1);
    }

    private async Task<(RunResult Result, IReadOnlyList<RecordedEvent> Facts)> RunAsync(LoopbackModel server)
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        var registered = new ServiceCollection();
        registered.AddToolbelt(_workspace);
        await using ServiceProvider services = registered.BuildServiceProvider();
        await using var store = new InMemoryRunStore();
        await using var engine = new RunEngine(
            store, ToolbeltTools.Create(services), server.Client(), services, new RunEngineOptions { BackoffBase = TimeSpan.FromMilliseconds(1) });
        RunHandle run = await engine.StartAsync(new RunRequest { Input = new ToolLoopInput { Prompt = "Go on." } }, cancel);
        RunResult result = await run.Completion.WaitAsync(TimeSpan.FromMinutes(2), cancel);
        return (result, await store.ReadAsync(run.Id, 0, cancel).ToListAsync(cancel));
    }
}
