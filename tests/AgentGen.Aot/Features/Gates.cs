namespace AgentGen.Aot.Features;

internal static class Gates
{
    public static async Task ProveAsync(Proof proof)
    {
        await using PolicyMap policy = new();
        await policy.BuildAsync();

        proof.Same(ToolErrorCode.GateFailed, await Call.RefusalAsync(policy.Map, "writeNote", """{"name":"plan","text":" "}"""));
        proof.Same("", await Call.RefusalAsync(policy.Map, "say", """{"text":"all done"}"""));
        proof.Same(ToolErrorCode.GateFailed, await Call.RefusalAsync(policy.Map, "say", """{"text":"nothing"}"""));
        proof.Same("", await Call.RefusalAsync(policy.Map.WithoutPolicy(), "say", """{"text":"nothing"}"""));
    }
}
