using AgentGen.Analyzers.Tests.Verification;
using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Tests.Declarations;

/// <summary>AGEN1018: names that the generated class cannot have.</summary>
public sealed class MapNameTests
{
    private const string Tool = "public static class Work { [Tool] public static int Do() => 1; }";

    [Theory]
    [InlineData("")]
    [InlineData("my tools")]
    [InlineData("1st")]
    [InlineData("A.B")]
    [InlineData("Names")]
    [InlineData("Module")]
    [InlineData("Outputs")]
    [InlineData("Create")]
    [InlineData("CreatePhases")]
    [InlineData("ContractResolver")]
    [InlineData("Calls")]
    [InlineData("Tool_do")]
    [InlineData("Tool")]
    [InlineData("TYPE")]
    public async Task A_name_that_the_class_cannot_have_is_an_error_at_the_attribute(string name)
    {
        await Analyze.ShouldReportAsync("AGEN1018", $$"""[assembly: [|AgentTools(Name = "{{name}}")|]] {{Tool}}""");

        GeneratorOutput off = Generate.From($$"""[assembly: AgentTools(Name = "{{name}}")] {{Tool}}""", properties: [("RunAnalyzers", "false")]);
        Diagnostic error = off.Diagnostics.ShouldHaveSingleItem();
        error.Id.ShouldBe("AGEN1018");
        error.GetMessage().ShouldStartWith($"The generated class cannot be called '{name}', because ");
        using CompiledProject project = off.Load();
        project.Map().Tools.ShouldHaveSingleItem().Name.ShouldBe("do");
    }

    [Theory]
    [InlineData("[assembly: AgentTools(Name = \"MyTools\")]", "MyTools")]
    [InlineData("[assembly: AgentTools(Name = \"names\")]", "names")]
    [InlineData("[assembly: AgentTools(Name = \"class\")]", "class")]
    [InlineData("[assembly: AgentTools(Name = \"Tools\")]", "Tools")]
    [InlineData("[assembly: AgentTools(Name = null)]", "AgentTools")]
    [InlineData("[assembly: AgentTools(Public = true)]", "AgentTools")]
    [InlineData("", "AgentTools")]
    public async Task Every_other_name_is_taken(string attribute, string name)
    {
        await Analyze.ShouldNotReportAsync("AGEN1018", $"{attribute} {Tool}");

        GeneratorOutput generated = Generate.From($"{attribute} {Tool}", properties: [("RunAnalyzers", "false")]);
        generated.Diagnostics.ShouldBeEmpty();
        using CompiledProject project = generated.Load();
        project.Assembly.GetType($"Sample.{name}").ShouldNotBeNull();
    }
}
