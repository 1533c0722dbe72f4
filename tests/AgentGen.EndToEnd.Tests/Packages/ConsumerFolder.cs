using AgentGen.Testing;

namespace AgentGen.EndToEnd.Tests.Packages;

/// <summary>A throw-away folder outside the checkout in which projects consume the packages as a stranger would.</summary>
internal sealed class ConsumerFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("agentgen-consumer-").FullName;
    private readonly PackageFeed _feed;

    public ConsumerFolder(PackageFeed feed)
    {
        _feed = feed;
        Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_folder, "packages")}" /></config>
              <packageSources><add key="feed" value="{feed.Folder}" /></packageSources>
              <fallbackPackageFolders><add key="machine" value="{MachinePackages}" /></fallbackPackageFolders>
            </configuration>
            """);
    }

    public string PackageReference => $"""<PackageReference Include="AgentGen" Version="{_feed.Version}" />""";

    private static string MachinePackages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } packages
            ? packages
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public void Write(string path, string content)
    {
        string full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
    }

    public void WriteProject(string name, string output, params string[] items) => Write($"{name}/{name}.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>{output}</OutputType>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>{string.Concat(items)}</ItemGroup>
        </Project>
        """);

    public string Generated(string project) =>
        string.Concat(Directory.EnumerateFiles(Path.Combine(_folder, project, "obj"), "*.g.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

    public Task<ProcessOutcome> DotnetAsync(params string[] arguments) => RunAsync("dotnet", arguments);

    /// <summary>A command line as one is pasted from a message.</summary>
    public Task<ProcessOutcome> ShellAsync(string command) => RunAsync("sh", "-c", command);

    private Task<ProcessOutcome> RunAsync(string program, params string[] arguments) =>
        TestProcess.RunAsync(program, arguments, _folder, environment: new Dictionary<string, string?> { ["NUGET_PACKAGES"] = null }, cancellationToken: TestContext.Current.CancellationToken);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
