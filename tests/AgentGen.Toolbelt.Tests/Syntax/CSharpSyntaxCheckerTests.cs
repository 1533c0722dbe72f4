namespace AgentGen.Toolbelt.Tests.Syntax;

public sealed class CSharpSyntaxCheckerTests
{
    [Theory]
    [InlineData("a.cs", "class C { int X => 1; }", GateVerdictKind.Passed)]
    [InlineData("a.cs", "class C { Unknown X => Missing(); }", GateVerdictKind.Passed)]
    [InlineData("a.cs", "class C { int X => ; }", GateVerdictKind.Failed)]
    [InlineData("a.cs", "class C {", GateVerdictKind.Failed)]
    [InlineData("a.csx", "1 + 1", GateVerdictKind.Passed)]
    public async Task A_text_passes_when_it_parses(string path, string text, GateVerdictKind expected) =>
        (await new CSharpSyntaxChecker().CheckAsync(path, text, TestContext.Current.CancellationToken)).Kind.ShouldBe(expected);

    [Fact]
    public async Task A_failure_names_place_and_problem()
    {
        GateVerdict verdict = await new CSharpSyntaxChecker().CheckAsync("src/a.cs", "class C\n{\n    int X => ;\n}", TestContext.Current.CancellationToken);

        verdict.Reason.ShouldContain("src/a.cs(3,14): error CS1525");
    }
}
