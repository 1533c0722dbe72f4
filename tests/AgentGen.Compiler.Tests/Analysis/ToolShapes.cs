namespace AgentGen.Compiler.Tests.Analysis;

/// <summary>Declarations of tools and model outputs, good and bad. Each has its expected errors marked; what has no mark is in the generated class.</summary>
internal static class ToolShapes
{
    public static IReadOnlyList<(string Name, string Source)> All { get; } =
    [
        // Good.
        ("static", In("[Tool] public static string read(string path) => path;")),
        ("internal", In("[Tool] internal static string read(string path) => path;")),
        ("instance with services", "public sealed class Tools(IServiceProvider services) { [Tool] public string read(string path) => services.GetService(typeof(string)) + path; }"),
        ("nested internal", "public static class Outer { internal static class Tools { [Tool] public static int count() => 1; } }"),
        ("async with token", In("[Tool] public static Task<int> count(int n, CancellationToken ct) => Task.FromResult(n);")),
        ("nothing returned", In("[Tool] public static ValueTask touch(string path) => default;")),
        ("scalars", In("[Tool] public static double sum(long a, decimal b, Guid c, DateTimeOffset d, TimeSpan e, Uri f, bool g, DayOfWeek h) => 1;")),
        ("nullable and defaults", In("[Tool] public static int sum(int? a, string? b, int c = 3, DayOfWeek d = DayOfWeek.Friday) => c;")),
        ("collections", In("[Tool] public static int sum(int[] a, List<string> b, IReadOnlyList<double> c, Dictionary<string, int> d) => 1;")),
        ("record", In("[Tool] public static Point move(Point p) => p;") + " public sealed record Point(int X, int Y);"),
        ("capture and undo", Undo("Take", "Put", Helpers)),
        ("effect per call", In("[Tool(Effect = Effect.Once, EffectFrom = nameof(Of))] public static void run(string path) { } internal static Effect Of(string path) => Effect.ReadOnly;")),
        ("declared service", "[assembly: ToolService(typeof(IClock))] public interface IClock; " + In("[Tool] public static string read(IClock clock) => \"\";")),
        ("service by attribute", "public sealed class FromServicesAttribute : Attribute; public interface IClock; " + In("[Tool] public static string read([FromServices] IClock clock) => \"\";")),
        ("gate on a path", In("[Tool, QualityGate(Gate.FileExists, nameof(path))] public static void write(string path) { }")),
        ("gate on text", In("[Tool, QualityGate(Gate.Contains, \"ok\")] public static string write(string path) => path;")),
        ("phases", In("[Tool, Phase(Phases.Building)] public static void write(string path) { } [Tool, Phase(Phases.Planning)] public static void read(string path) { }")),
        ("two projects' worth of names", In("[Tool] public static void write(string path) { } [Tool(\"write_2\")] public static void Write(int path) { }")),
        ("no tool at all", In("public static string read(ref string path) => path;")),
        ("another ToolAttribute", "namespace Other { public sealed class ToolAttribute : Attribute; public static class T { [Tool] private static void hidden() { } } }"),
        ("output", "[ModelOutput] public sealed record Verdict(bool Ok, string Reason);"),
        ("outputs of every kind", "public static class Outer { [ModelOutput] internal sealed class Note { public string? Text { get; init; } } } [ModelOutput] public readonly record struct Point(int X, List<DayOfWeek> Days);"),
        ("output that is a parameter too", "[ModelOutput] public sealed record Point(int X, int Y); " + In("[Tool] public static Point move(Point p) => p;")),
        ("output with what the program fills in", "[ModelOutput] public sealed record Verdict(bool Ok) { [System.Text.Json.Serialization.JsonIgnore] public Action? Then { get; init; } }"),

        // Bad.
        ("private", In("[Tool] private static string {|AGEN1001:read|}(string path) => path;")),
        ("no modifier", In("[Tool] static string {|AGEN1001:read|}(string path) => path;")),
        ("protected", "public class Tools { [Tool] protected string {|AGEN1001:read|}(string path) => path; }"),
        ("private type", "public static class Outer { private static class Tools { [Tool] public static int {|AGEN1001:count|}() => 1; } }"),
        ("file-local type", "file static class Tools { [Tool] public static int {|AGEN1001:count|}() => 1; }"),
        ("local function", In("public static void Plain() { count(); [Tool] static void {|AGEN1001:count|}() { } }")),
        ("accessor", In("public static int Count { [Tool] {|AGEN1001:get|} => 1; }")),
        ("operator", "public sealed class Sum { [Tool] public static Sum operator {|AGEN1001:+|}(Sum a, Sum b) => a; }"),
        ("lambda", In("public static Func<int> Plain() => {|AGEN1001:[Tool] () => 1|};")),
        ("generic method", In("[Tool] public static string {|AGEN1002:read|}<T>(string path) => path;")),
        ("generic type", "public static class Tools<T> { [Tool] public static string {|AGEN1002:read|}(string path) => path; }"),
        ("inside a generic type", "public static class Outer<T> { public static class Tools { [Tool] public static string {|AGEN1002:read|}(string path) => path; } }"),
        ("ref", In("[Tool] public static void read(ref string {|AGEN1003:path|}) { }")),
        ("out and in", In("[Tool] public static void read(out string {|AGEN1003:path|}, in int {|AGEN1003:n|}) { path = \"\"; }")),
        ("span", In("[Tool] public static void read(ReadOnlySpan<char> {|AGEN1003:path|}) { }")),
        ("delegate", In("[Tool] public static void run(Action {|AGEN1004:what|}) { }")),
        ("stream", In("[Tool] public static void run(Stream {|AGEN1004:what|}) { }")),
        ("delegate in a record", In("[Tool] public static void run(Job {|AGEN1004:job|}) { }") + " public sealed record Job(string Name, Action What);"),
        ("empty name", In("[{|AGEN1005:Tool(\"\")|}] public static void run() { }")),
        ("bad name", In("[{|AGEN1005:Tool(\"read file\")|}] public static void run() { }")),
        ("long name", In($"[{{|AGEN1005:Tool(\"{new string('x', 65)}\")|}}] public static void run() {{ }}")),
        ("duplicate", In("[Tool] public static void {|AGEN1006:read|}(string path) { } [Tool(\"Read\")] public static void {|AGEN1006:Other|}() { } [Tool] public static void third() { }")),
        ("overloads", In("[Tool] public static void {|AGEN1006:read|}(string path) { } [Tool] public static void {|AGEN1006:read|}(int path) { }")),
        ("duplicate of a refused one", In("[Tool] private static void {|AGEN1001:read|}(string path) { } [Tool(\"read\")] public static void Other() { }")),
        ("two enums", In("[Tool, Phase(Phases.Building)] public static void {|AGEN1012:write|}() { } [Tool, Phase<Stage>(Stage.Draft)] public static void {|AGEN1012:read|}() { } [Tool] public static void look() { }") + " public enum Stage { Draft }"),
        ("undo without capture", Undo(null, "Put", Helpers, bad: true)),
        ("compensable without either", Undo(null, null, Helpers, bad: true)),
        ("undo that does not exist", Undo("Take", "Missing", Helpers, bad: true)),
        ("undo that takes something else", Undo("Take", "Put", Helpers.Replace("Put(string", "Put(int"), bad: true)),
        ("undo that returns something else", Undo("Take", "Put", "internal static string Take(string path) => path; internal static void Put(string before) { }", bad: true)),
        ("capture of no parameter", Undo("Take", "Put", Helpers.Replace("Take(string path)", "Take(string file)").Replace("=> path", "=> file"), bad: true)),
        ("capture without compensable", In($"[Tool(Capture = \"Take\", Undo = \"Put\")] public static void {{|AGEN1007:write|}}(string path) {{ }} {Helpers}")),
        ("effect from nothing", In("[Tool(EffectFrom = \"Missing\")] public static void {|AGEN1011:run|}() { }")),
        ("effect from something else", In("[Tool(EffectFrom = nameof(Of))] public static void {|AGEN1011:run|}() { } internal static int Of() => 1;")),
        ("effect that is none", In("[Tool(Effect = (Effect)77)] public static void {|AGEN1013:run|}() { }")),
        ("resource that is none", In("[Tool(Resources = [\"file\"])] public static void {|AGEN1013:run|}(string path) { }")),
        ("negative timeout", In("[Tool(TimeoutSeconds = -1)] public static void {|AGEN1013:run|}(string path) { }")),
        ("delegate result", In("[Tool] public static Action {|AGEN1009:read|}() => () => { };")),
        ("unmarked interface", "public interface IClock; " + In("[Tool] public static string read(IClock {|AGEN1010:clock|}) => \"\";")),
        ("gate without parameter", In("[Tool, {|AGEN1008:QualityGate(Gate.FileExists)|}] public static void write(string path) { }")),
        ("gate on no parameter", In("[Tool, {|AGEN1008:QualityGate(Gate.FileExists, \"file\")|}] public static void write(string path) { }")),
        ("gate on a number", In("[Tool, {|AGEN1008:QualityGate(Gate.SyntaxValid, nameof(path))|}] public static void write(int path) { }")),
        ("gate without text", In("[Tool, {|AGEN1008:QualityGate(Gate.Contains)|}] public static string write(string path) => path;")),
        ("output with a delegate", "[ModelOutput] public sealed record {|AGEN1014:Verdict|}(bool Ok, Action Then); [ModelOutput] public sealed record Other(bool Ok);"),
        ("output with a stream inside", "[ModelOutput] public sealed record {|AGEN1014:Verdict|}(List<Part> Parts); public sealed record Part(Stream Content);"),
        ("output that contains itself", "[ModelOutput] public sealed class Tree { public Tree? Left { get; set; } }"),
        ("generic output", "[ModelOutput] public sealed record {|AGEN1014:Verdict|}<T>(bool Ok);"),
        ("output in a generic type", "public static class Outer<T> { [ModelOutput] public sealed record {|AGEN1014:Verdict|}(bool Ok); }"),
        ("private output", "public static class Outer { [ModelOutput] private sealed record {|AGEN1014:Verdict|}(bool Ok); }"),
        ("file-local output", "file static class Outer { [ModelOutput] public sealed record {|AGEN1014:Verdict|}(bool Ok); }"),
        ("abstract and static outputs", "[ModelOutput] public abstract record {|AGEN1014:Verdict|}(bool Ok); [ModelOutput] public static class {|AGEN1014:Nothing|};"),
        ("ref struct output", "[ModelOutput] public ref struct {|AGEN1014:Verdict|} { public bool Ok { get; set; } }"),
        ("output without a constructor", "[ModelOutput] public sealed class {|AGEN1014:Verdict|} { private Verdict() { } public bool Ok { get; set; } }"),
    ];

    private const string Helpers = "internal static string Take(string path) => path; internal static UndoOutcome Put(string before) => throw new NotSupportedException();";

    private static string In(string members) => $"public static class Tools {{ {members} }}";

    private static string Undo(string? capture, string? undo, string members, bool bad = false)
    {
        var named = (capture is null ? "" : $", Capture = \"{capture}\"") + (undo is null ? "" : $", Undo = \"{undo}\"");
        var name = bad ? "{|AGEN1007:write|}" : "write";
        return In($"[Tool(Effect = Effect.Compensable{named})] public static void {name}(string path) {{ }} {members}");
    }
}
