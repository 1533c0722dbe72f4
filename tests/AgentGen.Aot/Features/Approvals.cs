using Microsoft.Extensions.AI;

namespace AgentGen.Aot.Features;

internal static class Approvals
{
    public static async Task ProveAsync(Proof proof)
    {
        await using PolicyMap policy = new();
        await policy.BuildAsync();
        const string Arguments = """{"name":"plan"}""";

        proof.Holds(policy.Map.Single(static function => function.Name == "publishNote") is ApprovalRequiredAIFunction);
        proof.Same(ToolErrorCode.ApprovalRequired, await Call.RefusalAsync(policy.Map, "publishNote", Arguments));
        policy.Map.Approvals.Approve("publishNote", Call.Arguments(Arguments));
        proof.Same("1", await Call.JsonAsync(policy.Map, "publishNote", Arguments));
        proof.Same(ToolErrorCode.ApprovalRequired, await Call.RefusalAsync(policy.Map, "publishNote", Arguments));
        proof.Same("plan", string.Join(' ', policy.Book.Published));
    }
}
