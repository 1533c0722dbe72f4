using AgentGen.Testing;

namespace AgentGen.EndToEnd.Tests.Layout;

public sealed class RootFolderTests
{
    [Fact]
    public async Task The_root_holds_the_five_folders_and_the_build_files_only()
    {
        ProcessOutcome listed = await TestProcess.RunAsync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], cancellationToken: TestContext.Current.CancellationToken);
        Assert.SkipUnless(listed.ExitCode == 0, "This copy is not a git checkout.");

        string[] top = [.. listed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(file => file.Split('/')[0]).Distinct()];

        top.Where(name => !name.StartsWith('.')).Except(
        [
            "src", "generators", "analyzers", "tests", "samples", "AgentGen.sln", "README.md", "LICENSE", "global.json",
            "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "BannedSymbols.txt",
        ]).ShouldBeEmpty();
    }
}
