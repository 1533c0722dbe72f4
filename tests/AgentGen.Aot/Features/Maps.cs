using Microsoft.Extensions.DependencyInjection;

namespace AgentGen.Aot.Features;

internal static class Maps
{
    public static async Task ProveAsync(Proof proof)
    {
        await using PolicyMap policy = new();
        ToolMap both = ToolMap.Combine(policy.Map, Call.Map);
        ServiceCollection collection = [];
        collection.AddAgentTools();
        await using ServiceProvider provider = collection.BuildServiceProvider();

        proof.Same($"{policy.Map.Tools.Count + Call.Map.Tools.Count}", $"{both.Tools.Count}");
        proof.Same(ToolErrorCode.WrongPhase, await Call.RefusalAsync(both, "result_text", "{}"));
        proof.Same("\"text\"", await Call.JsonAsync(both.WithoutPolicy(), "result_text", "{}"));
        proof.Same($"{Call.Map.Count}", $"{provider.GetRequiredService<ToolMap>().Count}");
        proof.Same("result_text", AgentTools.Names.ResultText);
        ToolMap reading = policy.Map.Where(static tool => tool.Contract.Effect == Effect.ReadOnly);
        proof.Same("readNote", string.Join(' ', reading.Tools.Select(static tool => tool.Name)));
        proof.Same("", await Call.RefusalAsync(reading, "readNote", """{"name":"plan"}"""));
        try
        {
            ToolMap.Combine(Call.Map, Call.Map);
            proof.Holds(false);
        }
        catch (ArgumentException exception)
        {
            proof.Holds(exception.Message.Contains("Two tools are named", StringComparison.Ordinal));
        }
    }
}
