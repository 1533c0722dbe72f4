using System.Globalization;
using System.Numerics;

namespace AgentGen.Compiler;

/// <summary>Writes a bound as a constant of a number type, or the type's limit where the bound lies beyond it.</summary>
internal static class NumberLimits
{
    private static readonly Dictionary<string, (string Keyword, BigInteger Minimum, BigInteger Maximum)> Integers = new(StringComparer.Ordinal)
    {
        ["SByte"] = ("sbyte", sbyte.MinValue, sbyte.MaxValue),
        ["Byte"] = ("byte", byte.MinValue, byte.MaxValue),
        ["Int16"] = ("short", short.MinValue, short.MaxValue),
        ["UInt16"] = ("ushort", ushort.MinValue, ushort.MaxValue),
        ["Int32"] = ("int", int.MinValue, int.MaxValue),
        ["UInt32"] = ("uint", uint.MinValue, uint.MaxValue),
        ["Int64"] = ("long", long.MinValue, long.MaxValue),
        ["UInt64"] = ("ulong", ulong.MinValue, ulong.MaxValue),
    };

    /// <param name="scalar">The type.</param>
    /// <param name="text">The bound as it is written.</param>
    /// <param name="number">The bound.</param>
    /// <param name="roundsUp">Which integer stands for a fraction.</param>
    internal static string? Literal(string scalar, string text, double number, bool roundsUp) => scalar switch
    {
        "Double" => number.ToString("R", CultureInfo.InvariantCulture) + "D",
        "Single" => number > float.MaxValue ? "float.MaxValue" : number < float.MinValue ? "float.MinValue" : $"(float){number.ToString("R", CultureInfo.InvariantCulture)}D",
        "Half" => $"(global::System.Half)({number.ToString("R", CultureInfo.InvariantCulture)}D)",
        "Decimal" => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact)
            ? exact.ToString(CultureInfo.InvariantCulture) + "M"
            : number > 0 ? "decimal.MaxValue" : "decimal.MinValue",
        _ => Integers.TryGetValue(scalar, out (string Keyword, BigInteger Minimum, BigInteger Maximum) type) ? Integer(type, text, roundsUp ? Math.Ceiling(number) : Math.Floor(number)) : null,
    };

    private static string? Integer((string Keyword, BigInteger Minimum, BigInteger Maximum) type, string text, double number)
    {
        if (!BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger exact))
        {
            exact = new BigInteger(number);
        }

        return exact < type.Minimum ? $"{type.Keyword}.MinValue"
            : exact > type.Maximum ? $"{type.Keyword}.MaxValue"
            : $"unchecked(({type.Keyword})({exact.ToString(CultureInfo.InvariantCulture)}))";
    }
}
