using AgentGen.Testing;

namespace AgentGen.EndToEnd.Tests.Aot;

/// <summary>
/// One program with every feature of the generator, compiled to native code without a warning and without reflection, says what it says under the JIT.
/// Set AGENTGEN_ACCEPT=1 to write down what it says there.
/// </summary>
public sealed class AotTests
{
    private const string Program = "AgentGen.Aot";

    private static readonly string Accepted = Repository.PathOf("tests", "AgentGen.EndToEnd.Tests", "Aot", "Features.verified.txt");

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Name;

    [Fact]
    public async Task Every_feature_holds_under_the_JIT()
    {
        ProcessOutcome run = await RunAsync(Repository.PathOf("artifacts", "bin", Program, Configuration, Program));

        run.ExitCode.ShouldBe(0, run.All);
        if (Environment.GetEnvironmentVariable("AGENTGEN_ACCEPT") == "1")
        {
            await File.WriteAllTextAsync(Accepted, run.Output, TestContext.Current.CancellationToken);
        }

        run.Output.ShouldBe(await File.ReadAllTextAsync(Accepted, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Every_feature_holds_in_native_code_that_was_published_without_a_warning()
    {
        ProcessOutcome run = await RunAsync(await NativeProgram.PublishAsync(Program));

        run.ExitCode.ShouldBe(0, run.All);
        run.Output.ShouldBe(await File.ReadAllTextAsync(Accepted, TestContext.Current.CancellationToken));
    }

    private static Task<ProcessOutcome> RunAsync(string program) => TestProcess.RunAsync(program, [], cancellationToken: TestContext.Current.CancellationToken);
}
