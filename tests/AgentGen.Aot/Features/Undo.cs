using System.Text.Json;
using Microsoft.Extensions.AI;

namespace AgentGen.Aot.Features;

internal static class Undo
{
    public static async Task ProveAsync(Proof proof)
    {
        await using PolicyMap policy = new();
        ToolMap map = policy.Map.WithoutPolicy();
        GeneratedTool write = map.Tool("writeNote");
        AIFunctionArguments arguments = Call.Arguments("""{"name":"plan","text":"new"}""");

        JsonElement token = await write.CaptureAsync(arguments, CancellationToken.None);
        await write.InvokeAsync(arguments);
        proof.Same("""{"name":"plan","text":"old plan"}""", token.GetRawText());
        proof.Same("new", policy.Book.Notes["plan"]);
        UndoOutcome outcome = await write.UndoAsync(token, policy.Services, CancellationToken.None);
        proof.Same("Restored", $"{outcome.Kind}");
        proof.Same("old plan", policy.Book.Notes["plan"]);

        GeneratedTool run = map.Tool("runCommand");
        proof.Same("ReadOnly", $"{await run.DecideEffectAsync(Call.Arguments("""{"command":"ls"}"""), CancellationToken.None)}");
        proof.Same("Once", $"{await run.DecideEffectAsync(Call.Arguments("""{"command":"touch a"}"""), CancellationToken.None)}");
    }
}
