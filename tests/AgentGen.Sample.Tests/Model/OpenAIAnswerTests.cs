using System.Text.Json;
using CodeEngineer.Model;
using Microsoft.Extensions.AI;

namespace AgentGen.Sample.Tests.Model;

public sealed class OpenAIAnswerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_carries_its_text_its_model_its_usage_and_why_it_ended()
    {
        ChatResponse response = await AskAsync(Wire.Completion(new { role = "assistant", content = "Hello." }));

        response.Text.ShouldBe("Hello.");
        response.ModelId.ShouldBe("test-model-2026");
        response.FinishReason.ShouldBe(ChatFinishReason.Stop);
        UsageDetails usage = response.Usage.ShouldNotBeNull();
        (usage.InputTokenCount, usage.OutputTokenCount, usage.TotalTokenCount).ShouldBe((11L, 7L, 18L));
    }

    [Theory]
    [InlineData("length", "length")]
    [InlineData("content_filter", "content_filter")]
    [InlineData("tool_calls", "tool_calls")]
    public async Task The_reason_for_which_the_model_stopped_is_kept(string wire, string expected)
    {
        ChatResponse response = await AskAsync(Wire.Completion(new { role = "assistant", content = "Hel" }, wire));

        response.FinishReason.ShouldBe(new ChatFinishReason(expected));
    }

    [Fact]
    public async Task Tool_calls_carry_their_ids_names_and_arguments_in_order()
    {
        ChatResponse response = await AskAsync(Wire.Completion(
            new { role = "assistant", content = (string?)null, tool_calls = new[] { Wire.ToolCall("c1", "file_read", """{"path":"a.txt"}"""), Wire.ToolCall("c2", "file_list", "") } },
            "tool_calls"));

        FunctionCallContent[] calls = [.. response.Messages.Single().Contents.OfType<FunctionCallContent>()];
        calls.Select(call => (call.CallId, call.Name)).ShouldBe([("c1", "file_read"), ("c2", "file_list")]);
        calls[0].Arguments!["path"].ShouldBeOfType<JsonElement>().GetString().ShouldBe("a.txt");
        calls[1].Arguments.ShouldNotBeNull().ShouldBeEmpty();
        calls.ShouldAllBe(call => call.Exception == null);
    }

    [Theory]
    [InlineData("""{"path":"a.txt" """)]
    [InlineData("""["a.txt"]""")]
    [InlineData("null")]
    [InlineData("path=a.txt")]
    public async Task Malformed_arguments_are_an_error_on_the_call_and_never_become_no_arguments(string arguments)
    {
        ChatResponse response = await AskAsync(Wire.Completion(
            new { role = "assistant", content = (string?)null, tool_calls = new[] { Wire.ToolCall("c1", "file_read", arguments) } }, "tool_calls"));

        FunctionCallContent call = response.Messages.Single().Contents.OfType<FunctionCallContent>().ShouldHaveSingleItem();
        call.Exception.ShouldNotBeNull();
        call.RawRepresentation.ShouldBe(arguments);
    }

    [Fact]
    public async Task A_refusal_is_an_error_in_the_answer_and_not_an_empty_text()
    {
        ChatResponse response = await AskAsync(Wire.Completion(new { role = "assistant", content = (string?)null, refusal = "I cannot help with that." }));

        response.Messages.Single().Contents.OfType<ErrorContent>().ShouldHaveSingleItem().Message.ShouldBe("I cannot help with that.");
    }

    [Fact]
    public void Without_a_key_there_is_no_real_model() => OpenAISettings.Read(_ => null).ShouldBeNull();

    [Fact]
    public void The_server_and_the_model_come_from_the_environment()
    {
        var settings = OpenAISettings.Read(name => name switch { "OPENAI_API_KEY" => "k", "OPENAI_BASE_URL" => "http://localhost:8080/v1", _ => "local-model" });

        settings.ShouldNotBeNull();
        (settings.Key, settings.BaseUrl.ToString(), settings.Model).ShouldBe(("k", "http://localhost:8080/v1", "local-model"));
    }

    private static async Task<ChatResponse> AskAsync(string completion)
    {
        await using LoopbackModel server = await LoopbackModel.StartAsync();
        server.Next(completion);
        return await server.Client().GetResponseAsync("Hi.", cancellationToken: Cancel);
    }
}
