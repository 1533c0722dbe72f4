using System.Text.Json;
using Microsoft.Extensions.AI;

namespace AgentGen.Sample.Tests.Model;

public sealed class OpenAIRequestTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_conversation_with_tools_goes_over_the_wire_as_the_protocol_says()
    {
        JsonElement request = await SendAsync(
            [
                new ChatMessage(ChatRole.System, "Be brief."),
                new ChatMessage(ChatRole.User, "Read a.txt and b.txt."),
                new ChatMessage(ChatRole.Assistant,
                [
                    new TextContent("Reading."),
                    new FunctionCallContent("c1", "file_read", new Dictionary<string, object?> { ["path"] = "a.txt" }),
                    new FunctionCallContent("c2", "file_read", new Dictionary<string, object?> { ["path"] = "b.txt" }),
                ]),
                new ChatMessage(ChatRole.Tool, [new FunctionResultContent("c1", "hello"), new FunctionResultContent("c2", JsonSerializer.SerializeToElement(new { code = "not_found" }))]),
            ],
            new ChatOptions
            {
                Instructions = "You are an engineer.",
                Temperature = 0,
                MaxOutputTokens = 100,
                Tools = [AIFunctionFactory.Create((string path) => path, "file_read", "Reads a file.")],
                ToolMode = ChatToolMode.RequireSpecific("file_read"),
            });

        request.GetProperty("model").GetString().ShouldBe("test-model");
        JsonElement[] messages = [.. request.GetProperty("messages").EnumerateArray()];
        messages.Select(message => message.GetProperty("role").GetString()).ShouldBe(["system", "system", "user", "assistant", "tool", "tool"]);
        Text(messages[0]).ShouldBe("You are an engineer.");
        Text(messages[1]).ShouldBe("Be brief.");
        Text(messages[3]).ShouldBe("Reading.");
        JsonElement call = messages[3].GetProperty("tool_calls")[1];
        call.GetProperty("id").GetString().ShouldBe("c2");
        call.GetProperty("function").GetProperty("arguments").GetString().ShouldBe("""{"path":"b.txt"}""");
        messages[4].GetProperty("tool_call_id").GetString().ShouldBe("c1");
        Text(messages[4]).ShouldBe("hello");
        Text(messages[5]).ShouldBe("""{"code":"not_found"}""");

        JsonElement tool = request.GetProperty("tools").EnumerateArray().ShouldHaveSingleItem().GetProperty("function");
        tool.GetProperty("name").GetString().ShouldBe("file_read");
        tool.GetProperty("description").GetString().ShouldBe("Reads a file.");
        tool.GetProperty("parameters").GetProperty("properties").GetProperty("path").GetProperty("type").GetString().ShouldBe("string");
        request.GetProperty("tool_choice").GetProperty("function").GetProperty("name").GetString().ShouldBe("file_read");
        request.GetProperty("temperature").GetDouble().ShouldBe(0);
        request.GetProperty("max_completion_tokens").GetInt32().ShouldBe(100);
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("none")]
    [InlineData("required")]
    public async Task A_tool_mode_becomes_the_tool_choice(string choice)
    {
        ChatToolMode mode = choice switch { "auto" => ChatToolMode.Auto, "none" => ChatToolMode.None, _ => ChatToolMode.RequireAny };
        JsonElement request = await SendAsync([new(ChatRole.User, "Hi.")], new ChatOptions { ToolMode = mode, Tools = [AIFunctionFactory.Create(() => 1, "one")] });

        request.GetProperty("tool_choice").GetString().ShouldBe(choice);
    }

    [Fact]
    public async Task Without_tools_no_tool_choice_is_sent_because_servers_refuse_it()
    {
        JsonElement request = await SendAsync([new(ChatRole.User, "Hi.")], new ChatOptions { ToolMode = ChatToolMode.Auto, AllowMultipleToolCalls = true });

        request.TryGetProperty("tools", out _).ShouldBeFalse();
        request.TryGetProperty("tool_choice", out _).ShouldBeFalse();
        request.TryGetProperty("parallel_tool_calls", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task The_key_is_sent_as_a_bearer_token()
    {
        await using LoopbackModel server = await LoopbackModel.StartAsync();
        server.Next(Wire.Completion(new { role = "assistant", content = "Hi." }));

        await server.Client().GetResponseAsync("Hi.", cancellationToken: Cancel);

        server.Authorizations.ShouldHaveSingleItem().ShouldBe("Bearer test-key");
    }

    [Fact]
    public async Task What_the_adapter_cannot_carry_is_refused_by_name_before_anything_is_sent()
    {
        await using LoopbackModel server = await LoopbackModel.StartAsync();

        var refusal = await Should.ThrowAsync<NotSupportedException>(() => server.Client().GetResponseAsync(
            [new ChatMessage(ChatRole.User, [new DataContent(new byte[] { 1 }, "image/png")])], cancellationToken: Cancel));

        refusal.Message.ShouldContain("DataContent");
        server.Requests.ShouldBeEmpty();
    }

    private static async Task<JsonElement> SendAsync(IEnumerable<ChatMessage> messages, ChatOptions options)
    {
        await using LoopbackModel server = await LoopbackModel.StartAsync();
        server.Next(Wire.Completion(new { role = "assistant", content = "Hi." }));
        await server.Client().GetResponseAsync(messages, options, Cancel);
        return server.Requests.ShouldHaveSingleItem();
    }

    /// <summary>Content is a string or a list of parts; both are the protocol.</summary>
    private static string Text(JsonElement message)
    {
        JsonElement content = message.GetProperty("content");
        return content.ValueKind == JsonValueKind.String
            ? content.GetString()!
            : string.Concat(content.EnumerateArray().Select(part => part.GetProperty("text").GetString()));
    }
}
