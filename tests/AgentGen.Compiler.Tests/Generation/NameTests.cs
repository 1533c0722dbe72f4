using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.AI;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>What tools and their parameters are called.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("SnakeCase", "ReadURLAsync", "read_url")]
    [InlineData("SnakeCase", "Async", "async")]
    [InlineData("SnakeCase", "Read_File2Async", "read_file2")]
    [InlineData("CamelCase", "ReadURLAsync", "readURL")]
    [InlineData("CamelCase", "URLOfFile", "urlOfFile")]
    [InlineData("CamelCase", "URL", "url")]
    [InlineData("CamelCase", "read", "read")]
    [InlineData("AsDeclared", "ReadURLAsync", "ReadURL")]
    [InlineData("AsDeclared", "Async", "Async")]
    public void A_method_names_its_tool_as_the_assembly_says(string naming, string method, string name)
    {
        using CompiledProject project = Generate.From($$"""
            [assembly: AgentTools(Naming = ToolNaming.{{naming}})]
            public static class T { [Tool] public static int {{method}}() => 0; }
            """).Load();

        project.Map().Tools.Select(static tool => tool.Name).ShouldBe([name]);
    }

    [Theory]
    [InlineData("[Tool(\"mine\"), AIFunctionName(\"theirs\"), DisplayName(\"shown\")]", "mine")]
    [InlineData("[Tool, AIFunctionName(\"theirs\"), DisplayName(\"shown\")]", "theirs")]
    [InlineData("[Tool, DisplayName(\"shown\")]", "shown")]
    [InlineData("[Tool, DisplayName(\"Shown to people\")]", "target")]
    [Trait("Parity", "24")]
    public void The_nearest_source_of_a_name_wins(string attributes, string name)
    {
        using CompiledProject project = Generate.From($$"""
            #pragma warning disable MEAI001
            using Microsoft.Extensions.AI;
            public static class T { {{attributes}} public static int Target() => 0; }
            """).Load();

        project.Map().Tools.Select(static tool => tool.Name).ShouldBe([name]);
        if (attributes.StartsWith("[Tool,", StringComparison.Ordinal) && name != "target")
        {
            project.Reflected("Target").Name.ShouldBe(name);
        }
    }

    [Fact]
    public void A_name_of_AIFunctionName_is_checked_as_any_other()
    {
        Diagnostic error = Refuse("""
            #pragma warning disable MEAI001
            using Microsoft.Extensions.AI;
            public static class T { [Tool, AIFunctionName("has space")] public static int Target() => 0; }
            """).Diagnostics.Single();

        error.Id.ShouldBe("AGEN1005");
    }

    [Fact]
    [Trait("Parity", "25")]
    public async Task A_parameter_has_the_name_that_the_model_knows_in_schema_call_errors_and_policy()
    {
        using CompiledProject project = Generate.From("""
            #pragma warning disable MEAI001
            using Microsoft.Extensions.AI;
            public static class T
            {
                [Tool(Effect = Effect.Compensable, Resources = [nameof(path)], Capture = nameof(C), Undo = nameof(U), EffectFrom = nameof(E)), QualityGate(Gate.FileExists, nameof(path))]
                public static string Target([AIParameterName("file/~name")] string path, [AIParameterName("class"), ShellCommand] string command, [AIParameterName("path")] int other = 3) => $"{path} {command} {other}";
                internal static string C(string path) => "captured " + path;
                internal static UndoOutcome U(string before) => UndoOutcome.Restored(before);
                internal static Effect E(string command) => command == "ls" ? Effect.ReadOnly : Effect.Compensable;
            }
            """).Load();
        GeneratedTool tool = project.Tool("target");
        AIFunctionArguments arguments = CompiledProject.Arguments("""{"file/~name":"a.txt","class":"ls","path":5}""");
        CancellationToken cancel = TestContext.Current.CancellationToken;

        (await tool.InvokeWithoutPolicyAsync(arguments, cancel)).ShouldBe("a.txt ls 5");
        tool.JsonSchema.GetProperty("properties").EnumerateObject().Select(static member => member.Name).ShouldBe(["file/~name", "class", "path"]);
        tool.JsonSchema.GetProperty("required").EnumerateArray().Select(static member => member.GetString()).ShouldBe(["file/~name", "class"]);
        tool.Contract.ShellParameters.ShouldBe(["class"]);
        tool.Contract.ResourceParameters.ShouldBe(["file/~name"]);
        tool.Contract.Gates.ShouldBe([new AgentGen.GateSpec("file_exists", "file/~name")]);
        tool.Validate(CompiledProject.Arguments("""{"path":true}""")).ShouldNotBeNull().Message.ShouldContain("class");
        (await tool.CaptureAsync(arguments, cancel)).GetString().ShouldBe("captured a.txt");
        (await tool.DecideEffectAsync(arguments, cancel)).ShouldBe(Effect.ReadOnly);
    }

    [Fact]
    [Trait("Parity", "22")]
    [Trait("Parity", "25")]
    public void Names_of_parameters_agree_with_the_factory_also_where_an_override_inherits_them()
    {
        using CompiledProject project = Generate.From("""
            #pragma warning disable MEAI001
            using Microsoft.Extensions.AI;
            public class Base { public virtual int Target([AIParameterName("theirs")] int mine, int plain) => 0; }
            public class Derived : Base { [Tool] public override int Target(int mine, [AIParameterName("own")] int plain) => 0; }
            """).Load();

        AIFunction reflected = AIFunctionFactory.Create(project.Assembly.GetType("Derived")!.GetMethod("Target")!, Activator.CreateInstance(project.Assembly.GetType("Derived")!));

        ((JsonElement?)project.Tool("target").JsonSchema).ShouldMean(reflected.JsonSchema, "names");
    }

    [Theory]
    [InlineData("[AIParameterName(\"b\")] int a, int b", "AGEN1017")]
    [InlineData("[AIParameterName(\"x\")] int a, [AIParameterName(\"x\")] int b", "AGEN1017")]
    [InlineData("[AIParameterName(\" \")] int a", "AGEN1017")]
    [Trait("Parity", "25")]
    public void Two_parameters_cannot_have_one_name(string parameters, string id)
    {
        Refuse($$"""
            #pragma warning disable MEAI001
            using Microsoft.Extensions.AI;
            public static class T { [Tool] public static int Target({{parameters}}) => 0; }
            """).Diagnostics.Single().Id.ShouldBe(id);
    }

    [Theory]
    [InlineData("[AIParameterName(\"B\")] int a, int b")]
    [InlineData("[AIParameterName(\"token\")] int a, CancellationToken token")]
    [InlineData("[AIParameterName(\"b\")] int a, [AIParameterName(\"a\")] int b")]
    public async Task Names_that_differ_in_case_or_belong_to_no_argument_do_not_clash(string parameters)
    {
        using CompiledProject project = Generate.From($$"""
            #pragma warning disable MEAI001
            using Microsoft.Extensions.AI;
            public static class T { [Tool] public static int Target({{parameters}}) => a; }
            """).Load();

        (await project.CallAsync("target", """{"B":1,"b":2,"a":2,"token":1}""")).ShouldBeOfType<int>().ShouldBe(parameters.Contains("\"b\"", StringComparison.Ordinal) ? 2 : 1);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("READ")]
    public void A_name_that_a_referenced_assembly_has_is_an_error_that_names_the_assembly(string name)
    {
        GeneratorOutput library = Generate.From("public static class L { [Tool] public static int Read() => 1; [Tool] public static int Other() => 1; }", "Library");
        GeneratorOutput generated = Refuse($$"""public static class T { [Tool("{{name}}")] public static int Look() => 0; [Tool] public static int Good() => 0; }""", library.Reference());

        Diagnostic error = generated.Diagnostics.Single();
        error.Id.ShouldBe("AGEN1006");
        error.GetMessage(null).ShouldContain("a tool of the assembly Library");
        error.GetMessage(null).ShouldContain("[Tool(\"…\")]");
        generated.Sources.Keys.Where(static file => file.StartsWith("Tool.", StringComparison.Ordinal)).ShouldBe(["Tool.good.g.cs"]);
    }

    [Fact]
    public void Overloads_need_names_and_the_error_says_so()
    {
        GeneratorOutput generated = Refuse("public static class T { [Tool] public static int Read(int a) => 0; [Tool] public static int Read(string a) => 0; }");

        generated.Diagnostics.Select(static diagnostic => diagnostic.Id).ShouldBe(["AGEN1006", "AGEN1006"]);
        generated.Diagnostics.ShouldAllBe(static diagnostic => diagnostic.GetMessage(null).Contains("since overloads share", StringComparison.Ordinal));
    }

    private static GeneratorOutput Refuse(string source, params MetadataReference[] references) =>
        Generate.From(source, references: references, properties: ("RunAnalyzers", "false"));
}
