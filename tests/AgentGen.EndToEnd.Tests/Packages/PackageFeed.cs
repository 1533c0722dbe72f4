using System.IO.Compression;
using AgentGen.Testing;

[assembly: AssemblyFixture(typeof(AgentGen.EndToEnd.Tests.Packages.PackageFeed))]

namespace AgentGen.EndToEnd.Tests.Packages;

/// <summary>A folder feed with the packages of this checkout, under a version of their own so that no cache can answer for them.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("agentgen-feed-").FullName;

    public string Version { get; } = $"0.1.0-test.{Guid.NewGuid():n}";

    public async ValueTask InitializeAsync()
    {
        foreach (string project in (string[])["analyzers/AgentGen.CodeFixes", "src/AgentGen", "src/AgentGen.Cli"])
        {
            ProcessOutcome packed = await TestProcess.RunAsync(
                "dotnet",
                ["pack", Repository.PathOf(project), "-c", "Release", "-o", Folder, $"-p:Version={Version}", "-v", "q", "--nologo"],
                cancellationToken: TestContext.Current.CancellationToken);
            packed.ExitCode.ShouldBe(0, packed.All);
        }
    }

    public string[] FilesOf(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(Path.Combine(Folder, $"{package}.{Version}.nupkg"));
        return [.. archive.Entries.Select(entry => entry.FullName).Where(IsContent).Order(StringComparer.Ordinal)];
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static bool IsContent(string entry) =>
        !entry.StartsWith("_rels/", StringComparison.Ordinal) && !entry.StartsWith("package/", StringComparison.Ordinal) && entry != "[Content_Types].xml";
}
