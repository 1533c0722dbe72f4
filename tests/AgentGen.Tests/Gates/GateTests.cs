using System.Text.Json;
using AgentGen.Tests.Phases;

namespace AgentGen.Tests.Gates;

public sealed class GateTests : IDisposable
{
    private readonly ScriptedWorkspace _workspace = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _workspace.Dispose();

    internal static GateContext Context(string arguments = "{}", string result = "null", IServiceProvider? services = null) => new()
    {
        Tool = "tool",
        Arguments = JsonElement.Parse(arguments),
        Result = JsonElement.Parse(result),
        Services = services ?? NoServices.Instance,
    };

    [Theory]
    [InlineData("""{"path":"a.txt"}""", null, GateVerdictKind.Passed, "'a.txt' is a file of 5 bytes.")]
    [InlineData("""{"target":"a.txt"}""", "target", GateVerdictKind.Passed, "'a.txt' is a file of 5 bytes.")]
    [InlineData("""{"path":"none.txt"}""", null, GateVerdictKind.Failed, "There is no file 'none.txt'.")]
    [InlineData("""{"path":"folder"}""", null, GateVerdictKind.Failed, "'folder' is a folder, not a file.")]
    [InlineData("""{"path":"../../etc/passwd"}""", null, GateVerdictKind.Failed, "leads out of the workspace")]
    [InlineData("""{"path":1}""", null, GateVerdictKind.NotEvaluated, "no text argument 'path'")]
    [InlineData("""{"path":"a.txt"}""", "target", GateVerdictKind.NotEvaluated, "no text argument 'target'")]
    [Trait("Row", "000-B15")]
    public async Task A_file_exists_only_as_a_file_inside_the_workspace(string arguments, string? argument, GateVerdictKind kind, string reason)
    {
        File.WriteAllText(Path.Combine(_workspace.Root, "a.txt"), "hello");
        Directory.CreateDirectory(Path.Combine(_workspace.Root, "folder"));

        await ShouldBeAsync(new GateSpec("file_exists", argument), Context(arguments, services: _workspace), kind, reason);
    }

    [Fact]
    public async Task A_file_gate_without_a_workspace_is_not_evaluated() =>
        await ShouldBeAsync(new GateSpec("file_exists"), Context("""{"path":"a"}"""), GateVerdictKind.NotEvaluated, "No workspace is registered");

    [Theory]
    [InlineData("""{"exitCode":0}""", GateVerdictKind.Passed, "0")]
    [InlineData("""{"ExitCode":3}""", GateVerdictKind.Failed, "The exit code is 3.")]
    [InlineData("""{"exitCode":"0"}""", GateVerdictKind.NotEvaluated, "has no exit code")]
    [InlineData("""{"other":0}""", GateVerdictKind.NotEvaluated, "has no exit code")]
    [InlineData("\"exitCode: 0\"", GateVerdictKind.NotEvaluated, "has no exit code")]
    [Trait("Row", "000-F44")]
    [Trait("Row", "000-B14")]
    public async Task An_exit_code_is_a_number_in_the_result(string result, GateVerdictKind kind, string reason) =>
        await ShouldBeAsync(new GateSpec("exit_code_zero"), Context(result: result), kind, reason);

    [Theory]
    [InlineData("\"say \\\"hi\\\"\\nagain\"", "\"hi\"\nagain", GateVerdictKind.Passed)]
    [InlineData("""{"output":["a",{"b":"deep"}]}""", "deep", GateVerdictKind.Passed)]
    [InlineData("""{"count":42}""", "42", GateVerdictKind.Passed)]
    [InlineData("\"Deep\"", "deep", GateVerdictKind.Failed)]
    [InlineData("""{"deep":"x"}""", "deep", GateVerdictKind.Failed)]
    [InlineData("null", "null", GateVerdictKind.Failed)]
    [Trait("Row", "000-F47")]
    public async Task A_text_is_looked_for_in_the_texts_of_the_result(string result, string text, GateVerdictKind kind) =>
        await ShouldBeAsync(new GateSpec("contains", text), Context(result: result), kind, text);

    [Theory]
    [InlineData("a.json", """{"a":[1,2]}""", GateVerdictKind.Passed, "well-formed JSON")]
    [InlineData("a.JSON", """{"a":[1,2}""", GateVerdictKind.Failed, "a.JSON(1,10)")]
    [InlineData("a.json", "", GateVerdictKind.Failed, "a.json(1,1)")]
    [InlineData("a.csproj", "<Project><A/></Project>", GateVerdictKind.Passed, "well-formed XML")]
    [InlineData("a.xml", "<a>\n<b></a>", GateVerdictKind.Failed, "a.xml(2,")]
    [InlineData("a.xml", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>", GateVerdictKind.Failed, "a.xml(1,")]
    [InlineData("a.py", "def", GateVerdictKind.NotEvaluated, "No syntax checker is registered for '.py'")]
    [InlineData("Makefile", "", GateVerdictKind.NotEvaluated, "No syntax checker")]
    [Trait("Row", "000-F46")]
    [Trait("Row", "000-B11")]
    [Trait("Row", "000-B12")]
    public async Task Syntax_is_checked_by_extension_and_an_unknown_one_is_not_a_pass(string file, string text, GateVerdictKind kind, string reason)
    {
        File.WriteAllText(Path.Combine(_workspace.Root, file), text);

        await ShouldBeAsync(new GateSpec("syntax_valid"), Context($$"""{"path":"{{file}}"}""", services: _workspace), kind, reason);
    }

    [Fact]
    [Trait("Row", "000-B11")]
    public async Task A_hostile_file_name_is_only_a_name()
    {
        const string name = "a'); __import__('os').system('touch pwned') #.json";
        File.WriteAllText(Path.Combine(_workspace.Root, name), "{}");

        await ShouldBeAsync(new GateSpec("syntax_valid"), Context(JsonSerializer.Serialize(new { path = name }), services: _workspace), GateVerdictKind.Passed, "well-formed JSON");

        Directory.GetFiles(_workspace.Root).Length.ShouldBe(1);
        _workspace.Commands.ShouldBeEmpty();
    }

    [Fact]
    public async Task Tests_pass_only_where_something_can_run_them()
    {
        await ShouldBeAsync(new GateSpec("tests_pass"), Context(), GateVerdictKind.NotEvaluated, "add an IWorkspace and an ICommandRunner");
        await ShouldBeAsync(new GateSpec("tests_pass"), Context(services: _workspace), GateVerdictKind.NotEvaluated, "No verification command is known");
        _workspace.Verification = VerificationCommands.Declared(VerificationCommand.Of("dotnet", "test"));
        _workspace.OnRun = static _ => new CommandResult(0, "Passed!  - Failed:     0, Passed:     3, Skipped:     0, Total:     3, Duration: 1 s - a.dll", "", false, 1);
        await ShouldBeAsync(new GateSpec("tests_pass"), Context(services: _workspace), GateVerdictKind.Passed, "3 tests passed");
    }

    [Fact]
    [Trait("Row", "000-F42")]
    public async Task No_gate_is_a_pass() => await ShouldBeAsync(new GateSpec("none"), Context(), GateVerdictKind.Passed, "No check");

    private static async Task ShouldBeAsync(GateSpec spec, GateContext context, GateVerdictKind kind, string reason)
    {
        GateVerdict verdict = await new GateRunner(GateRegistry.BuiltIn).RunAsync(spec, context, Cancellation);

        verdict.Kind.ShouldBe(kind, verdict.Reason);
        verdict.Reason.ShouldContain(reason);
    }
}
