using System.Text.Json;
using Microsoft.Extensions.AI;

namespace AgentGen.Runs;

/// <summary>Turns the stored arguments of a call into what a tool takes.</summary>
internal static class CallArguments
{
    public static AIFunctionArguments Of(JsonElement arguments, IServiceProvider services)
    {
        AIFunctionArguments result = new(StringComparer.Ordinal) { Services = services };
        if (arguments.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty argument in arguments.EnumerateObject())
            {
                result[argument.Name] = argument.Value;
            }
        }

        return result;
    }
}
