using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Declarations;

/// <summary>AGEN1020: the generated class and what stands in its place.</summary>
public sealed class MapPlaceTests
{
    [Theory]
    [InlineData("public static class Work { [Tool] public static int count() => 1; }")]
    [InlineData("[assembly: AgentTools(Namespace = \"App\", Name = \"Work\")] namespace App { internal static partial class Work { [Tool] public static int count() => 1; } }")]
    public async Task The_generated_class_does_not_collide_with_itself(string source)
    {
        var build = Generation.Run(TestCode.Compile(source), analyzersRun: true);
        build.ToolNames.ShouldBe(["count"]);

        (await Analyze.RunAsync(build.Compilation)).ShouldNotContain(d => d.Id == "AGEN1020");
    }

    [Fact]
    public Task A_model_output_needs_the_class_as_well() => Analyze.ShouldReportAsync(
        "AGEN1020", "namespace Tested { public sealed class [|AgentTools|]; [ModelOutput] public sealed record Verdict(bool Ok); }");

    [Fact]
    public async Task The_message_names_both_and_the_remedy()
    {
        var compilation = TestCode.Compile("namespace Tested { public sealed class AgentTools { [Tool] public int count() => 1; } }");
        (await Analyze.RunAsync(compilation)).Single(d => d.Id == "AGEN1020").GetMessage()
            .ShouldBe("The generated class 'Tested.AgentTools' collides with the type Tested.AgentTools, which is not partial: choose another [assembly: AgentTools(Name = \"…\")], or rename yours");
    }
}
