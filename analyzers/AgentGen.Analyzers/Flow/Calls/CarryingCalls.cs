using AgentGen.Analyzers.Flow.Values;
using AgentGen.Analyzers.Flow.Walk;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Flow.Calls;

/// <summary>Calls of the framework that carry text on: what goes in comes out, or stays in the object.</summary>
internal static class CarryingCalls
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "System.Uri", "System.UriBuilder", "System.Text.Encoding", "System.Text.UTF8Encoding", "System.Text.ASCIIEncoding", "System.Convert",
            "System.Text.Json.JsonSerializer",
        "System.Text.Json.JsonElement", "System.Text.Json.JsonDocument", "System.Text.Json.JsonProperty", "System.Text.Json.Nodes.JsonNode",
            "System.Text.Json.Nodes.JsonObject",
        "System.Text.Json.Nodes.JsonArray", "System.Text.Json.Nodes.JsonValue", "System.Text.RegularExpressions.Regex", "System.IO.StringReader",
            "System.IO.StringWriter",
        "System.IO.TextReader", "System.IO.TextWriter", "System.IO.MemoryStream", "System.IO.StreamReader", "System.IO.BinaryReader", "System.IO.Stream",
            "System.Object",
        "System.MemoryExtensions", "System.ReadOnlySpan", "System.Span", "System.ReadOnlyMemory", "System.Memory", "System.Net.WebUtility",
            "System.Web.HttpUtility", "System.Environment",
        "System.Lazy", "System.ValueTuple", "System.Tuple", "System.Nullable", "System.Array", "System.ArraySegment", "System.FormattableString",
        "System.Runtime.CompilerServices.FormattableStringFactory", "System.Type", "System.Reflection.Assembly", "System.Reflection.MethodInfo",
            "System.Reflection.MethodBase",
        "System.Xml.XmlReader", "System.Xml.XmlTextReader", "System.Xml.Linq.XDocument", "System.Xml.Linq.XElement",
        "Newtonsoft.Json.Linq.JObject", "Newtonsoft.Json.Linq.JToken", "Newtonsoft.Json.Linq.JArray", "Newtonsoft.Json.JsonTextReader",
            "Newtonsoft.Json.JsonConvert",
        "Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree", "Microsoft.CodeAnalysis.CSharp.SyntaxFactory", "Microsoft.CodeAnalysis.CSharp.CSharpCompilation",
        "Microsoft.CodeAnalysis.Text.SourceText", "System.Net.Http.HttpRequestMessage", "Microsoft.Extensions.AI.AIFunctionArguments",
            "Microsoft.SemanticKernel.KernelArguments",
        "System.Diagnostics.ProcessStartInfo", "System.IO.Compression.ZipArchive", "Microsoft.Extensions.Primitives.StringValues",
    };

    private static readonly string[] Namespaces = ["System.Collections.", "System.Linq.", "System.Threading.Tasks.", "System.Runtime.CompilerServices.",
        "System.Buffers."];

    private static readonly HashSet<string> Takers = new(StringComparer.Ordinal)
    {
        "Add", "AddRange", "Append", "AddFirst", "AddLast", "Insert", "InsertRange", "Push", "PushRange", "Enqueue", "EnqueueRange", "TryAdd", "Write",
            "WriteLine", "WriteAsync",
        "WriteLineAsync", "Set", "SetValue", "UnionWith", "Prepend", "AddOrUpdate", "SetResult", "CopyTo", "AppendLiteral", "AppendFormatted",
    };

    public static Value? Result(FlowSession session, Call call)
    {
        if (call.Name is "ToString" or "GetValueOrDefault" && !call.Receiver.IsClean && call.Method.Parameters.IsEmpty)
        {
            return call.Instance;
        }

        if (!Types.Contains(call.Type) && !Namespaces.Any(place => call.Type.StartsWith(place, StringComparison.Ordinal)))
        {
            return null;
        }

        if (Takers.Contains(call.Name) && call.InstanceOperation is { } container)
        {
            session.Places.Add(container, call.Type.StartsWith("System.Collections.", StringComparison.Ordinal) ? Value.Collected(call.Values)
                : Value.Made(call.Values));
            return call.Everything;
        }

        return (call.Type, call.Name) switch
        {
            ("System.UriBuilder", ".ctor") when call.Values.Count > 1 => Value.Made(call[0], call[1], Value.Made(call.Values.Skip(2)).With(Checks.Url)),
            ("System.Uri", ".ctor") when IsRelative(call) => call.Everything.With(Checks.Url),
            ("System.Uri", ".ctor") when call.Values.Count == 2 && call.Method.Parameters[0].Type.Name == "Uri" => Relative(call),
            ("System.Uri" or "System.UriBuilder", ".ctor") when call.Values.Count > 0 => Value.Made(call.Values),
            ("System.Uri", "GetLeftPart") => call.Instance.AsPart(),
            ("System.Net.WebUtility" or "System.Web.HttpUtility", "HtmlEncode") => Value.Clean,
            ("System.Environment", not "ExpandEnvironmentVariables") => Value.Clean,
            ("System.Text.Json.JsonElement", "GetProperty" or "GetRawText" or "GetString" or "EnumerateArray" or "EnumerateObject" or "Clone") =>
                Property(call),
            ("System.Reflection.MethodInfo" or "System.Reflection.MethodBase", "Invoke") => Value.Clean,
            (_, "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault" or "ElementAt" or "ElementAtOrDefault" or "Dequeue"
                or "Pop" or "Peek" or "get_Item")
                => call.Receiver.Element(),
            (_, "WhenAll" or "FromResult" or "ToString" or "GetEnumerator" or "GetAsyncEnumerator" or "ToList" or "ToArray" or "ConfigureAwait"
                or "AsReadOnly") => call.Everything,
            _ => call.Everything,
        };
    }

    private static Value Property(Call call) => call.Name == "GetProperty" && call[0].IsConstant ? call.Instance.Element($"[{call[0].Lead}]") : call.Instance;

    // An absolute address replaces the base, host and all; a constant beginning that is not absolute keeps the host.
    private static Value Relative(Call call) => Value.Made(call[0], call[1]);

    private static bool IsRelative(Call call) => call.Arguments.Any(static argument =>
        argument.Value is { Type.Name: "UriKind", ConstantValue: { HasValue: true, Value: 2 } });
}
