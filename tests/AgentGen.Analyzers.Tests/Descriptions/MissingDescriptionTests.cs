using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Descriptions;

public sealed class MissingDescriptionTests
{
    private const string Id = "AGEN3017";

    [Fact]
    public Task A_tool_or_parameters_without_a_description_are_reported_once_at_the_tools_name() => Analyze.ShouldReportAsync(Id, """
        using System.ComponentModel;
        public static class Tools
        {
            [Tool] public static int [|Add|](int a, int b) => a + b;

            /// <summary>Adds.</summary>
            [Tool] public static int [|Sum|](int a, int b, CancellationToken ct) => a + b;

            [ModelContextProtocol.Server.McpServerTool, Description("Adds.")] public static int [|Plus|]([Description("One.")] int a, string b, Guid c) => a;

            /// <summary>Adds.</summary>
            /// <param name="a">A number.</param>
            [Microsoft.SemanticKernel.KernelFunction] public static int [|Unread|](int a) => a;
        }
        """);

    [Fact]
    public async Task The_message_lists_what_is_missing_and_says_what_to_do()
    {
        var compilation = TestCode.Compile("""
            public static class Tools
            {
                /// <summary>Adds.</summary>
                /// <param name="a">A number.</param>
                [Microsoft.SemanticKernel.KernelFunction] public static int Add(int a) => a;
            }
            """);
        var diagnostic = (await Analyze.RunAsync(compilation)).Single(d => d.Id == Id);
        diagnostic.GetMessage().ShouldBe("The tool 'Add' has no description of its own or of 'a': a model goes by the names alone; its XML comment is not read, copy it to [Description]");
    }

    [Fact]
    public Task Descriptions_by_attribute_are_accepted() => Analyze.ShouldNotReportAsync(Id, """
        using System.ComponentModel;
        public static class Tools
        {
            [Tool, Description("Adds.")] public static int Add([Description("One.")] int a, [Description("Two.")] int b) => a + b;
            [Microsoft.SemanticKernel.KernelFunction, Description("Adds.")] public static int Sum([Description("One.")] int a) => a;
        }
        """);

    [Fact]
    public Task Comments_are_accepted_where_a_generator_reads_them() => Analyze.ShouldNotReportAsync(Id, """
        public static partial class Tools
        {
            /// <summary>Adds.</summary>
            /// <param name="a">A number.</param>
            [Tool] public static int Add(int a) => a;

            /// <summary>Adds.</summary>
            /// <param name="a">A number.</param>
            [ModelContextProtocol.Server.McpServerTool] public static partial int Sum(int a);
            public static partial int Sum(int a) => a;
        }
        """);

    [Fact]
    public Task A_parameter_that_the_tools_own_description_speaks_of_is_accepted() => Analyze.ShouldNotReportAsync(Id, """
        using System.ComponentModel;
        public static class Tools
        {
            [ModelContextProtocol.Server.McpServerTool, Description("Returns a joke about a specific topic.")] public static string Joke(string topic) => topic;
            [Tool, Description("Reads memory. Parameters: segment (ushort), maxLength (int, 1-4096).")] public static string Read(ushort segment, int maxLength) => "";
        }
        """);

    [Fact]
    public Task What_the_host_fills_needs_no_description() => Analyze.ShouldNotReportAsync(Id, """
        using System.ComponentModel;
        using Microsoft.Extensions.DependencyInjection;
        public interface IClock;
        public sealed class Context { public string Root { get; set; } = ""; }
        public static class Tools
        {
            [ModelContextProtocol.Server.McpServerTool, Description("Adds.")]
            public static int Add(IServiceProvider services, IClock clock, Context context, [FromKeyedServices("x")] string key, IProgress<int> progress, CancellationToken ct) => 0;
        }
        """);

    [Fact]
    public Task Tools_of_a_factory_may_be_described_there() => Analyze.ShouldNotReportAsync(Id, """
        using Microsoft.Extensions.AI;
        public static class Setup
        {
            public static AIFunction Make() => AIFunctionFactory.Create(Add, "add", "Adds.");
            private static int Add(int a) => a;
        }
        """);

    [Fact]
    public Task An_implementation_may_be_described_by_its_interface() => Analyze.ShouldNotReportAsync(Id, """
        using System.ComponentModel;
        public interface ITools { [ModelContextProtocol.Server.McpServerTool, Description("Adds.")] int Add([Description("One.")] int a); }
        public sealed class Tools : ITools { public int Add(int a) => a; }
        """);

    [Fact]
    public Task Methods_that_are_no_tools_are_accepted() => Analyze.ShouldNotReportAsync(Id, """
        public static class Tools
        {
            /// <summary>Adds.</summary>
            [Tool] public static int Add() => Sum(1, 2);
            public static int Sum(int a, int b) => a + b;
        }
        """);

    [Fact]
    public Task A_comment_is_copied_to_where_the_framework_reads() => Fix.ShouldGiveAsync(
        Id,
        "Description",
        """
        using System.ComponentModel;
        public static class Tools
        {
            /// <summary>Adds "two" numbers.</summary>
            /// <param name="a">One.</param>
            /// <param name="b">Two,
            /// or more.</param>
            [Microsoft.SemanticKernel.KernelFunction]
            public static int Add(int a, int b) => a + b;

            /// <summary>Adds.</summary>
            /// <param name="a">One.</param>
            [ModelContextProtocol.Server.McpServerTool, Description("Sums.")] public static int Sum(int a) => a;
        }
        """,
        """
        using System.ComponentModel;
        public static class Tools
        {
            /// <summary>Adds "two" numbers.</summary>
            /// <param name="a">One.</param>
            /// <param name="b">Two,
            /// or more.</param>
            [Description("Adds \"two\" numbers.")]
            [Microsoft.SemanticKernel.KernelFunction]
            public static int Add([Description("One.")] int a, [Description("Two, or more.")] int b) => a + b;

            /// <summary>Adds.</summary>
            /// <param name="a">One.</param>
            [ModelContextProtocol.Server.McpServerTool, Description("Sums.")] public static int Sum([Description("One.")] int a) => a;
        }
        """);

    [Fact]
    public Task The_attribute_is_written_in_full_where_its_namespace_is_not_imported() => Fix.ShouldGiveAsync(
        Id,
        "Description",
        """
        public static class Tools
        {
            /// <summary>Lists.</summary>
            [Microsoft.SemanticKernel.KernelFunction] public static int Run() => 0;
        }
        """,
        """
        public static class Tools
        {
            /// <summary>Lists.</summary>
            [System.ComponentModel.Description("Lists.")]
            [Microsoft.SemanticKernel.KernelFunction] public static int Run() => 0;
        }
        """);

    [Theory]
    [InlineData("/// <summary>Adds.</summary>\n[Microsoft.SemanticKernel.KernelFunction]")]
    [InlineData("[ModelContextProtocol.Server.McpServerTool]")]
    [InlineData("[Tool]")]
    public async Task Nothing_is_offered_where_no_comment_says_all(string attribute) =>
        (await Fix.OfferedAsync(Id, $$"""
            public static class Tools
            {
                {{attribute}} public static int Add(int a) => a;
            }
            """)).ShouldBeEmpty();
}
