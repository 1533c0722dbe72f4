using System.Globalization;

namespace AgentGen.Generated;

/// <summary>Reads dates of the one form that JSON has for them, in a fraction of the time that a format string takes.</summary>
internal static class Dates
{
    internal static bool TryParse(ReadOnlySpan<char> text, out DateOnly value)
    {
        bool isDate = text is [_, _, _, _, '-', _, _, '-', _, _];
        int year = 0, month = 0, day = 0;
        isDate = isDate && TryParse(text[..4], out year) && TryParse(text[5..7], out month) && TryParse(text[8..], out day)
            && year > 0 && month is >= 1 and <= 12 && day > 0 && day <= DateTime.DaysInMonth(year, month);
        value = isDate ? new DateOnly(year, month, day) : default;
        return isDate;
    }

    private static bool TryParse(ReadOnlySpan<char> digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
