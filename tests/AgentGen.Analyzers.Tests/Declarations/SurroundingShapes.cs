namespace AgentGen.Analyzers.Tests.Declarations;

/// <summary>Declarations that would be good by themselves, and what around them decides: phases, marks of other kinds, settings of the assembly, code of the same name.</summary>
internal static class SurroundingShapes
{
    public static IReadOnlyList<(string Name, string Source)> All { get; } =
    [
        // Good.
        ("phases of its own", $$"""public enum Stage { [ReadOnlyPhase, PhaseEdge(Work)] Look, [PhaseEdge(Look), PhaseEdge(Done, Verify = true)] Work, Done } {{In("[Tool, Phase<Stage>(Stage.Look)] public static void look() { }")}}"""),
        ("enum without phases", $$"""public enum Level { Low, low = 0, High = 1, Top = 1 } {{In("[Tool] public static void set(int level) { }")}}"""),
        ("obsolete as a warning", In("[Tool, Obsolete(\"Use another.\")] public static void run(Line line) { }") + " public sealed class Line { [Obsolete(\"Use another.\")] public int Size { get; set; } }"),
        ("obsolete as an error and left out", In("[Tool] public static void run(Line line) { }") + " public sealed class Line { [Obsolete(\"Gone.\", true), System.Text.Json.Serialization.JsonIgnore] public int Size { get; set; } public int Length { get; set; } }"),
        ("experimental", "#pragma warning disable TRY001\n" + In("[Tool, System.Diagnostics.CodeAnalysis.Experimental(\"TRY001\")] public static void run(Line line) { }") + " [System.Diagnostics.CodeAnalysis.Experimental(\"TRY001\")] public sealed class Line { public int Size { get; set; } }"),
        ("interface that hides what it inherits twice", Interfaces("public interface ILine : ISized, ILong { new int Size { get; } }") + In("[Tool] public static ILine read() => throw new NotSupportedException();")),
        ("interface that inherits one property in two ways", "public interface IBase { int Size { get; } } public interface ISized : IBase; public interface ILong : IBase { new int Size { get; } } public interface ILine : ISized, ILong; " + In("[Tool] public static ILine read() => throw new NotSupportedException();")),
        ("collection with a builder", In("[Tool] public static int sum(Numbers numbers) => numbers.Count();") + Numbers("internal", "internal")),
        ("gate on an exit code", In("[Tool, QualityGate(Gate.ExitCodeZero)] public static Task<Ended> run() => throw new NotSupportedException(); [Tool, QualityGate(Gate.ExitCodeZero)] public static System.Text.Json.JsonElement call() => default; [Tool, QualityGate(Gate.ExitCodeZero)] public static object? ask() => null;") + " public sealed record Ended(int ExitCode);"),
        ("another part of the generated class", "[assembly: AgentTools(Namespace = \"App\", Name = \"Tools\")] namespace App { internal static partial class Tools { internal const int Most = 3; [Tool] public static void run() { } } }"),
        ("types of the same name elsewhere", "[assembly: AgentTools(Namespace = \"App\")] namespace App.Inner { public class App; public class AgentTools; public class AgentToolsRegistration; } namespace App { public class AgentTools<T>; } " + In("[Tool] public static void run() { }")),
        ("context of its own", "[assembly: AgentTools(JsonContext = typeof(App.Context))] namespace App { public sealed class Context() : System.Text.Json.Serialization.JsonSerializerContext(null) { public static Context Default { get; } = new(); public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type type) => null; protected override System.Text.Json.JsonSerializerOptions? GeneratedSerializerOptions => null; } } " + In("[Tool] public static void run() { }")),

        // Bad phases.
        ("edge to another enum", $$"""public enum Stage { [{|AGEN1019:PhaseEdge(DayOfWeek.Friday)|}] Draft, Done } {{In("[Tool, Phase<Stage>(Stage.Draft)] public static void write() { }")}}"""),
        ("edges to no member", $$"""public enum Stage { [{|AGEN1019:PhaseEdge(1)|}, {|AGEN1019:PhaseEdge("Done")|}, {|AGEN1019:PhaseEdge((Stage)7)|}] Draft, Done } {{In("[Tool, Phase<Stage>(Stage.Draft)] public static void write() { }")}}"""),
        ("edge twice", $$"""public enum Stage { [PhaseEdge(Done), {|AGEN1019:PhaseEdge(Done, Verify = true)|}] Draft, Done } {{In("[Tool, Phase<Stage>(Stage.Draft)] public static void write() { }")}}"""),
        ("two phases of one value", $$"""public enum Stage { [PhaseEdge(Done)] Draft, Done, {|AGEN1019:First|} = Draft } {{In("[Tool, Phase<Stage>(Stage.Draft)] public static void write() { }")}}"""),
        ("two phases of one name", $$"""public enum Stage { [ReadOnlyPhase] Draft, {|AGEN1019:draft|} } {{In("[Tool, Phase<Stage>(Stage.Draft)] public static void write() { }")}}"""),
        ("two phases of one value without marks", $$"""public enum Stage { Draft, First = Draft } {{In("[Tool, Phase<Stage>(Stage.Draft)] public static void {|AGEN1019:write|}() { }")}}"""),
        ("marks on fields", $$"""public sealed class Stage { [{|AGEN1019:ReadOnlyPhase|}] public int Draft; [{|AGEN1019:PhaseEdge(1)|}] public const int Done = 1; } {{In("[Tool] public static void write() { }")}}"""),
        ("no phase at all", In("[Tool, Phase] public static void {|AGEN1013:run|}() { } [Tool, Phase(null!)] public static void {|AGEN1013:call|}() { }")),
        ("a phase that is none", In("[Tool, Phase(Phases.Building, (Phases)77)] public static void {|AGEN1013:run|}() { }")),
        ("phases of two enums on one tool", "public enum Stage { Draft } " + In("[Tool, Phase(Phases.Building), Phase<Stage>(Stage.Draft)] public static void {|AGEN1013:run|}() { }")),

        // What generated code must not use.
        ("obsolete tool", In("[Tool, Obsolete(\"Gone.\", true)] public static void {|AGEN1013:run|}() { }")),
        ("tool of an obsolete type", "[Obsolete(\"Gone.\", error: true)] public sealed class Tools { [Tool] public void {|AGEN1013:run|}() { } }"),
        ("conditional tool", In("[Tool, Conditional(\"DEBUG\")] public static void {|AGEN1013:run|}() { }")),
        ("tool for unmanaged callers", In("[Tool, System.Runtime.InteropServices.UnmanagedCallersOnly] public static void {|AGEN1013:run|}() { }")),
        ("obsolete capture", In("[Tool(Effect = Effect.Compensable, Capture = \"Take\", Undo = \"Put\")] public static void {|AGEN1007:write|}(string path) { } [Obsolete(\"Gone.\", true)] internal static string Take(string path) => path; internal static UndoOutcome Put(string before) => UndoOutcome.Restored(before);")),
        ("obsolete member", In("[Tool] public static void run(Line {|AGEN1004:line|}) { }") + " public sealed class Line { [Obsolete(\"Gone.\", true)] public int Size { get; set; } }"),
        ("obsolete member of an enum", In("[Tool] public static void run(Level {|AGEN1004:level|}) { } [Tool] public static Level {|AGEN1009:read|}() => Level.Low;") + " public enum Level { Low, [Obsolete(\"Gone.\", true)] High }"),
        ("obsolete constructor", In("[Tool] public static void run(Line {|AGEN1004:line|}) { }") + " public sealed class Line { [Obsolete(\"Gone.\", true)] public Line() { } public int Size { get; set; } }"),
        ("obsolete constructor of a service", "public sealed class Tools { [Obsolete(\"Gone.\", true)] public Tools() { } [Tool] public void run() { } }"),
        ("interface that inherits one name twice", Interfaces("public interface ILine : ISized, ILong;") + In("[Tool] public static ILine {|AGEN1009:read|}() => throw new NotSupportedException();")),
        ("collection with a private builder", In("[Tool] public static int sum(Numbers {|AGEN1004:numbers|}) => numbers.Count();") + Numbers("private", "internal") + In("[Tool] public static int add(Numbers {|AGEN1004:numbers|}) => numbers.Count();").Replace("Tools", "More")),
        ("collection with a private method that builds", In("[Tool] public static int sum(Numbers {|AGEN1004:numbers|}) => numbers.Count();") + Numbers("internal", "private")),

        // Gates without anything to look at.
        ("exit code of a text", In("[Tool, {|AGEN1008:QualityGate(Gate.ExitCodeZero)|}] public static string run() => \"\"; [Tool, {|AGEN1008:QualityGate(Gate.ExitCodeZero)|}] public static Task call() => Task.CompletedTask; [Tool, {|AGEN1008:QualityGate(Gate.ExitCodeZero)|}] public static int[] list() => [];")),
        ("exit code of a record without", In("[Tool, {|AGEN1008:QualityGate(Gate.ExitCodeZero)|}] public static Ended run() => new(0);") + " public sealed record Ended(int Code);"),
        ("text of nothing", In("[Tool, {|AGEN1008:QualityGate(Gate.Contains, \"ok\")|}] public static void run() { }")),
        ("empty text", In("[Tool, {|AGEN1008:QualityGate(Gate.Contains, \"\")|}] public static string run() => \"\";")),

        // Settings of the assembly.
        ("class whose files are those of tools", "[assembly: {|AGEN1018:AgentTools(Name = \"Tool\")|}] " + In("[Tool] public static void contracts() { } [Tool] public static void outputs() { }")),
        ("class whose files are those of types", "[assembly: {|AGEN1018:AgentTools(Name = \"type\")|}] " + In("[Tool] public static void run(Contracts contracts) { }") + " public sealed record Contracts(int Count);"),
        ("context that is none", "[assembly: {|AGEN1021:AgentTools(JsonContext = typeof(string))|}] " + In("[Tool] public static void run() { }")),
        ("context that is an array", "[assembly: {|AGEN1021:AgentTools(JsonContext = typeof(int[]))|}] " + In("[Tool] public static void run() { }")),
        ("context that is generic", "[assembly: {|AGEN1021:AgentTools(JsonContext = typeof(List<>))|}] " + In("[Tool] public static void run() { }")),
        ("namespace that is a class", "[assembly: {|AGEN1020:AgentTools(Namespace = \"App.Work.Inner\")|}] namespace App { public static class Work { [Tool] public static void run() { } } }"),
        ("class that exists", "[assembly: {|AGEN1020:AgentTools(Namespace = \"App\", Name = \"Work\")|}] namespace App { public static class Work { [Tool] public static void run() { } } }"),
        ("class that is another namespace", "[assembly: {|AGEN1020:AgentTools(Namespace = \"App\", Name = \"Work\")|}] namespace App.Work { public static class Jobs { [Tool] public static void run() { } } }"),
        ("class that is a record", "[assembly: {|AGEN1020:AgentTools(Namespace = \"App\", Name = \"Work\")|}] namespace App { internal partial record Work; public static class Jobs { [Tool] public static void run() { } } }"),
        ("part that is public", "[assembly: {|AGEN1020:AgentTools(Namespace = \"App\", Name = \"Work\")|}] namespace App { public static partial class Work { [Tool] public static void run() { } } }"),
        ("part that is internal", "[assembly: {|AGEN1020:AgentTools(Namespace = \"App\", Name = \"Work\", Public = true)|}] namespace App { internal static partial class Work { [Tool] public static void run() { } } }"),
        ("part that has instances", "[assembly: {|AGEN1020:AgentTools(Namespace = \"App\", Name = \"Work\")|}] namespace App { internal partial class Work { [Tool] public void run() { } } }"),
        ("part with a member of the class", "[assembly: {|AGEN1020:AgentTools(Namespace = \"App\", Name = \"Work\")|}] namespace App { internal static partial class Work { internal static int Names; [Tool] public static void run() { } } }"),
        ("registration that exists", "[assembly: {|AGEN1020:AgentTools(Namespace = \"App\", Name = \"Work\")|}] namespace App { public static class WorkRegistration { [Tool] public static void run() { } } }"),
        ("default class that exists", "namespace Tested { public sealed class {|AGEN1020:AgentTools|} { [Tool] public void run() { } } }"),
        ("default class without a tool", "namespace Tested { public sealed class AgentTools; }"),
    ];

    private static string In(string members) => $"public static class Tools {{ {members} }}";

    private static string Interfaces(string last) => $"public interface ISized {{ int Size {{ get; }} }} public interface ILong {{ int Size {{ get; }} }} {last} ";

    private static string Numbers(string type, string method) => $$"""
         [System.Runtime.CompilerServices.CollectionBuilder(typeof(Builder), "Make")]
         public sealed class Numbers : IEnumerable<int>
         {
             public IEnumerator<int> GetEnumerator() { yield return 1; }
             System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
             {{type}} static class Builder { {{method}} static Numbers Make(ReadOnlySpan<int> items) => new(); }
         }
        """;
}
