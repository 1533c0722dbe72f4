using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Verification;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>What the Model Context Protocol is told of a tool.</summary>
public sealed class ToolAnnotationTests
{
    [Theory]
    [InlineData(Effect.ReadOnly, true, false, true)]
    [InlineData(Effect.Idempotent, false, true, true)]
    [InlineData(Effect.Once, false, true, false)]
    public void The_effect_says_what_a_client_may_expect_in_contract_and_manifest_alike(Effect effect, bool readOnly, bool destructive, bool idempotent)
    {
        using CompiledProject project = Generate.From($$"""public static class Tools { [Tool("t", Effect = Effect.{{effect}})] public static int Target() => 0; }""").Load();

        project.Tool("t").Contract.Annotations.ShouldBe(new ToolAnnotations(readOnly, destructive, idempotent));
        string manifest = project.Assembly.GetCustomAttributes(typeof(AgentToolManifestAttribute), false).Cast<AgentToolManifestAttribute>().Single().Json;
        JsonElement hints = JsonElement.Parse(manifest).GetProperty("annotations");
        new ToolAnnotations(hints.GetProperty("readOnlyHint").GetBoolean(), hints.GetProperty("destructiveHint").GetBoolean(), hints.GetProperty("idempotentHint").GetBoolean())
            .ShouldBe(project.Tool("t").Contract.Annotations);
    }
}
