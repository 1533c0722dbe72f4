using System.Text.Json;
using AgentGen.Runs;
using CodeEngineer;
using CodeEngineer.Model;
using Microsoft.Extensions.AI;

namespace AgentGen.Sample.Tests.Model;

public sealed class ScriptedChatClientTests : IDisposable
{
    private const string TwoAnswers =
        """
        {
          "about": "Two answers.",
          "answers": [
            { "purpose": "repair", "command_key": "step/s1/repair/1/turn/1", "text": "Second in the run, first in the file." },
            { "purpose": "planning", "command_key": "planning/turn/1", "tool_calls": [
              { "name": "file_write", "arguments": { "path": "a.txt", "content": { "$lines": ["one", "two"] } } } ] },
          ],
        }
        """;

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"script-{Guid.NewGuid():n}.json");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task An_answer_is_found_by_purpose_and_command_key_whatever_the_order()
    {
        ScriptedChatClient client = Client(TwoAnswers);

        ChatResponse first = await client.GetResponseAsync("plan", Request("planning", "planning/turn/1"), TestContext.Current.CancellationToken);
        ChatResponse second = await client.GetResponseAsync("repair", Request("repair", "step/s1/repair/1/turn/1"), TestContext.Current.CancellationToken);
        ChatResponse again = await client.GetResponseAsync("plan", Request("planning", "planning/turn/1"), TestContext.Current.CancellationToken);

        FunctionCallContent call = first.Messages.Single().Contents.OfType<FunctionCallContent>().ShouldHaveSingleItem();
        call.Arguments!["content"].ShouldBeOfType<JsonElement>().GetString().ShouldBe("one\ntwo\n");
        second.Text.ShouldBe("Second in the run, first in the file.");
        again.Messages.Single().Contents.OfType<FunctionCallContent>().ShouldHaveSingleItem().CallId.ShouldBe(call.CallId);
    }

    [Fact]
    public async Task A_request_without_an_answer_fails_and_names_itself_and_what_there_is()
    {
        var failure = await Should.ThrowAsync<ModelException>(() =>
            Client(TwoAnswers).GetResponseAsync("plan", Request("planning", "planning/turn/2"), TestContext.Current.CancellationToken));

        failure.IsTransient.ShouldBeFalse();
        failure.Message.ShouldContain("purpose \"planning\"");
        failure.Message.ShouldContain("command key \"planning/turn/2\"");
        failure.Message.ShouldContain("planning planning/turn/1");
        failure.Message.ShouldContain("repair step/s1/repair/1/turn/1");
    }

    [Fact]
    public async Task The_right_key_with_another_purpose_is_no_match() =>
        await Should.ThrowAsync<ModelException>(() =>
            Client(TwoAnswers).GetResponseAsync("plan", Request("repair", "planning/turn/1"), TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_request_that_does_not_say_what_it_is_for_fails() =>
        await Should.ThrowAsync<ModelException>(() => Client(TwoAnswers).GetResponseAsync("plan", cancellationToken: TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("""{ "about": "", "answers": [ { "purpose": "p", "command_key": "k" }, { "purpose": "p", "command_key": "k" } ] }""", "Two answers")]
    [InlineData("""{ "about": "", "answers": [ { "purpose": "p", "comand_key": "k" } ] }""", "comand_key")]
    [InlineData("not json", "invalid")]
    public void A_script_that_is_none_is_a_usage_error_that_says_why(string script, string reason)
    {
        File.WriteAllText(_path, script);

        Should.Throw<UsageException>(() => Script.Load(_path)).Message.ShouldContain(reason);
    }

    private static ChatOptions Request(string purpose, string key) => new()
    {
        AdditionalProperties = new() { [ModelRequestProperties.Purpose] = purpose, [ModelRequestProperties.CommandKey] = key },
    };

    private ScriptedChatClient Client(string script)
    {
        File.WriteAllText(_path, script);
        return new ScriptedChatClient(Script.Load(_path));
    }
}
