using System.Globalization;

namespace AgentGen;

/// <summary>The shortest exact form of a JSON number: <c>1.50e1</c>, <c>15.0</c> and <c>15</c> are all <c>15</c>.</summary>
internal static class CanonicalNumber
{
    // Beyond this many zeros an exponent is shorter than digits, and a hostile 1e999999999 stays small.
    private const int LongestRunOfZeros = 20;

    // What a long surely holds. A longer exponent is kept as written: to calculate with a million digits would take its time.
    private const int LongestExponent = 18;

    internal static string From(string number)
    {
        bool negative = number[0] == '-';
        int exponentAt = number.AsSpan().IndexOfAny('e', 'E');
        string mantissa = (exponentAt < 0 ? number : number[..exponentAt]).TrimStart('-');
        ReadOnlySpan<char> power = exponentAt < 0 ? "0" : number.AsSpan(exponentAt + 1);
        bool powerIsNegative = power[0] == '-';
        power = power.TrimStart("+-").TrimStart('0');
        if (power.Length > LongestExponent)
        {
            return mantissa.AsSpan().ContainsAnyExcept('0', '.') ? $"{(negative ? "-" : "")}{mantissa}e{(powerIsNegative ? "-" : "")}{power}" : "0";
        }

        long exponent = power.IsEmpty ? 0 : long.Parse(power, NumberStyles.None, CultureInfo.InvariantCulture) * (powerIsNegative ? -1 : 1);

        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            exponent -= mantissa.Length - point - 1;
            mantissa = mantissa.Remove(point, 1);
        }

        string digits = mantissa.TrimStart('0');
        string significant = digits.TrimEnd('0');
        if (significant.Length == 0)
        {
            return "0";
        }

        exponent += digits.Length - significant.Length;
        return (negative ? "-" : "") + Place(significant, exponent);
    }

    private static string Place(string digits, long exponent)
    {
        if (exponent >= 0 && exponent <= LongestRunOfZeros)
        {
            return digits + new string('0', (int)exponent);
        }

        long pointAt = digits.Length + exponent;
        if (exponent < 0 && pointAt > 0)
        {
            return digits.Insert((int)pointAt, ".");
        }

        return exponent < 0 && pointAt > -LongestRunOfZeros
            ? "0." + new string('0', (int)-pointAt) + digits
            : $"{digits}e{exponent.ToString(CultureInfo.InvariantCulture)}";
    }
}
