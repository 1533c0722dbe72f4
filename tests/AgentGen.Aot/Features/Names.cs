#pragma warning disable MEAI001 // The names of Microsoft.Extensions.AI are still being evaluated there; the compiler reads them all the same.
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace AgentGen.Aot.Features;

internal static class Names
{
    [Tool, AIFunctionName("named_by_the_factory")]
    internal static string Named([AIParameterName("file-name")] string path, [AIParameterName("path")] int number = 3) => $"{path} {number}";

    public static async Task ProveAsync(Proof proof)
    {
        await using PolicyMap policy = new();
        JsonElement schema = Call.Map.Tool("named_by_the_factory").JsonSchema;

        proof.Same("\"a.txt 5\"", await Call.JsonAsync("named_by_the_factory", """{"file-name":"a.txt","path":5}"""));
        proof.Same("""["file-name"]""", schema.GetProperty("required").GetRawText());
        proof.Same("""$.path $['file-name']""", Call.WrongPaths("named_by_the_factory", """{"path":"x"}"""));

        // The project of these tools names them in camel case.
        proof.Same("publishNote readNote runCommand say writeNote", string.Join(' ', policy.Map.Tools.Select(static tool => tool.Name).Order(StringComparer.Ordinal)));
    }
}
