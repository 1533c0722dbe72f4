using System.Diagnostics;
using Microsoft.Extensions.AI;

namespace AgentGen.Benchmarks.Analyzers;

/// <summary>A project on disk that <c>dotnet build</c> builds, with everything that the SDK adds on its own. It is gone when disposed.</summary>
internal sealed class BuiltProject : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"agentgen-benchmark-{Guid.NewGuid():N}");
    private readonly CompilerServer _server;

    /// <summary>Writes the project and restores it.</summary>
    internal BuiltProject(IReadOnlyList<(string Path, string Text)> files, bool hasTools, CompilerServer server)
    {
        _server = server;
        foreach ((string path, string text) in files)
        {
            string file = Path.Combine(_folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        File.WriteAllText(Path.Combine(_folder, "Shop.csproj"), Project(hasTools));
        Dotnet("restore", "-v", "q", "-nologo");
    }

    /// <summary>Compiles everything again.</summary>
    internal BuildCost Build(bool withAnalyzers, bool withServer)
    {
        double server = _server.CpuMilliseconds;
        double children = CompilerServer.ChildrenCpuMilliseconds;
        long start = Stopwatch.GetTimestamp();
        Dotnet(
            "build", "--no-restore", "--no-incremental", "-v", "q", "-nologo", "-clp:ErrorsOnly",
            $"-p:WithAgentGen={withAnalyzers}", $"-p:UseSharedCompilation={withServer}", $"-p:SharedCompilationId={_server.Pipe}");
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        double cpu = withServer ? _server.CpuMilliseconds - server : CompilerServer.ChildrenCpuMilliseconds - children;
        return new BuildCost(milliseconds, cpu);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Project(bool hasTools) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <RootNamespace>Shop</RootNamespace>
          </PropertyGroup>
          <ItemGroup Condition="'{hasTools}' == 'True'">
            <CompilerVisibleProperty Include="RootNamespace" />
            <Reference Include="{typeof(ToolAttribute).Assembly.Location}" />
            <Reference Include="{typeof(AIFunction).Assembly.Location}" />
            <Reference Include="{typeof(Microsoft.Extensions.DependencyInjection.IServiceCollection).Assembly.Location}" />
            <Reference Include="{typeof(Microsoft.Extensions.Logging.ILogger).Assembly.Location}" />
            <Analyzer Include="{ShippedAnalyzers.Generator}" />
          </ItemGroup>
          <ItemGroup Condition="'$(WithAgentGen)' == 'True'">
            <Analyzer Include="{string.Join(';', ShippedAnalyzers.Assemblies)}" />
          </ItemGroup>
        </Project>
        """;

    private void Dotnet(params string[] arguments)
    {
        using Process process = new()
        {
            StartInfo = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true },
        };
        process.StartInfo.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        process.StartInfo.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        process.Start();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed:\n{output}");
        }
    }
}
