using System.Globalization;
using System.Text;

namespace AgentGen.Shell.Parsing;

/// <summary>The values of <c>{1..9}</c>, <c>{01..10..3}</c> and <c>{a..e}</c>.</summary>
internal static class BraceSequence
{
    /// <summary>The values between two braces; null when they hold no sequence.</summary>
    internal static List<List<BraceUnit>>? TryRead(List<BraceUnit> units, int start, int end)
    {
        // Twice a sign and nineteen digits, and the dots between them.
        if (end - start is < 4 or > 64)
        {
            return null;
        }

        var text = new StringBuilder(end - start);
        for (int i = start; i < end; i++)
        {
            text.Append(units[i].Character);
        }

        string[] ends = text.ToString().Split([".."], StringSplitOptions.None);
        long step = 1;
        if (ends.Length is < 2 or > 3 || (ends.Length == 3 && !TryNumber(ends[2], out step)))
        {
            return null;
        }

        int place = units[start].Start;
        if (TryNumber(ends[0], out long first) && TryNumber(ends[1], out long last))
        {
            int width = IsPadded(ends[0]) || IsPadded(ends[1]) ? Math.Max(ends[0].Length, ends[1].Length) : 0;
            return Values(first, last, step, place, end - start, value => Number(value, width));
        }

        return ends[0].Length == 1 && ends[1].Length == 1 && IsLetter(ends[0][0]) && IsLetter(ends[1][0])
            ? Values(ends[0][0], ends[1][0], step, place, end - start, static value => ((char)value).ToString())
            : null;
    }

    private static List<List<BraceUnit>> Values(long first, long last, long step, int start, int length, Func<long, string> text)
    {
        step = Math.Max(1, Math.Abs(step));
        if (Math.Abs((decimal)last - first) / step >= BraceExpansion.MaximumResults)
        {
            return [[BraceUnit.Hole(start, length)]];
        }

        var values = new List<List<BraceUnit>>();
        for (long value = first; first <= last ? value <= last : value >= last; value += first <= last ? step : -step)
        {
            values.Add([.. text(value).Select(c => new BraceUnit(c, start))]);
        }

        return values;
    }

    private static bool TryNumber(string text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value is > int.MinValue and < int.MaxValue;

    private static bool IsPadded(string number) => number.TrimStart('-', '+') is { Length: > 1 } digits && digits[0] == '0';

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static string Number(long value, int width)
    {
        string digits = Math.Abs(value).ToString(CultureInfo.InvariantCulture);
        return value < 0 ? "-" + digits.PadLeft(Math.Max(0, width - 1), '0') : digits.PadLeft(width, '0');
    }
}
