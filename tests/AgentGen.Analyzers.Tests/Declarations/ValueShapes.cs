namespace AgentGen.Analyzers.Tests.Declarations;

/// <summary>Declarations whose values decide: annotations of parameters, keys of services, names in JSON, settings of the tool, the methods that serve it.</summary>
internal static class ValueShapes
{
    private const string Keys = "using Microsoft.Extensions.DependencyInjection;\n";
    private const string Names = "using System.Text.Json.Serialization;\n";
    private const string Checks = "using System.ComponentModel.DataAnnotations;\n";

    public static IReadOnlyList<(string Name, string Source)> All { get; } =
    [
        // Good.
        ("annotations", Checks + In("[Tool] public static void run([RegularExpression(\"^[a-z]+$\")] string a, [Range(1, 1)] int b, [Range(typeof(DateTime), \"2020-01-01\", \"2030-01-01\")] DateTime c, [Length(2, 2)] string d, [StringLength(5)] string e, [Range(typeof(TimeSpan), \"00:00:01\", \"1.00:00:00\")] TimeSpan f, [Range(typeof(decimal), \"0.5\", \"1.5\")] decimal g, [MaxLength] string h) { }")),
        ("range of a day and of a time", Checks + In("[Tool] public static void run([Range(typeof(DateOnly), \"2020-01-01\", \"2030-12-31\")] DateOnly a, [Range(typeof(TimeOnly), \"08:00\", \"17:30\")] TimeOnly b) { }")),
        ("keys of services", Keys + "public enum Key { A } " + In("[Tool] public static void run([FromKeyedServices(Key.A)] Version a, [FromKeyedServices(\"b\")] Version b, [FromKeyedServices(typeof(List<int>))] Version c, [FromKeyedServices(null)] Version d) { }")),
        ("longest timeout", In("[Tool(TimeoutSeconds = 4_294_967, Feature = \"slow\")] public static void run() { }")),
        ("aliases of an enum", "public enum Level { Low, Least = Low, High } " + In("[Tool] public static void run(Level level) { }")),
        ("constructor with a service by in", "public sealed class Tools { public Tools(in IServiceProvider services) => Services = services; internal IServiceProvider Services { get; } [Tool] public void run() { } }"),
        ("constructor that only a container calls", "public sealed class Tools { public Tools(ref IServiceProvider services) => Services = services; internal IServiceProvider Services { get; } [Tool] public void run() { } }"),
        ("effect per call by another tool", In("[Tool(EffectFrom = nameof(look))] public static void run(int a) { } [Tool] public static Effect look(int a) => Effect.Once;")),

        // Bad annotations.
        ("pattern that is none", Checks + In("[Tool] public static void run([RegularExpression(\"(\")] string {|AGEN1004:a|}) { }")),
        ("ranges the wrong way round", Checks + In("[Tool] public static void run([Range(9, 1)] int {|AGEN1004:a|}, [Range(1.5, 0.5)] double {|AGEN1004:b|}, [Range(typeof(decimal), \"2\", \"1\")] decimal {|AGEN1004:c|}) { }")),
        ("range of no time", Checks + In("[Tool] public static void run([Range(typeof(DateTime), \"2020-01-01\", \"nonsense\")] DateTime {|AGEN1004:a|}, [Range(typeof(TimeSpan), \"long\", \"1:00\")] TimeSpan {|AGEN1004:b|}) { }")),
        ("lengths the wrong way round", Checks + In("[Tool] public static void run([Length(5, 2)] string {|AGEN1004:a|}, [StringLength(2, MinimumLength = 5)] string {|AGEN1004:b|}, [Length(3, 1)] int[] {|AGEN1004:c|}) { }")),
        ("pattern that is none on a member", Checks + In("[Tool] public static void run(Line {|AGEN1004:a|}) { }") + " public sealed record Line([property: RegularExpression(\"[\")] string Text);"),

        // Bad names and keys.
        ("name of a member that another one has", Names + "public enum Level { [JsonStringEnumMemberName(\"low\")] Low, low, High, [JsonStringEnumMemberName(\"High\")] Top = High } " + In("[Tool] public static void run(Level {|AGEN1004:level|}) { }")),
        ("two members of an enum with one name", Names + "public enum Level { [JsonStringEnumMemberName(\"x\")] Low, [JsonStringEnumMemberName(\"x\")] High } " + In("[Tool] public static void run(Level? {|AGEN1004:level|}) { }")),
        ("key that is private", Keys + "public static class Tools { private enum Key { A } private sealed class Mark; [Tool] public static void run([FromKeyedServices(Key.A)] Version {|AGEN1013:a|}, [FromKeyedServices(typeof(Mark))] Version {|AGEN1013:b|}) { } }"),
        ("struct made by a key that is private", Keys + "public readonly struct Tools { private enum Key { A } public Tools([FromKeyedServices(Key.A)] Version version) => Version = version; public Version Version { get; } [Tool] public void {|AGEN1016:run|}() { } }"),
        ("struct made by reference", "public readonly struct Tools { public Tools(ref IServiceProvider services) => Services = services; public IServiceProvider Services { get; } [Tool] public void {|AGEN1016:run|}() { } }"),

        // Bad settings.
        ("timeout that no timer has", In("[Tool(TimeoutSeconds = int.MaxValue)] public static void {|AGEN1013:run|}() { }")),
        ("feature without a name", In("[Tool(Feature = \"\")] public static void {|AGEN1013:run|}() { } [Tool(Feature = \" \")] public static void {|AGEN1013:call|}() { }")),

        // Bad helpers.
        ("effect decided by the tool itself", In("[Tool(EffectFrom = nameof(run))] public static Effect {|AGEN1011:run|}(int a) => Effect.Once;")),
        ("capture that is the tool itself", In("[Tool(Effect = Effect.Compensable, Capture = nameof(run), Undo = nameof(Put))] public static int {|AGEN1007:run|}(int a) => a; internal static UndoOutcome Put(int before) => UndoOutcome.Restored(\"\");")),
        ("capture that is an accessor", In("[Tool(Effect = Effect.Compensable, Capture = \"get_Count\", Undo = nameof(Put))] public static void {|AGEN1007:run|}() { } internal static int Count => 1; internal static UndoOutcome Put(int before) => UndoOutcome.Restored(\"\");")),
        ("capture for unmanaged callers", In("[Tool(Effect = Effect.Compensable, Capture = nameof(Take), Undo = nameof(Put))] public static void {|AGEN1007:run|}() { } [System.Runtime.InteropServices.UnmanagedCallersOnly] internal static int Take() => 1; internal static UndoOutcome Put(int before) => UndoOutcome.Restored(\"\");")),

        // What is forbidden, where only obsolete code names it.
        ("obsolete type of a parameter", "[Obsolete(\"Gone.\", true)] public sealed class Line { public int Size { get; set; } } " + In("[Tool, Obsolete] public static void run(List<Line> {|AGEN1004:lines|}) { }")),
        ("obsolete accessors", In("[Tool] public static void run(Line {|AGEN1004:line|}) { } [Tool] public static Text {|AGEN1009:read|}() => new();") + " public sealed class Line { public int Size { get; [Obsolete(\"Gone.\", true)] set; } } public sealed class Text { public int Size { [Obsolete(\"Gone.\", true)] get; set; } }"),
    ];

    private static string In(string members) => $"public static class Tools {{ {members} }}";
}
