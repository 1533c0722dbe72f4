using System.Reflection.Metadata;
using AgentGen.Compiler.Tests.Emitted.Verification;
using AgentGen.Testing;
using Microsoft.Extensions.AI;

namespace AgentGen.Compiler.Tests.HotReload;

/// <summary>What an edit of a running program needs: the compiler's own differences, applied to this process by the runtime.</summary>
public sealed class HotReloadTests
{
    private const string Source = """
        public sealed record Greeting(string Text, int Length);

        public sealed class Tools
        {
            /// <summary>Adds.</summary>
            [Tool] public static int Add(int a, int b) => a + b;

            /// <summary>Greets.</summary>
            [Tool] public async Task<Greeting> GreetAsync(string name)
            {
                await Task.Yield();
                return Say("Hello, " + name);
            }

            private static Greeting Say(string text) => new(text, text.Length);
        }
        """;

    [Fact]
    public async Task An_edited_body_answers_the_next_call_of_the_same_map()
    {
        if (!MetadataUpdater.IsSupported)
        {
            await AgainWhereCodeCanBeEditedAsync(nameof(An_edited_body_answers_the_next_call_of_the_same_map));
            return;
        }

        HotProject running = HotProject.Start(Generated(Source));
        (await CallAsync(running, "add", """{"a":2,"b":3}""")).ShouldBe("5");
        (await CallAsync(running, "greet", """{"name":"Bo"}""")).ShouldBe("""{"text":"Hello, Bo","length":9}""");

        string once = Source.Replace("=> a + b;", "=> a * b;", StringComparison.Ordinal);
        running.Apply(Generated(once), "Add");
        (await CallAsync(running, "add", """{"a":2,"b":3}""")).ShouldBe("6");

        string twice = once.Replace("return Say(\"Hello, \" + name);", "string text = $\"Bye, {name}\";\n await Task.Yield();\n return Say(text);", StringComparison.Ordinal)
            .Replace("new(text, text.Length)", "new(text.ToUpperInvariant(), 0)", StringComparison.Ordinal);
        running.Apply(Generated(twice), "GreetAsync", "Say");
        (await CallAsync(running, "greet", """{"name":"Bo"}""")).ShouldBe("""{"text":"BYE, BO","length":0}""");
        (await CallAsync(running, "add", """{"a":2,"b":3}""")).ShouldBe("6");
    }

    [Theory]
    [InlineData("=> a + b;", "=> a * b; // other")]
    [InlineData("=> new(text, text.Length);", "{\n    return new Greeting(text, 1);\n}\n    private int _unused;")]
    [InlineData("await Task.Yield();", "\n\n\nawait Task.Delay(0);")]
    public void An_edit_of_a_body_changes_no_emitted_code_so_that_it_alone_is_replaced(string before, string after)
    {
        Generated(Source.Replace(before, after, StringComparison.Ordinal)).Sources.ShouldBe(Generated(Source).Sources);
    }

    [Theory]
    [InlineData("int b)", "int b, int c = 0)")]
    [InlineData("<summary>Adds.", "<summary>Adds up.")]
    [InlineData("[Tool] public static int Add", "[Tool(Effect = Effect.ReadOnly)] public static int Add")]
    [InlineData("int Length)", "long Length)")]
    public void An_edit_of_what_a_model_is_told_changes_the_emitted_code_and_needs_a_restart(string before, string after)
    {
        Generated(Source.Replace(before, after, StringComparison.Ordinal)).Sources.ShouldNotBe(Generated(Source).Sources);
    }

    private static GeneratorOutput Generated(string source) => Generate.From(source);

    private static async Task<string> CallAsync(HotProject running, string name, string json)
    {
        running.Map.TryGet(name, out GeneratedTool? tool).ShouldBeTrue();
        AIFunctionArguments arguments = CompiledProject.Arguments(json);
        return tool!.ResultToJson(await tool.InvokeAsync(arguments, TestContext.Current.CancellationToken)).GetRawText();
    }

    /// <summary>The runtime lets code be edited only where it was started for it.</summary>
    private static async Task AgainWhereCodeCanBeEditedAsync(string test)
    {
        Environment.GetEnvironmentVariable("DOTNET_MODIFIABLE_ASSEMBLIES").ShouldBeNull("This runtime cannot edit running code at all.");
        ProcessOutcome run = await TestProcess.RunAsync(
            Environment.ProcessPath!,
            ["-method", $"{typeof(HotReloadTests).FullName}.{test}", "-noColor", "-noLogo"],
            environment: new Dictionary<string, string?> { ["DOTNET_MODIFIABLE_ASSEMBLIES"] = "debug" },
            cancellationToken: TestContext.Current.CancellationToken);

        run.ExitCode.ShouldBe(0, run.All);
        run.Output.ShouldContain("Total: 1, Errors: 0, Failed: 0, Skipped: 0", customMessage: run.All);
    }
}
