using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.Extensions.AI;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>Private helpers of a tool: capture, undo, and the effect of one call.</summary>
public sealed class UndoTests
{
    private const string Source = """
        public sealed class Files
        {
            public static Dictionary<string, string> Disk { get; } = new() { ["a"] = "old" };

            [Tool(Effect = Effect.Compensable, Capture = nameof(SnapshotAsync), Undo = nameof(Restore))]
            public void Write(string path, string content) => Disk[path] = content;

            private async Task<Before> SnapshotAsync(string path, CancellationToken token)
            {
                await Task.Yield();
                token.ThrowIfCancellationRequested();
                return new Before(path, Disk.GetValueOrDefault(path));
            }

            private static UndoOutcome Restore(Before before)
            {
                Disk[before.Path] = before.Text!;
                return UndoOutcome.Restored(before.Path);
            }

            [Tool(EffectFrom = nameof(Decide))] public int Run(string command) => 0;

            private Effect Decide(string command) => command == "look" ? Effect.ReadOnly : Effect.Once;
        }

        public sealed record Before(string Path, string? Text);
        """;

    [Fact]
    public async Task A_token_survives_as_JSON_and_takes_the_call_back()
    {
        using CompiledProject project = Generate.From(Source).Load();
        GeneratedTool write = project.Tool("write");
        AIFunctionArguments arguments = CompiledProject.Arguments("""{"path":"a","content":"new"}""");
        CancellationToken cancel = TestContext.Current.CancellationToken;

        JsonElement token = await write.CaptureAsync(arguments, cancel);
        await write.InvokeAsync(arguments, cancel);
        Disk(project)["a"].ShouldBe("new");
        UndoOutcome outcome = await write.UndoAsync(JsonElement.Parse(token.GetRawText()), null, cancel);

        outcome.ShouldBe(UndoOutcome.Restored("a"));
        Disk(project)["a"].ShouldBe("old");
    }

    [Fact]
    public async Task A_token_of_another_shape_is_refused_and_nothing_changes()
    {
        using CompiledProject project = Generate.From(Source).Load();

        await Should.ThrowAsync<JsonException>(async () =>
            await project.Tool("write").UndoAsync(JsonElement.Parse("""{"text":5}"""), null, TestContext.Current.CancellationToken));

        Disk(project)["a"].ShouldBe("old");
    }

    [Fact]
    public async Task The_effect_of_a_call_follows_its_arguments()
    {
        using CompiledProject project = Generate.From(Source).Load();
        GeneratedTool run = project.Tool("run");

        run.Contract.DecidesEffect.ShouldBeTrue();
        (await run.DecideEffectAsync(CompiledProject.Arguments("""{"command":"look"}"""), TestContext.Current.CancellationToken)).ShouldBe(Effect.ReadOnly);
        (await run.DecideEffectAsync(CompiledProject.Arguments("""{"command":"rm"}"""), TestContext.Current.CancellationToken)).ShouldBe(Effect.Once);
        await Should.ThrowAsync<ArgumentException>(async () => await run.DecideEffectAsync([], TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_tool_without_undo_says_so()
    {
        using CompiledProject project = Generate.From(Source).Load();

        Should.Throw<NotSupportedException>(() => _ = project.Tool("run").CaptureAsync([], TestContext.Current.CancellationToken)).Message.ShouldContain("'run'");
    }

    private static Dictionary<string, string> Disk(CompiledProject project) =>
        (Dictionary<string, string>)project.Assembly.GetType("Files")!.GetProperty("Disk")!.GetValue(null)!;
}
