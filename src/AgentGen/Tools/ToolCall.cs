using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AgentGen.Generated;
using Microsoft.Extensions.AI;

namespace AgentGen;

/// <summary>A call of a tool as a value: the compiler writes a record for each tool, with a property for each argument.</summary>
/// <remarks>
/// The generated class makes calls (<c>AgentTools.Calls.FileRead(path)</c>); <see cref="TryParse(ToolMap, string, JsonElement, out ToolCall, out ToolError)"/>
/// reads what a model sent into the same record. What one writes the other reads back.
/// </remarks>
public abstract record ToolCall
{
    // Arguments that were read at the depth that their reader allows are one level deeper here.
    private static readonly JsonDocumentOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    /// <summary>The tool's name as the model sees it.</summary>
    public abstract string ToolName { get; }

    /// <summary>The serializer options with the contracts of the arguments.</summary>
    protected abstract JsonSerializerOptions SerializerOptions { get; }

    /// <summary>Reads a call of one of a map's tools.</summary>
    /// <param name="map">The tools.</param>
    /// <param name="name">The tool's name, compared ordinally.</param>
    /// <param name="arguments">The arguments, a JSON object.</param>
    /// <param name="call">The call, when the method returns <see langword="true"/>: a record of the generated class.</param>
    /// <param name="error">Otherwise what is wrong: no such tool, or every argument that is wrong.</param>
    /// <returns>Whether it is a call of a tool with right arguments.</returns>
    public static bool TryParse(ToolMap map, string name, JsonElement arguments, [NotNullWhen(true)] out ToolCall? call, [NotNullWhen(false)] out ToolError? error)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(name);
        call = null;
        if (!map.TryGet(name, out GeneratedTool? tool))
        {
            error = new ToolError { Code = ToolErrorCode.UnknownTool, Tool = name, Message = $"There is no tool '{name}'." };
            return false;
        }

        ArgumentErrors errors = new();
        if (arguments.ValueKind != JsonValueKind.Object)
        {
            errors.Add("object", arguments);
        }
        else if (arguments.EnumerateObject().Any(static member => !JsonText.TryReadName(member, out _)))
        {
            errors.Add("names of arguments that are text", "half of a surrogate pair");
        }

        if (errors.Count > 0)
        {
            error = errors.ToToolError(name);
            return false;
        }

        call = tool.ParseCall(ToFunctionArguments(arguments), out error);
        return call is not null;
    }

    /// <summary>Reads a call that a chat client handed over.</summary>
    /// <param name="map">The tools.</param>
    /// <param name="content">The call as the model sent it.</param>
    /// <param name="call">The call, when the method returns <see langword="true"/>: a record of the generated class.</param>
    /// <param name="error">Otherwise what is wrong: no such tool, or every argument that is wrong.</param>
    /// <returns>Whether it is a call of a tool with right arguments.</returns>
    public static bool TryParse(ToolMap map, FunctionCallContent content, [NotNullWhen(true)] out ToolCall? call, [NotNullWhen(false)] out ToolError? error)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(content);
        if (!map.TryGet(content.Name, out GeneratedTool? tool))
        {
            return TryParse(map, content.Name, default, out call, out error);
        }

        call = tool.ParseCall(new AIFunctionArguments(content.Arguments), out error);
        return call is not null;
    }

    /// <summary>The arguments as a JSON object. Null is written, so that what has no default is there.</summary>
    /// <returns>The object.</returns>
    public JsonElement ToJson()
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            WriteArguments(new ArgumentWriter(json, SerializerOptions));
            json.WriteEndObject();
        }

        return JsonElement.Parse(buffer.WrittenSpan, AnyDepth);
    }

    /// <summary>The arguments as a tool is called with them.</summary>
    /// <param name="services">The services for the call.</param>
    /// <returns>The arguments.</returns>
    public AIFunctionArguments ToFunctionArguments(IServiceProvider? services = null)
    {
        AIFunctionArguments arguments = ToFunctionArguments(ToJson());
        arguments.Services = services;
        return arguments;
    }

    /// <summary>The call as a chat client would hand it over.</summary>
    /// <param name="callId">The id by which the result is matched.</param>
    /// <returns>The content.</returns>
    public FunctionCallContent ToContent(string callId) => new(callId, ToolName, ToFunctionArguments());

    /// <summary>Writes each argument.</summary>
    /// <param name="writer">Takes them.</param>
    protected abstract void WriteArguments(ArgumentWriter writer);

    private static AIFunctionArguments ToFunctionArguments(JsonElement json)
    {
        AIFunctionArguments arguments = [];
        foreach (JsonProperty member in json.EnumerateObject())
        {
            arguments[member.Name] = member.Value;
        }

        return arguments;
    }
}
