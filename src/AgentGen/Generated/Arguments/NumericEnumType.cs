using System.Globalization;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>An enum by the numbers of its members. A number that no member has is refused; of one whose values combine, a bit that no member has.</summary>
/// <typeparam name="T">The enum.</typeparam>
internal sealed class NumericEnumType<T> : ArgumentType<T>
    where T : struct, Enum
{
    private readonly decimal[] _numbers;
    private readonly bool _flags;

    internal NumericEnumType(EnumMember<T>[] members, bool flags)
        : base(flags
            ? $"integer, a sum of {string.Join(", ", members.Select(Describe))}"
            : $"one of {string.Join(", ", members.Select(Describe))}")
    {
        _numbers = Array.ConvertAll(members, static member => EnumNumber.Of(member.Value));
        _flags = flags;
        TakesAsIs = false;
    }

    public override bool TryRead(JsonElement json, ref ArgumentContext context, out T value)
    {
        string? text = json.ValueKind == JsonValueKind.Number ? json.GetRawText() : JsonText.TryRead(json, out string? read) ? read : null;
        value = default;
        return (text is not null && TryReadName(text, out value)) || context.Refuse(Expected, json, out value);
    }

    internal override bool TryReadName(string text, out T value)
    {
        value = default;
        bool isKnown = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) && (_flags ? IsSum(number) : _numbers.Contains(number));
        return isKnown && Enum.TryParse(number.ToString("0", CultureInfo.InvariantCulture), out value);
    }

    private bool IsSum(decimal number)
    {
        if (_numbers.Contains(number))
        {
            return true;
        }

        if (!decimal.IsInteger(number) || number < 0 || number > ulong.MaxValue)
        {
            return false;
        }

        ulong known = _numbers.Where(static member => member > 0).Aggregate(0UL, static (bits, member) => bits | (ulong)member);
        return ((ulong)number & ~known) == 0;
    }

    private static string Describe(EnumMember<T> member) => $"{EnumNumber.Text(member.Value)} ({member.Name})";
}
