using System.Text.Json;
using AgentGen.Generated;
using Microsoft.Extensions.AI;

namespace AgentGen;

/// <summary>A call of a tool that no compiler wrote.</summary>
internal sealed record UntypedToolCall(GeneratedTool Tool, AIFunctionArguments Values) : ToolCall
{
    public override string ToolName => Tool.Name;

    protected override JsonSerializerOptions SerializerOptions => Tool.JsonSerializerOptions;

    protected override void WriteArguments(ArgumentWriter writer)
    {
        foreach ((string name, object? value) in Values)
        {
            writer.Write(name, ToolJson.ToElement(value, SerializerOptions));
        }
    }
}
