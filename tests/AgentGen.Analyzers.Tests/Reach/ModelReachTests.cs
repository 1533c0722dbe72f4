using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Reach;

/// <summary>Which methods the rules take as tools, told by one rule that speaks of all of them: a path of the model's choice.</summary>
public sealed class ModelReachTests
{
    private const string Rule = "AGEN2007";

    [Theory]
    [InlineData("[Tool]")]
    [InlineData("[ModelContextProtocol.Server.McpServerTool]")]
    [InlineData("[Microsoft.SemanticKernel.KernelFunction]")]
    public Task A_method_with_the_attribute_of_a_framework_is_a_tool(string attribute) =>
        Analyze.ShouldReportAsync(Rule, $$"""public class Files { {{attribute}} public string Read(string path) => File.ReadAllText([|path|]); }""");

    [Fact]
    public Task A_method_without_an_attribute_is_none() =>
        Analyze.ShouldNotReportAsync(Rule, """public class Files { public string Read(string path) => File.ReadAllText(path); }""");

    [Theory]
    [InlineData("AIFunctionFactory.Create(Read)")]
    [InlineData("AIFunctionFactory.Create(new Func<string, string>(Read))")]
    [InlineData("AIFunctionFactory.Create((Func<string, string>)Read, name: \"read\")")]
    [InlineData("Microsoft.Extensions.AI.AIFunctionFactory.Create(Read)")]
    [InlineData("AIFunctionFactory.Create(typeof(Files).GetMethod(nameof(Read))!, target: null)")]
    public Task A_method_handed_to_a_factory_is_a_tool(string created) => Analyze.ShouldReportAsync(Rule, $$"""
        using Microsoft.Extensions.AI;

        public static class Files
        {
            public static AIFunction Make() => {{created}};

            public static string Read(string path) => File.ReadAllText([|path|]);

            public static string Other(string path) => File.ReadAllText(path);
        }
        """);

    [Fact]
    public Task A_local_that_holds_the_method_is_followed() => Analyze.ShouldReportAsync(Rule, """
        using Microsoft.Extensions.AI;

        public static class Files
        {
            public static AIFunction Make()
            {
                Delegate read = Read;
                return AIFunctionFactory.Create(read);
            }

            private static string Read(string path) => File.ReadAllText([|path|]);
        }
        """);

    [Fact]
    public Task A_lambda_and_a_local_function_handed_to_a_factory_are_tools() => Analyze.ShouldReportAsync(Rule, """
        using Microsoft.Extensions.AI;

        public static class Files
        {
            public static AIFunction[] Make()
            {
                Func<string, string> other = path => File.ReadAllText(path);
                other("notes.txt");
                return [AIFunctionFactory.Create((string path) => File.ReadAllText([|path|])), AIFunctionFactory.Create(Read)];

                string Read(string file) => File.ReadAllText([|file|]);
            }
        }
        """);

    [Fact]
    public Task A_method_called_Create_of_another_type_makes_no_tool() => Analyze.ShouldNotReportAsync(Rule, """
        public static class Readers
        {
            public static object Create(Func<string, string> read) => read;

            public static object Make() => Readers.Create(Read);

            private static string Read(string path) => File.ReadAllText(path);
        }
        """);

    [Theory]
    [InlineData("Exposed")]
    [InlineData("ExposedAttribute")]
    [InlineData("Contoso.ExposedAttribute")]
    [InlineData("Contoso.Exposed")]
    [InlineData("Other, Contoso.Exposed")]
    [InlineData("Other;Exposed ")]
    public Task An_attribute_that_the_configuration_names_makes_a_tool(string names) =>
        Analyze.ShouldReportAsync(Rule, Configured("[|path|]"), $"agentgen.tool_attributes = {names}");

    [Theory]
    [InlineData("")]
    [InlineData("agentgen.tool_attributes =")]
    [InlineData("agentgen.tool_attributes = Expo")]
    [InlineData("agentgen.tool_attributes = Fabrikam.Exposed")]
    public Task An_attribute_that_the_configuration_does_not_name_makes_none(string line) => Analyze.ShouldReportAsync(Rule, Configured("path"), line);

    [Fact]
    public Task What_overrides_or_implements_a_tool_is_a_tool() => Analyze.ShouldReportAsync(Rule, """
        public interface IFiles { [Tool] string Read(string path); }
        public abstract class Base { [Tool] public abstract string Load(string path); }

        public sealed class Implicit : Base, IFiles
        {
            public string Read(string path) => File.ReadAllText([|path|]);
            public override string Load(string path) => File.ReadAllText([|path|]);
            public string Unrelated(string path) => File.ReadAllText(path);
        }

        public sealed class Explicit : IFiles
        {
            string IFiles.Read(string path) => File.ReadAllText([|path|]);
        }
        """);

    [Fact]
    public Task An_attribute_that_inherits_from_a_known_one_makes_a_tool() => Analyze.ShouldReportAsync(
        Rule,
        """
        public class ExposedAttribute : Attribute;
        public sealed class SpeciallyExposedAttribute : ExposedAttribute;
        public class Files { [SpeciallyExposed] public string Read(string path) => File.ReadAllText([|path|]); }
        """,
        "agentgen.tool_attributes = Exposed");

    [Theory]
    [InlineData("[Microsoft.Extensions.DependencyInjection.FromKeyedServices(\"root\")] string path")]
    [InlineData("Settings path")]
    [InlineData("Guid path")]
    [InlineData("DayOfWeek path")]
    [InlineData("int path")]
    public Task What_the_host_fills_and_what_carries_no_text_is_not_the_models(string parameter) => Analyze.ShouldNotReportAsync(Rule, $$"""
        public sealed class Settings(IServiceProvider services) { public string Folder { get; } = services.ToString()!; public override string ToString() => Folder; }
        public class Files { [ModelContextProtocol.Server.McpServerTool] public string Read({{parameter}}) => File.ReadAllText($"/notes/{path}"); }
        """);

    [Fact]
    public Task What_a_model_fills_in_an_object_is_the_models() => Analyze.ShouldReportAsync(Rule, """
        public sealed record Wanted(string Path, int Lines);
        public class Files { [ModelContextProtocol.Server.McpServerTool] public string Read(Wanted wanted) => File.ReadAllText([|wanted.Path|]); }
        """);

    private static string Configured(string path) => $$"""
        namespace Contoso
        {
            public sealed class ExposedAttribute : Attribute;
            public class Files { [Exposed] public string Read(string path) => File.ReadAllText({{path}}); }
        }
        """;
}
