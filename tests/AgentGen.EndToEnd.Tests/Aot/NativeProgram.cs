using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using AgentGen.Testing;

namespace AgentGen.EndToEnd.Tests.Aot;

/// <summary>Publishes a project of the checkout with NativeAOT, for the framework whose NativeAOT compiler can be had.</summary>
internal static partial class NativeProgram
{
    private const string Framework = "net9.0";

    // Minutes on a machine that does nothing else; a publish that hangs must not take the whole run with it.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    /// <summary>Publishes a project. Where this machine cannot, the test is skipped with the reason; never where CI is set.</summary>
    /// <param name="name">The project's name, below <c>tests</c>.</param>
    /// <returns>The program.</returns>
    public static async Task<string> PublishAsync(string name)
    {
        ProcessOutcome published = await RunAsync(name);
        string obstacle = Obstacle().Match(published.All).Value;
        Assert.SkipWhen(
            published.ExitCode != 0 && obstacle.Length > 0 && Environment.GetEnvironmentVariable("CI") is null or "",
            $"This machine cannot publish with NativeAOT: {obstacle}");

        published.ExitCode.ShouldBe(0, published.All);
        published.All.ShouldNotContain("warning", Case.Insensitive, published.All);
        return Repository.PathOf("artifacts", Framework, "publish", name, $"release_{RuntimeInformation.RuntimeIdentifier}", name);
    }

    private static async Task<ProcessOutcome> RunAsync(string name)
    {
        CancellationToken testEnds = TestContext.Current.CancellationToken;
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(testEnds);
        stop.CancelAfter(Limit);
        try
        {
            return await TestProcess.RunAsync(
                "dotnet",
                ["publish", Repository.PathOf("tests", name), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, $"-p:AgentGenTargetFramework={Framework}", "-nologo"],
                cancellationToken: stop.Token);
        }
        catch (OperationCanceledException) when (!testEnds.IsCancellationRequested)
        {
            throw new TimeoutException($"Publishing {name} with NativeAOT was not done after {Limit.TotalMinutes:0} minutes, so it was killed: it hangs, or this machine has too much else to do.");
        }
    }

    // No package of the NativeAOT compiler or of the framework; no network; no linker.
    [GeneratedRegex("(error (NU1101|NU1102|NU1301)|Platform linker).*")]
    private static partial Regex Obstacle();
}
