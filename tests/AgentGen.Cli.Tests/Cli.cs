using AgentGen.Testing;

namespace AgentGen.Cli.Tests;

/// <summary>The built tool, as a process.</summary>
internal static class Cli
{
    public static string Executable { get; } = Path.Combine(AppContext.BaseDirectory, "AgentGen.Cli");

    public static Task<ProcessOutcome> RunAsync(params string[] arguments) => TestProcess.RunAsync(Executable, arguments, cancellationToken: TestContext.Current.CancellationToken);

    public static Task<ProcessOutcome> RunWithInputAsync(string input, params string[] arguments) =>
        TestProcess.RunAsync(Executable, arguments, input: input, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>A failure is one sentence on standard error, nothing on standard output, and never a stack trace.</summary>
    public static void ShouldFail(this ProcessOutcome outcome, int exitCode, params string[] named)
    {
        outcome.ExitCode.ShouldBe(exitCode, outcome.All);
        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldStartWith("agentgen: ");
        outcome.Error.ShouldNotContain("   at ");
        foreach (string name in named)
        {
            outcome.Error.ShouldContain(name, Case.Sensitive);
        }
    }
}
