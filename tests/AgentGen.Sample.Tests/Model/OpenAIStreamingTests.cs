using System.Text.Json;
using AgentGen.Runs;
using Microsoft.Extensions.AI;

namespace AgentGen.Sample.Tests.Model;

public sealed class OpenAIStreamingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Text_passes_through_in_the_pieces_in_which_it_comes()
    {
        await using LoopbackModel server = await LoopbackModel.StartAsync();
        server.NextStream([Wire.Chunk(new { role = "assistant", content = "" }), Wire.Chunk(new { content = "Hel" }), Wire.Chunk(new { content = "lo." }), Wire.Chunk(new { }, "stop"), Wire.UsageChunk()]);

        List<ChatResponseUpdate> updates = await CollectAsync(server);

        updates.SelectMany(update => update.Contents).OfType<TextContent>().Select(text => text.Text).ShouldBe(["Hel", "lo."]);
        ChatResponse response = updates.ToChatResponse();
        response.Text.ShouldBe("Hello.");
        response.FinishReason.ShouldBe(ChatFinishReason.Stop);
        response.Usage.ShouldNotBeNull().TotalTokenCount.ShouldBe(18);
        response.ModelId.ShouldBe("test-model-2026");
    }

    [Fact]
    public async Task Tool_calls_that_come_in_interleaved_pieces_are_handed_on_whole()
    {
        await using LoopbackModel server = await LoopbackModel.StartAsync();
        server.NextStream(
        [
            Calls(Start(0, "c1", "file_read")), Calls(Piece(0, """{"pa""")), Calls(Start(1, "c2", "search")), Calls(Piece(1, """{"text":""")),
            Calls(Piece(0, """th":"a.txt"}""")), Calls(Piece(1, """ "bug"}""")), Wire.Chunk(new { }, "tool_calls"),
        ]);

        ChatResponse response = (await CollectAsync(server)).ToChatResponse();

        FunctionCallContent[] calls = [.. response.Messages.Single().Contents.OfType<FunctionCallContent>()];
        calls.Select(call => (call.CallId, call.Name)).ShouldBe([("c1", "file_read"), ("c2", "search")]);
        calls[0].Arguments!["path"].ShouldBeOfType<JsonElement>().GetString().ShouldBe("a.txt");
        calls[1].Arguments!["text"].ShouldBeOfType<JsonElement>().GetString().ShouldBe("bug");
        response.FinishReason.ShouldBe(ChatFinishReason.ToolCalls);
    }

    [Fact]
    public async Task A_stream_that_was_cut_by_the_token_limit_has_a_call_with_an_error()
    {
        await using LoopbackModel server = await LoopbackModel.StartAsync();
        server.NextStream([Calls(Start(0, "c1", "file_write")), Calls(Piece(0, """{"path":"a.txt","content":"half""")), Wire.Chunk(new { }, "length")]);

        ChatResponse response = (await CollectAsync(server)).ToChatResponse();

        response.Messages.Single().Contents.OfType<FunctionCallContent>().ShouldHaveSingleItem().Exception.ShouldNotBeNull();
        response.FinishReason.ShouldBe(ChatFinishReason.Length);
    }

    [Fact]
    public async Task A_stream_that_breaks_off_is_a_failure_that_may_be_tried_again_and_not_a_short_answer()
    {
        await using LoopbackModel server = await LoopbackModel.StartAsync();
        server.NextStream([Wire.Chunk(new { role = "assistant", content = "Hel" })], done: false);

        var failure = await Should.ThrowAsync<ModelException>(() => CollectAsync(server));

        failure.IsTransient.ShouldBeTrue();
    }

    [Fact]
    public async Task A_refused_stream_is_the_same_error_as_a_refused_request()
    {
        await using LoopbackModel server = await LoopbackModel.StartAsync();
        server.Next(Wire.Error("No such model."), 404);

        var failure = await Should.ThrowAsync<ModelException>(() => CollectAsync(server));

        (failure.Code, failure.IsTransient).ShouldBe((ModelFailureCode.Refused, false));
    }

    [Fact]
    public async Task Cancelling_ends_a_stream_that_hangs()
    {
        await using LoopbackModel server = await LoopbackModel.StartAsync();
        var aborted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Next(async context =>
        {
            context.RequestAborted.Register(() => aborted.TrySetResult());
            context.Response.ContentType = "text/event-stream";
            await context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes($"data: {Wire.Chunk(new { role = "assistant", content = "Hel" })}\n\n"));
            await context.Response.Body.FlushAsync();
            await aborted.Task;
        });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (ChatResponseUpdate update in server.Client().GetStreamingResponseAsync("Hi.", cancellationToken: stop.Token))
            {
                await stop.CancelAsync();
            }
        });
        await aborted.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancel);
    }

    private static async Task<List<ChatResponseUpdate>> CollectAsync(LoopbackModel server)
    {
        List<ChatResponseUpdate> updates = [];
        await foreach (ChatResponseUpdate update in server.Client().GetStreamingResponseAsync("Hi.", cancellationToken: Cancel))
        {
            updates.Add(update);
        }

        return updates;
    }

    private static string Calls(object call) => Wire.Chunk(new { tool_calls = new[] { call } });

    private static object Start(int index, string id, string name) => new { index, id, type = "function", function = new { name, arguments = "" } };

    private static object Piece(int index, string arguments) => new { index, function = new { arguments } };
}
