using System.Collections;
using System.Reflection;
using System.Runtime.Loader;
using AgentGen.Shell.Tests.Corpus;
using AgentGen.Shell.Tests.Fuzzing;
using AgentGen.Testing;

namespace AgentGen.Shell.Tests.Builds;

/// <summary>The engine is compiled twice: into the runtime, and for netstandard2.0 into the analyzers. Both must give the same answers.</summary>
public sealed class BothBuildsTests
{
    private static readonly MethodInfo ClassifyInAnalyzers = Load();

    [Fact]
    public void The_analyzers_build_is_another_one() =>
        ClassifyInAnalyzers.DeclaringType!.Assembly.ShouldNotBe(typeof(ShellClassifier).Assembly);

    [Theory]
    [InlineData("dangerous")]
    [InlineData("obfuscated")]
    [InlineData("mutating")]
    [InlineData("readonly")]
    public void Both_builds_give_the_same_verdicts_and_spans_on_the_corpus(string file) =>
        CorpusLine.Read(file).Select(line => line.Command).ShouldAllBe(command => InAnalyzers(command) == InRuntime(command));

    [Fact]
    public void Both_builds_give_the_same_verdicts_and_spans_on_mutated_commands()
    {
        var mutator = new Mutator(Seeds.All, Settings.Seed + 2);
        Enumerable.Range(0, Settings.Count(5_000)).Select(_ => mutator.Next()).ShouldAllBe(command => InAnalyzers(command) == InRuntime(command));
    }

    private static string InRuntime(string command)
    {
        ShellVerdict verdict = ShellClassifier.Classify(command);
        return Text(verdict.Risk, verdict.Reasons.Select(reason => $"{reason.Risk} {reason.Code} {reason.Message} {reason.Start} {reason.Length}"));
    }

    private static string InAnalyzers(string command)
    {
        object verdict = ClassifyInAnalyzers.Invoke(null, [command])!;
        IEnumerable<string> reasons = ((IEnumerable)Of(verdict, "Reasons")).Cast<object>()
            .Select(reason => $"{Of(reason, "Risk")} {Of(reason, "Code")} {Of(reason, "Message")} {Of(reason, "Start")} {Of(reason, "Length")}");
        return Text(Of(verdict, "Risk"), reasons);
    }

    private static string Text(object risk, IEnumerable<string> reasons) => $"{risk}\n{string.Join('\n', reasons)}";

    private static object Of(object value, string property) => value.GetType().GetProperty(property)!.GetValue(value)!;

    private static MethodInfo Load()
    {
        string configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        string file = Repository.PathOf("artifacts", "bin", "AgentGen.Analyzers", configuration, "AgentGen.Analyzers.dll");
        Assembly analyzers = new AssemblyLoadContext("analyzers").LoadFromAssemblyPath(file);
        return analyzers.GetType("AgentGen.Shell.ShellClassifier", throwOnError: true)!.GetMethod("Classify", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, [typeof(string)])!;
    }
}
