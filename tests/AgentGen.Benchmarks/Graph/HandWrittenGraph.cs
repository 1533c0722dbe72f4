using System.Text.Json;
using Microsoft.Extensions.AI;

namespace AgentGen.Benchmarks.Graph;

/// <summary>What a careful person would write for an order: contracts by the source generator of System.Text.Json.</summary>
internal sealed class HandWrittenGraph : AIFunction
{
    public override string Name => "place_order";

    protected override ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        if (!arguments.TryGetValue("order", out object? value) || value is not JsonElement json || json.Deserialize(GraphContext.Default.Order) is not { } order)
        {
            return new(new ToolError { Code = ToolErrorCode.InvalidArguments, Tool = Name, Message = "There is no order." });
        }

        return new(JsonSerializer.SerializeToElement(GraphTool.Place(order), GraphContext.Default.Receipt));
    }
}
