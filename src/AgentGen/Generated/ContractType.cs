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
        ContractWalker.Check(json, contract, nullable: false, "$", errors);
        if (errors.Any)
        {
            return false;
        }

        try
        {
            value = json.Deserialize(contract)!;
            return value is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    internal override void Explain(JsonElement json, string path, ArgumentErrors errors)
    {
        int before = errors.Count;
        ContractWalker.Check(json, contract, nullable: false, path, errors);
        if (errors.Count > before)
        {
            return;
        }

        try
        {
            json.Deserialize(contract);
        }
        catch (JsonException exception)
        {
            errors.Add(path, Expected, exception.Message);
        }
    }
}
