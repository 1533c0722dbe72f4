using System.Text.Json;
using AgentGen.Tests.Policy;

namespace AgentGen.Tests.Gates;

public sealed class GateRegistryTests
{
    private readonly GateRegistry _registry = new(GateRegistration.Of<EvenGate>("even"));

    [Fact]
    [Trait("Row", "000-F06")]
    [Trait("Row", "000-B05")]
    public void Every_advertised_gate_has_a_handler()
    {
        foreach (Gate gate in Enum.GetValues<Gate>())
        {
            GateRegistry.BuiltIn.TryResolve(new GateSpec(GateNames.Of(gate)), NoServices.Instance, out IQualityGate? handler, out _).ShouldBeTrue(gate.ToString());
            handler.ShouldNotBeNull();
        }

        GateRegistry.BuiltIn.Names.Count.ShouldBe(Enum.GetValues<Gate>().Length);
    }

    [Theory]
    [InlineData("Exit_Code_Zero")]
    [InlineData("test_pass")]
    [InlineData("brain_eval")]
    [Trait("Row", "000-B06")]
    public async Task An_unknown_gate_is_an_error_and_never_a_pass(string name)
    {
        _registry.TryResolve(new GateSpec(name), NoServices.Instance, out _, out string? error).ShouldBeFalse();

        error.ShouldBe($"There is no gate '{name}'. The gates are contains, even, exit_code_zero, file_exists, none, syntax_valid, tests_pass.");
        _registry.FindProblem(new GateSpec(name), TestTool.Create()).ShouldBe(error);
        (await new GateRunner(_registry).RunAsync(new GateSpec(name), GateTests.Context(), TestContext.Current.CancellationToken)).ShouldBe(GateVerdict.NotEvaluated(error!));
    }

    [Theory]
    [InlineData("none", "none", null)]
    [InlineData(" file_exists ", "file_exists", null)]
    [InlineData("contains:a: b", "contains", "a: b")]
    [InlineData("file_exists:target", "file_exists", "target")]
    public void A_declaration_in_a_plan_is_a_name_and_perhaps_an_argument(string text, string name, string? argument)
    {
        GateSpec.TryParse(text, out GateSpec? spec).ShouldBeTrue();

        spec.ShouldBe(new GateSpec(name, argument));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(":text")]
    [InlineData("contains:")]
    public void A_declaration_without_a_name_or_with_an_empty_argument_is_none(string? text) => GateSpec.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("none", null)]
    [InlineData("none:x", "takes no argument")]
    [InlineData("tests_pass", null)]
    [InlineData("tests_pass:x", "takes no argument")]
    [InlineData("file_exists", null)]
    [InlineData("file_exists:path", null)]
    [InlineData("file_exists:target", "names parameter 'target', which 'tool' does not have")]
    [InlineData("syntax_valid:count", "parameter 'count' of 'tool' is not a text")]
    [InlineData("contains:x", null)]
    [InlineData("contains", "needs the text to look for")]
    [InlineData("exit_code_zero", "its result has no exit code")]
    [InlineData("even", null)]
    [Trait("Row", "000-B14")]
    public void A_gate_that_could_never_pass_on_a_tool_is_found_before_anything_runs(string gate, string? problem)
    {
        TestTool tool = new(new ToolContract { Name = "tool", Hash = "h" }, """{"type":"object","properties":{"path":{"type":["string","null"]},"count":{"type":"integer"}}}""");
        GateSpec.TryParse(gate, out GateSpec? spec).ShouldBeTrue();

        string? found = _registry.FindProblem(spec!, tool);

        (found is null).ShouldBe(problem is null, found);
        found?.ShouldContain(problem!);
    }

    [Fact]
    public void A_path_gate_without_an_argument_asks_for_the_parameter_path()
    {
        TestTool tool = new(new ToolContract { Name = "tool", Hash = "h" }, """{"type":"object","properties":{}}""");

        _registry.FindProblem(new GateSpec("file_exists"), tool).ShouldBe("'file_exists' needs a path, and 'tool' has no parameter 'path': name the parameter, as in 'file_exists:<parameter>'.");
    }

    [Theory]
    [InlineData("exitCode")]
    [InlineData("ExitCode")]
    public void An_exit_code_in_the_return_schema_makes_the_gate_applicable(string member)
    {
        TestTool tool = TestTool.Create();
        tool.ReturnSchema = JsonElement.Parse($$"""{ "type": "object", "properties": { "{{member}}": { "type": "integer" } } }""");

        _registry.FindProblem(new GateSpec("exit_code_zero"), tool).ShouldBeNull();
    }

    [Fact]
    public void Names_are_taken_once()
    {
        Should.Throw<ArgumentException>(() => new GateRegistry(GateRegistration.Of<EvenGate>("none"))).Message.ShouldContain("'none' is a built-in gate");
        Should.Throw<ArgumentException>(() => new GateRegistry(GateRegistration.Of<EvenGate>("x"), new GateRegistration("x", static _ => new EvenGate()))).Message.ShouldContain("Two gates are registered as 'x'");
    }

    private sealed class EvenGate : IQualityGate
    {
        public ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken cancellationToken) => new(GateVerdict.Passed("even"));
    }
}
