using AgentGen.Compiler.Tests.Emitted.Verification;

namespace AgentGen.Compiler.Tests.Emitted.Parity;

/// <summary>What random graphs once found, kept small.</summary>
public sealed class FoundByGraphTests
{
    [Theory]
    [InlineData("TimeSpan", "\" 5\"")]
    [InlineData("TimeSpan", "\"01:02:03 \"")]
    [InlineData("TimeOnly", "\" 01:02:03\"")]
    public async Task Text_that_the_factory_refuses_is_refused(string type, string json)
    {
        using CompiledProject project = Generate.From($$"""public static class Tools { [Tool("t")] public static string Target({{type}} a) => $"{a}"; }""").Load();
        string arguments = $"{{\"a\":{json}}}";

        await Should.ThrowAsync<System.Text.Json.JsonException>(async () =>
            await project.Reflected("Target").InvokeAsync(CompiledProject.Arguments(arguments), TestContext.Current.CancellationToken));
        (await project.CallAsync("t", arguments)).ShouldBeOfType<ToolError>().Arguments.Single().Path.ShouldBe("$.a");
    }
}
