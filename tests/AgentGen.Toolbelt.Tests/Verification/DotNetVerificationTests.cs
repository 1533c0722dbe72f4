using Microsoft.Extensions.DependencyInjection;

namespace AgentGen.Toolbelt.Tests.Verification;

/// <summary>Real projects, really built and tested.</summary>
public sealed class DotNetVerificationTests : IDisposable
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType></PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.0.1" />
            <PackageReference Include="xunit.v3" Version="3.2.1" />
            <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
          </ItemGroup>
        </Project>
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;

    public DotNetVerificationTests()
    {
        ServiceCollection services = new();
        services.AddToolbelt(_folder.Workspace.Root);
        _services = services.BuildServiceProvider();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _services.Dispose();
        _folder.Dispose();
    }

    [Fact]
    [Trait("Row", "000-B05")]
    [Trait("Row", "002-B26")]
    [Trait("Row", "001-B28")]
    public async Task Tests_pass_only_when_tests_ran_and_passed()
    {
        _folder.Write("Work.csproj", Project);
        Write("public static class Calculator { public static int Add(int a, int b) => a - b; }");
        GateVerdict empty = await RunTestsPassAsync();

        _folder.Write("AddTests.cs", "using Xunit; namespace Checks; public class AddTests { [Fact] public void Adds() => Assert.Equal(5, Calculator.Add(2, 3)); }");
        Write("public static class Calculator { public static int Add(int a, int b) => a - b; }");
        GateVerdict wrong = await RunTestsPassAsync();

        Write("public static class Calculator { public static int Add(int a, int b) => a + ; }");
        GateVerdict broken = await RunTestsPassAsync();

        Write("public static class Calculator { public static int Add(int a, int b) => a + b; }");
        GateVerdict right = await RunTestsPassAsync();

        empty.Kind.ShouldBe(GateVerdictKind.NotEvaluated, empty.Reason);
        empty.Reason.ShouldContain("no test that ran");
        wrong.Kind.ShouldBe(GateVerdictKind.Failed, wrong.Reason);
        wrong.Reason.ShouldContain("1 of 1 tests failed: Checks.AddTests.Adds");
        wrong.Reason.ShouldContain("Expected: 5");
        broken.Kind.ShouldBe(GateVerdictKind.Failed, broken.Reason);
        broken.Reason.ShouldContain("error CS1525");
        right.Kind.ShouldBe(GateVerdictKind.Passed, right.Reason);
        right.Reason.ShouldBe("'dotnet test Work.csproj --nologo': 1 tests passed.");
    }

    [Fact]
    public async Task A_workspace_without_tests_cannot_be_verified()
    {
        GateVerdict verdict = await RunTestsPassAsync();

        verdict.Kind.ShouldBe(GateVerdictKind.NotEvaluated);
        verdict.Reason.ShouldContain("No verification command is known");
    }

    private void Write(string code) => _folder.Write("Calculator.cs", code);

    private ValueTask<GateVerdict> RunTestsPassAsync() => VerificationRunner.From(_services)!.RunTestsAsync(Cancellation);
}
