using System.Numerics;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>A floating-point number that may also be NaN or one of the infinities, by name.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="number">How to read a number.</param>
internal sealed class NamedNumberType<T>(ArgumentType<T> number) : ArgumentType<T>("number, \"NaN\", \"Infinity\" or \"-Infinity\"")
    where T : struct, IFloatingPointIeee754<T>
{
    public override bool TryRead(JsonElement json, ref ArgumentContext context, out T value)
    {
        T? named = JsonText.TryRead(json, out string? text)
            ? text switch
            {
                "NaN" => T.NaN,
                "Infinity" => T.PositiveInfinity,
                "-Infinity" => T.NegativeInfinity,
                _ => null,
            }
            : null;
        if (named is { } known)
        {
            value = known;
            return true;
        }

        ArgumentContext unused = default;
        return number.TryRead(json, ref unused, out value) || context.Refuse(Expected, json, out value);
    }
}
