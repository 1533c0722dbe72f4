using System.Text.Json;

namespace AgentGen.Cli.SchemaCompatibility;

/// <summary>Arithmetic of JSON numbers, which have no limits.</summary>
internal static class JsonNumber
{
    /// <summary>The order of two numbers; nothing where it cannot be told.</summary>
    public static int? Compare(JsonElement left, JsonElement right)
    {
        if (JsonElement.DeepEquals(left, right))
        {
            return 0;
        }

        int order = left.TryGetDecimal(out decimal a) && right.TryGetDecimal(out decimal b) ? a.CompareTo(b)
            : left.TryGetDouble(out double x) && right.TryGetDouble(out double y) ? x.CompareTo(y)
            : 0;

        // They differ, so that "equal" only says that the difference was rounded away.
        return order == 0 ? null : order;
    }

    /// <summary>Whether the number has no fraction: <c>5</c>, <c>5.0</c>, <c>5e3</c>.</summary>
    public static bool IsInteger(JsonElement number) =>
        number.TryGetDecimal(out decimal exact) ? exact == decimal.Truncate(exact) && !IsRounded(number, exact) : number.TryGetDouble(out double value) && Math.Truncate(value) == value;

    private static bool IsRounded(JsonElement number, decimal exact) => exact == 0 && number.TryGetDouble(out double value) && value != 0;
}
