namespace AgentGen.Tests.Phases;

public sealed class VerificationTests : IDisposable
{
    private const string Passing = "Passed!  - Failed:     0, Passed:     3, Skipped:     1, Total:     4, Duration: 5 ms - a.dll (net10.0)\n";
    private readonly ScriptedWorkspace _workspace = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private VerificationRunner Runner => VerificationRunner.From(_workspace)!;

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("a.sln a.csproj", "dotnet test a.sln --nologo")]
    [InlineData("a.slnx", "dotnet test a.slnx --nologo")]
    [InlineData("a.csproj readme.md", "dotnet test a.csproj --nologo")]
    [Trait("Row", "002-F29")]
    [Trait("Row", "002-F31")]
    public async Task A_dotnet_workspace_is_verified_by_its_tests(string files, string expected)
    {
        Touch(files);
        _workspace.OnRun = static _ => new CommandResult(0, Passing, "", false, 1);

        GateVerdict verdict = await Runner.RunAsync(Cancellation);

        _workspace.Commands.ShouldBe([expected]);
        verdict.ShouldBe(GateVerdict.Passed($"'{expected}': 3 tests passed."));
    }

    [Theory]
    [InlineData("readme.md main.py", "No verification command is known")]
    [InlineData("a.sln b.sln", "Which of a.sln, b.sln to test is not clear")]
    [Trait("Row", "002-F30")]
    public async Task A_workspace_whose_tests_are_not_clear_is_not_verified(string files, string expected)
    {
        Touch(files);

        GateVerdict verdict = await Runner.RunAsync(Cancellation);

        verdict.Kind.ShouldBe(GateVerdictKind.NotEvaluated);
        verdict.Reason.ShouldContain(expected);
        _workspace.Commands.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Row", "002-F09")]
    [Trait("Row", "002-B27")]
    public async Task Declared_detected_and_none_are_three_things_and_none_is_no_pass()
    {
        Touch("a.csproj");
        _workspace.Verification = VerificationCommands.None;
        GateVerdict none = await Runner.RunAsync(Cancellation);
        _workspace.Verification = VerificationCommands.Declared(VerificationCommand.Of("make", "check"), VerificationCommand.Of("make", "lint"));
        GateVerdict declared = await Runner.RunAsync(Cancellation);

        none.Kind.ShouldBe(GateVerdictKind.NotEvaluated);
        none.Reason.ShouldContain("declared that this workspace has no verification");
        declared.IsPassed.ShouldBeTrue();
        _workspace.Commands.ShouldBe(["make check", "make lint"]);
        Should.Throw<ArgumentException>(() => VerificationCommands.Declared()).Message.ShouldContain("VerificationCommands.None");
        Should.Throw<ArgumentException>(() => VerificationCommand.Of());
    }

    [Fact]
    public async Task The_first_command_that_does_not_pass_decides()
    {
        _workspace.Verification = VerificationCommands.Declared(VerificationCommand.Of("one"), VerificationCommand.Of("two"), VerificationCommand.Of("three"));
        _workspace.OnRun = static command => new CommandResult(command == "two" ? 2 : 0, "said this", "", false, 1);

        GateVerdict verdict = await Runner.RunAsync(Cancellation);

        verdict.ShouldBe(GateVerdict.Failed("'two' ended with exit code 2: said this"));
        _workspace.Commands.ShouldBe(["one", "two"]);
    }

    [Theory]
    [InlineData(0, "Build succeeded.\n", false, GateVerdictKind.NotEvaluated, "no test that ran")]
    [InlineData(0, "Passed!  - Failed:     0, Passed:     0, Skipped:     2, Total:     2, Duration: 5 ms - a.dll", false, GateVerdictKind.NotEvaluated, "no test that ran")]
    [InlineData(1, Passing, false, GateVerdictKind.Failed, "exit code 1")]
    [InlineData(0, "Failed!  - Failed:     1, Passed:     2, Skipped:     0, Total:     3, Duration: 5 ms - a.dll", false, GateVerdictKind.Failed, "1 of 3 tests failed")]
    [InlineData(1, "  Failed A.B(x: \"[1]\") [2 ms]\n  Error Message:\n   it broke\n  Stack Trace:\nFailed!  - Failed:     1, Passed:     0, Skipped:     0, Total:     1, Duration: 5 ms - a.dll", false, GateVerdictKind.Failed, "failed: A.B(x: \"[1]\")")]
    [InlineData(1, "/w/a.cs(1,2): error CS1002: ; expected [/w/a.csproj]\n", false, GateVerdictKind.Failed, "error CS1002: ; expected")]
    [InlineData(124, Passing, true, GateVerdictKind.NotEvaluated, "did not end within 600 s")]
    [InlineData(127, "", false, GateVerdictKind.NotEvaluated, "could not be run")]
    [Trait("Row", "002-B26")]
    public async Task Tests_that_did_not_run_to_a_good_end_are_no_pass(int exitCode, string output, bool timedOut, GateVerdictKind kind, string reason)
    {
        Touch("a.csproj");
        _workspace.OnRun = _ => new CommandResult(exitCode, output, "", timedOut, 1);

        GateVerdict verdict = await Runner.RunTestsAsync(Cancellation);

        verdict.Kind.ShouldBe(kind, verdict.Reason);
        verdict.Reason.ShouldContain(reason);
    }

    [Fact]
    public async Task A_failure_tells_what_the_test_said()
    {
        Touch("a.csproj");
        _workspace.OnRun = static _ => new CommandResult(1, "  Failed A.B [2 ms]\n  Error Message:\n   Expected: 5\n  Stack Trace:\n     at A.B()\n\nFailed!  - Failed:     1, Passed:     4, Skipped:     0, Total:     5, Duration: 5 ms - a.dll\nPassed!  - Failed:     0, Passed:     3, Skipped:     0, Total:     3, Duration: 5 ms - b.dll\n", "", false, 1);

        GateVerdict verdict = await Runner.RunTestsAsync(Cancellation);

        verdict.Reason.ShouldContain("1 of 8 tests failed: A.B.");
        verdict.Reason.ShouldContain("Expected: 5");
        verdict.Reason.ShouldNotContain("at A.B()");
    }

    [Fact]
    public async Task Commands_that_run_no_tests_cannot_show_that_tests_pass()
    {
        _workspace.Verification = VerificationCommands.Declared(VerificationCommand.Of("make", "check"));

        GateVerdict verdict = await Runner.RunTestsAsync(Cancellation);

        verdict.ShouldBe(GateVerdict.NotEvaluated("None of the verification commands (make check) runs tests."));
    }

    [Fact]
    public void A_verification_command_is_known_word_for_word()
    {
        Touch("a.csproj");

        Runner.IsVerification(["dotnet", "test", "a.csproj", "--nologo"]).ShouldBeTrue();
        Runner.IsVerification(["dotnet", "test", "a.csproj"]).ShouldBeFalse();
        Runner.IsVerification(["dotnet", "test", "a.csproj", "--nologo", "--logger", "evil"]).ShouldBeFalse();
    }

    private void Touch(string files)
    {
        foreach (string file in files.Split(' '))
        {
            File.WriteAllText(Path.Combine(_workspace.Root, file), "");
        }
    }
}
