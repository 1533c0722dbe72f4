namespace AgentGen.Analyzers.Tests.Declarations;

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
        ("closed generic type", "[assembly: ToolType(typeof(Store<int>))] public sealed class Store<T> { [Tool] public string read(T key) => \"\"; }"),
        ("inherited tool", "[assembly: ToolType(typeof(Disk))] public abstract class Store { [Tool] public abstract string read(string key); } public sealed class Disk : Store { public override string read(string key) => key; }"),
        ("tool of an interface", "public interface IStore { [Tool] string read(string key); [Tool] int count() => 1; }"),
        ("default method of an interface on a named type", "[assembly: ToolType(typeof(Disk))] public interface IStore { [Tool] int count() => 1; } public sealed class Disk : IStore;"),
        ("abstract and virtual", "public abstract class Store { [Tool] public abstract string read(string key); [Tool] public virtual int count() => 1; }"),
        ("override", "public class Store { public virtual int count() => 1; } public sealed class Disk : Store { [Tool] public override int count() => 2; }"),
        ("records", "public sealed record Store(IServiceProvider Services) { [Tool] public int count() => 1; } public readonly record struct Line { [Tool] public int length() => 1; }"),
        ("nested three deep", "public static class A { public static class B { internal sealed class C { [Tool] public int count() => 1; } } }"),
        ("partial method", "public static partial class Tools { [Tool] public static partial int count(int n); public static partial int count(int n) => n; }"),
        ("implementation of a partial method", "public static partial class Tools { public static partial int count(int n); [Tool] public static partial int count(int n) => n; }"),
        ("stream of results", In("[Tool] public static async IAsyncEnumerable<int> count() { await Task.Yield(); yield return 1; }")),
        ("task of a stream", In("[Tool] public static Task<IAsyncEnumerable<int>> count() => throw new NotSupportedException();")),
        ("content", In("[Tool] public static IEnumerable<Microsoft.Extensions.AI.AIContent> look() => []; [Tool] public static Task<Microsoft.Extensions.AI.AIContent> see() => throw new NotSupportedException();")),
        ("progress", In("[Tool] public static void run(IProgress<ToolProgress> progress, IProgress<int>? other = null) { }")),
        ("params", In("[Tool] public static int count(params string[] words) => words.Length;")),
        ("named by other attributes", "#pragma warning disable MEAI001\n" + In("[Tool(\"read\"), Microsoft.Extensions.AI.AIFunctionName(\"no name at all\")] public static void Other([Microsoft.Extensions.AI.AIParameterName(\"a/b\")] int a) { }")),

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
        ("generic type beside the one that is closed", "[assembly: ToolType(typeof(Store<int>))] public sealed class Store<T> { [Tool] public int count() => 1; } public sealed class Shop<T> { [Tool] public int {|AGEN1002:sum|}() => 1; }"),
        ("class named as its member", "[assembly: {|AGEN1018:AgentTools(Name = \"Names\")|}]"),
        ("open named type", "[assembly: {|AGEN1015:ToolType(typeof(Store<>))|}] public sealed class Store<T> { [Tool] public int {|AGEN1002:count|}() => 1; }"),
        ("named type without tools", "[assembly: {|AGEN1015:ToolType(typeof(Store))|}] public sealed class Store { public int count() => 1; }"),
        ("named type that is none", "[assembly: {|AGEN1015:ToolType(typeof(int[]))|}]"),
        ("overridden and override", "public class Store { [Tool] public virtual int {|AGEN1006:count|}() => 1; } public sealed class Disk : Store { [Tool] public override int {|AGEN1006:count|}() => 2; }"),
        ("explicit implementation", "public interface IStore { int count(); } public sealed class Disk : IStore { [Tool] int IStore.{|AGEN1001:count|}() => 1; }"),
        ("static abstract", "public interface IStore { [Tool] static abstract int {|AGEN1001:count|}(); }"),
        ("ref struct", "public ref struct Line { [Tool] public int {|AGEN1001:length|}() => 1; }"),
        ("private protected", "public class Store { [Tool] private protected int {|AGEN1001:count|}() => 1; }"),
        ("struct made of no service", "public readonly record struct Line(int Length) { [Tool] public int {|AGEN1016:length|}() => Length; }"),
        ("struct with required members", "public struct Line { public required int Size { get; init; } [Tool] public int {|AGEN1016:length|}() => Size; }"),
        ("two parameters of one name", In("[Tool] public static void run([Microsoft.Extensions.AI.AIParameterName(\"b\")] int a, int {|AGEN1017:b|}) { }").Replace("public static class", "#pragma warning disable MEAI001\npublic static class")),
        ("private capture in a closed generic type", "[assembly: ToolType(typeof(Store<int>))] public sealed class Store<T> { [Tool(Effect = Effect.Compensable, Capture = nameof(Take), Undo = nameof(Put))] public void {|AGEN1007:write|}(string path) { } private string Take(string path) => path; private UndoOutcome Put(string before) => UndoOutcome.Restored(before); }"),
        ("implementation of a partial method with ref", "public static partial class Tools { public static partial void count(ref int n); [Tool] public static partial void count(ref int {|AGEN1003:n|}) { } }"),
        ("named type that is file-local", "[assembly: {|AGEN1015:ToolType(typeof(Store<Key>))|}] public sealed class Store<T> { [Tool] public int {|AGEN1002:count|}() => 1; } file sealed class Key;"),
        ("ref", In("[Tool] public static void read(ref string {|AGEN1003:path|}) { }")),
        ("out and in", In("[Tool] public static void read(out string {|AGEN1003:path|}, in int {|AGEN1003:n|}) { path = \"\"; }")),
        ("span", In("[Tool] public static void read(ReadOnlySpan<char> {|AGEN1003:path|}) { }")),
        ("delegate", In("[Tool] public static void run(Action {|AGEN1004:what|}) { }")),
        ("stream", In("[Tool] public static void run(Stream {|AGEN1004:what|}) { }")),
        ("what means nothing in JSON", In("""
            [Tool] public static void run_1(System.Numerics.BigInteger {|AGEN1004:a|}) { }
            [Tool] public static void run_2(System.Numerics.Complex {|AGEN1004:a|}) { }
            [Tool] public static void run_3(System.Text.Rune {|AGEN1004:a|}) { }
            [Tool] public static void run_4(Index {|AGEN1004:a|}) { }
            [Tool] public static void run_5(List<Range> {|AGEN1004:a|}) { }
            [Tool] public static void run_6(nint {|AGEN1004:a|}) { }
            [Tool] public static void run_7(int[,] {|AGEN1004:a|}) { }
            [Tool] public static void run_8(Task<int> {|AGEN1004:a|}) { }
            [Tool] public static void run_9(Exception {|AGEN1004:a|}) { }
            [Tool] public static void run_10(System.Collections.ArrayList {|AGEN1004:a|}) { }
            [Tool] public static void run_11(System.Collections.Hashtable {|AGEN1004:a|}) { }
            [Tool] public static void run_12(Dictionary<byte[], int> {|AGEN1004:a|}) { }
            [Tool] public static void run_13(Timed {|AGEN1004:a|}) { }
            [Tool] public static Type {|AGEN1009:run_14|}() => typeof(int);
            [Tool] public static void run_15(Numbers {|AGEN1004:a|}) { }
            [Tool] public static Numbers run_16() => new();
            """) + """
             public sealed record Timed(string Name, CancellationToken Stop);
             public sealed class Numbers : IEnumerable<int>
             {
                 public IEnumerator<int> GetEnumerator() { yield return 1; }
                 System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
             }
            """),
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
        ("task in a task", In("[Tool] public static Task<Task<int>> {|AGEN1009:read|}() => throw new NotSupportedException();")),
        ("awaitable of its own", In("[Tool] public static System.Runtime.CompilerServices.YieldAwaitable {|AGEN1009:read|}() => default;")),
        ("stream of streams", In("[Tool] public static IAsyncEnumerable<Stream> {|AGEN1009:read|}() => throw new NotSupportedException();")),
        ("async void", In("[Tool] public static async void {|AGEN1009:run|}() => await Task.Yield();")),
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
        .. SurroundingShapes.All,
        .. ValueShapes.All,
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
