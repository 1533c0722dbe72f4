using AgentGen.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentGen.Analyzers.Tests.Gates;

public sealed class UncheckedGateTests
{
    private const string Id = "AGEN3007";

    private const string Main = "public static class Program { public static void Main() { } } ";

    private const string Workspace = """
        public sealed class Disk : IWorkspace
        {
            public string Root => "/work";
            public bool TryResolve(string path, out string fullPath, out string refusal) => throw new NotSupportedException();
        }
        """;

    [Theory]
    [InlineData("[|QualityGate(Gate.FileExists, nameof(path))|]")]
    [InlineData("[|QualityGate(Gate.SyntaxValid, nameof(path))|]")]
    [InlineData("[|QualityGate(Gate.TestsPass)|]")]
    [InlineData("[|QualityGate<Asking>|]")]
    public Task A_gate_in_a_program_without_its_checker_is_reported(string gate) => ShouldReportAsync(In(gate));

    [Fact]
    public Task A_workspace_alone_runs_no_tests_and_knows_no_language() => ShouldReportAsync(
        In("QualityGate(Gate.FileExists, nameof(path)), [|QualityGate(Gate.TestsPass)|], [|QualityGate(Gate.SyntaxValid, nameof(path))|]") + Workspace);

    [Fact]
    public Task Who_asks_for_a_service_gives_none() => ShouldReportAsync(
        In("[|QualityGate(Gate.FileExists, nameof(path))|]") + "public sealed class Host(IWorkspace workspace) { public object Look(IServiceProvider services) => services.Get<IWorkspace>() ?? workspace; } "
        + "public static class Services { public static T? Get<T>(this IServiceProvider services) => (T?)services.GetService(typeof(int)); }");

    [Theory]
    [InlineData("QualityGate(Gate.None)")]
    [InlineData("QualityGate(Gate.ExitCodeZero)")]
    [InlineData("QualityGate<Simple>")]
    [InlineData("QualityGate(Gate.FileExists, nameof(path))", Workspace)]
    [InlineData("QualityGate(Gate.FileExists, nameof(path))", "public abstract class Base { } public static class Host { public static void Use() => Add<IWorkspace>(); private static void Add<T>() { } }")]
    [InlineData("QualityGate(Gate.TestsPass)", Workspace + "public static class Host { public static void Use() => Substitute.For<ICommandRunner>(); } public static class Substitute { public static T? For<T>() => default; }")]
    [InlineData("QualityGate<Asking>", "public static class Host { public static object Make() => new Asking(\"a\"); }")]
    [InlineData("QualityGate<Asking>", "public static class Host { public static object Use() => typeof(Asking); }")]
    [InlineData("QualityGate(Gate.SyntaxValid, nameof(path))", Workspace, "WriteJson")]
    [InlineData("QualityGate(Gate.SyntaxValid, nameof(path))", Workspace, "EditProjectFile")]
    public Task A_gate_whose_checker_is_there_or_built_in_is_not(string gate, string more = "", string tool = "Write") => ShouldReportAsync(In(gate, tool) + more);

    [Fact]
    public Task A_library_leaves_the_checker_to_its_host() => ShouldReportAsync(In("QualityGate(Gate.TestsPass), QualityGate<Asking>")[Main.Length..], OutputKind.DynamicallyLinkedLibrary);

    [Fact]
    public async Task A_referenced_package_supplies_what_it_implements()
    {
        var package = TestCode.Compile(Workspace).WithAssemblyName("Package");
        var program = Program(MarkedSource.Parse(In("QualityGate(Gate.FileExists, nameof(path))")).Text, OutputKind.ConsoleApplication);
        (await Analyze.RunAsync(program)).ShouldContain(d => d.Id == Id);

        (await Analyze.RunAsync(program.AddReferences(package.ToMetadataReference()))).ShouldNotContain(d => d.Id == Id);
    }

    [Fact]
    public async Task The_message_names_what_is_missing_and_the_remedy()
    {
        var program = Program(In("QualityGate(Gate.TestsPass)") + Workspace, OutputKind.ConsoleApplication);
        (await Analyze.RunAsync(program)).Single(d => d.Id == Id).GetMessage().ShouldBe(
            "The gate TestsPass of the tool 'Write' can never pass, because nothing in this program supplies an ICommandRunner: reference AgentGen.Toolbelt and call AddToolbelt, or register one of your own");
    }

    private static CSharpCompilation Program(string source, OutputKind kind) => TestCode.Compile(source).WithOptions(TestCode.Options.WithOutputKind(kind));

    private static async Task ShouldReportAsync(string marked, OutputKind kind = OutputKind.ConsoleApplication)
    {
        var source = MarkedSource.Parse(marked);
        var program = Program(source.Text, kind);
        program.ShouldCompile();
        (await Analyze.RunAsync(program)).Where(d => d.Id == Id).Select(d => d.Location.SourceSpan).OrderBy(span => span.Start)
            .ShouldBe(source.Expected.Select(expected => expected.Span).OrderBy(span => span.Start), source.Text);
    }

    private static string In(string gates, string tool = "Write") => Main + $$"""
        public static class Tools
        {
            [Tool, {{gates}}] public static CommandResult {{tool}}(string path) => throw new NotSupportedException();
        }

        public sealed class Simple : IQualityGate
        {
            public ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken cancellationToken) => throw new NotSupportedException();
        }

        public sealed class Asking(string question) : IQualityGate
        {
            public ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken cancellationToken) => throw new NotSupportedException(question);
        }

        """;
}
