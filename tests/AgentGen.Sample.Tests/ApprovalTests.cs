using System.Text.Json.Nodes;
using AgentGen.Runs;
using AgentGen.Sample.Tests.Processes;
using CodeEngineer.Jobs;

namespace AgentGen.Sample.Tests;

public sealed class ApprovalTests : IDisposable
{
    private readonly SampleFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task With_nobody_to_ask_the_delivery_is_rejected_says_why_and_everything_is_taken_back()
    {
        SampleOutcome outcome = await _folder.RunAsync("--json", "--script", _folder.Write("script.json", ConversationThatFixesAtOnce()));

        outcome.ExitCode.ShouldBe(1, outcome.All);
        var approval = outcome.Report.GetProperty("approvals").EnumerateArray().ShouldHaveSingleItem();
        approval.GetProperty("status").GetString().ShouldBe("rejected");
        approval.GetProperty("reason").GetString()!.ShouldContain("--yes");
        outcome.Report.GetProperty("code").GetString().ShouldBe(RunCode.StepFailed);
        outcome.Report.Strings("steps", "status").ShouldBe(["succeeded", "rolled_back", "rolled_back", "succeeded", "succeeded", "succeeded", "failed"]);

        RunEvent[] facts = [.. (await _folder.JournalAsync()).Select(fact => fact.Event)];
        facts.OfType<CallIntended>().ShouldNotContain(call => call.Tool == "deliver_patch", "a rejected call is never made");
        SampleFolder.ShouldBeSame(SampleFolder.Sources(_folder.Workspace), SampleFolder.Sources(Template.Folder));
    }

    /// <summary>The recorded conversation, with the repaired fix as the first one: one run of the tests is enough here.</summary>
    private static string ConversationThatFixesAtOnce()
    {
        JsonNode conversation = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Script", "conversation.json")))!;
        JsonNode[] answers = [.. conversation["answers"]!.AsArray().Select(answer => answer!)];
        JsonNode Call(string key) => answers.Single(answer => (string)answer["command_key"]! == key)["tool_calls"]![0]!["arguments"]!;

        JsonNode fix = Call("planning/turn/4")["steps"]!.AsArray().Single(step => (string)step!["id"]! == "fix")!;
        fix["arguments"] = Call("step/fix/repair/1/turn/2")["arguments"]!.DeepClone();
        fix["gate"] = null;
        return conversation.ToJsonString();
    }
}
