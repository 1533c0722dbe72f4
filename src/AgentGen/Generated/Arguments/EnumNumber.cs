using System.Globalization;

namespace AgentGen.Generated;

/// <summary>The numbers of enum members. An enum's own text of one has the minus sign of the current culture.</summary>
internal static class EnumNumber
{
    internal static decimal Of<T>(T value)
        where T : struct, Enum => Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    internal static string Text<T>(T value)
        where T : struct, Enum => Of(value).ToString("0", CultureInfo.InvariantCulture);
}
