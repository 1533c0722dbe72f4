using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentGen.Compiler.Tests.Emitted.Verification;

/// <summary>
/// One project with a tool for each of many types, which gives back what it takes, and beside it what the reflection-based serializer and factory
/// make of the same types.
/// </summary>
internal sealed class TypeOracle
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        AllowOutOfOrderMetadataProperties = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly Lazy<CompiledProject> _project;
    private readonly string[] _types;

    internal TypeOracle(IEnumerable<string> types, string declarations = "")
    {
        _types = [.. types.Distinct(StringComparer.Ordinal)];
        string tools = string.Concat(_types.Select(static (type, i) => $"[Tool(\"t{i}\")] public static {type} Target{i}({type} a) => a; "));
        _project = new(() => Generate.From($$"""
            using System.Collections.Concurrent;
            using System.Collections.Frozen;
            using System.Collections.Immutable;
            using System.Collections.ObjectModel;
            using System.Text.Json.Nodes;
            using System.Text.Json.Serialization;
            public static class Tools { {{tools}} }
            {{declarations}}
            """).Load());
    }

    internal GeneratedTool Tool(string type) => _project.Value.Tool($"t{Index(type)}");

    internal Microsoft.Extensions.AI.AIFunction Reflected(string type) => _project.Value.Reflected($"Target{Index(type)}");

    /// <summary>The CLR type.</summary>
    internal Type Of(string type) => _project.Value.Assembly.GetType("Tools")!.GetMethod($"Target{Index(type)}", BindingFlags.Static | BindingFlags.Public)!.ReturnType;

    /// <summary>Calls the tool with one argument.</summary>
    /// <returns>The result as JSON.</returns>
    internal async Task<JsonElement> CallAsync(string type, string json)
    {
        object? result = await _project.Value.CallAsync($"t{Index(type)}", $"{{\"a\":{json}}}");
        (result as ToolError)?.Message.ShouldBeNull(type);
        return Tool(type).ResultToJson(result);
    }

    /// <summary>What is wrong with an argument.</summary>
    internal async Task<string[]> ErrorsAsync(string type, string json) =>
        [.. (await _project.Value.CallAsync($"t{Index(type)}", $"{{\"a\":{json}}}")).ShouldBeOfType<ToolError>().Arguments.Select(static argument => argument.ToString())];

    /// <summary>Reads and writes by the reflection-based serializer.</summary>
    internal JsonElement Serialized(string type, string json) => JsonSerializer.SerializeToElement(JsonSerializer.Deserialize(json, Of(type), Web), Of(type), Web);

    /// <summary>Reads and writes by the contracts that the tool carries for other libraries.</summary>
    internal JsonElement ByContract(string type, string json)
    {
        JsonSerializerOptions options = Tool(type).JsonSerializerOptions;
        return JsonSerializer.SerializeToElement(JsonSerializer.Deserialize(json, options.GetTypeInfo(Of(type))), options.GetTypeInfo(Of(type)));
    }

    /// <summary>Schema, value and contract are those of the factory and of the serializer.</summary>
    internal async Task ShouldAgreeAsync(string type, string json)
    {
        ((JsonElement?)Tool(type).JsonSchema).ShouldMean(Reflected(type).JsonSchema, type);
        Tool(type).ReturnJsonSchema.ShouldMean(Reflected(type).ReturnJsonSchema, type);
        string expected = Serialized(type, json).GetRawText();
        (await CallAsync(type, json)).GetRawText().ShouldBe(expected, type);
        ByContract(type, json).GetRawText().ShouldBe(expected, type);
    }

    private int Index(string type) => Array.IndexOf(_types, type);
}
