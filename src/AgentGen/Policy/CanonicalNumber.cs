using System.Globalization;
using System.Numerics;

namespace AgentGen;

/// <summary>The shortest exact form of a JSON number: <c>1.50e1</c>, <c>15.0</c> and <c>15</c> are all <c>15</c>.</summary>
internal static class CanonicalNumber
{
    // Beyond this many zeros an exponent is shorter than digits, and a hostile 1e999999999 stays small.
    private const int LongestRunOfZeros = 20;

    internal static string From(string number)
    {
        bool negative = number[0] == '-';
        int exponentAt = number.AsSpan().IndexOfAny('e', 'E');
        string mantissa = (exponentAt < 0 ? number : number[..exponentAt]).TrimStart('-');
        BigInteger exponent = exponentAt < 0 ? 0 : BigInteger.Parse(number.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

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

    private static string Place(string digits, BigInteger exponent)
    {
        if (exponent >= 0 && exponent <= LongestRunOfZeros)
        {
            return digits + new string('0', (int)exponent);
        }

        BigInteger pointAt = digits.Length + exponent;
        if (exponent < 0 && pointAt > 0)
        {
            return digits.Insert((int)pointAt, ".");
        }

        return exponent < 0 && pointAt > -LongestRunOfZeros
            ? "0." + new string('0', (int)-pointAt) + digits
            : $"{digits}e{exponent.ToString(CultureInfo.InvariantCulture)}";
    }
}
