using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AgentGen.Generated;

/// <summary>An argument that only its contract can read: one with a converter of its own, or of a project's own serializer context.</summary>
/// <typeparam name="T">The CLR type.</typeparam>
/// <param name="contract">The contract.</param>
internal sealed class ContractType<T>(JsonTypeInfo<T> contract) : ArgumentType<T>(Describe(contract))
{
    public override bool TryRead(JsonElement json, ref ArgumentContext context, [MaybeNullWhen(false)] out T value)
    {
        try
        {
            value = json.Deserialize(contract);
            return value is not null || context.Refuse(Expected, json, out value);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NotSupportedException or ArgumentException or FormatException or OverflowException)
        {
            return context.Refuse(Expected, json, out value);
        }
    }

    private static string Describe(JsonTypeInfo contract) => contract.Kind switch
    {
        JsonTypeInfoKind.Enumerable => "array",
        JsonTypeInfoKind.Dictionary or JsonTypeInfoKind.Object => "object",
        _ => $"a JSON value that {contract.Type.Name} is read from",
    };
}
