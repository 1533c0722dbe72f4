using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AgentGen.Generated;

/// <summary>An argument that is read by contract, after its shape was checked.</summary>
/// <typeparam name="T">The CLR type.</typeparam>
/// <param name="contract">The contract.</param>
internal sealed class ContractType<T>(JsonTypeInfo<T> contract) : ArgumentType<T>(ContractWalker.Describe(contract))
{
    public override bool TryRead(JsonElement json, out T value)
    {
        value = default!;
        ArgumentErrors errors = new();
        try
        {
            ContractWalker.Check(json, contract, nullable: false, ArgumentPath.Top, errors);
            value = errors.Any ? default! : json.Deserialize(contract)!;
            return !errors.Any && value is not null;
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            return false;
        }
    }

    internal override void Explain(JsonElement json, string path, ArgumentErrors errors)
    {
        int before = errors.Count;
        try
        {
            ContractWalker.Check(json, contract, nullable: false, path, errors);
            if (errors.Count == before)
            {
                json.Deserialize(contract);
            }
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            errors.Add(path, Expected, exception.Message);
        }
    }

    // A member's name that is no valid Unicode is an invalid operation to the reader.
    private static bool IsUnreadable(Exception exception) => exception is JsonException or InvalidOperationException;
}
