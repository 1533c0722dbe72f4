using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>An enum by the names of its members, in any case. A value that no member has is refused.</summary>
/// <typeparam name="T">The enum.</typeparam>
internal sealed class EnumType<T> : ArgumentType<T>
    where T : struct, Enum
{
    private readonly EnumMember<T>[] _members;
    private readonly bool _flags;

    internal EnumType(EnumMember<T>[] members, bool flags)
        : base(flags
            ? $"string with names out of {Join(members)}, separated by commas"
            : $"one of {Join(members)}")
    {
        _members = members;
        _flags = flags;
        TakesAsIs = false;
    }

    public override bool TryRead(JsonElement json, ref ArgumentContext context, out T value)
    {
        value = default;
        return (JsonText.TryRead(json, stackalloc char[JsonText.Short], out ReadOnlySpan<char> text) && TryRead(text, out value)) || context.Refuse(Expected, json, out value);
    }

    internal string Format(T value) => _flags ? FormatFlags(value) : Find(value)?.Name ?? EnumNumber.Text(value);

    private static string Join(EnumMember<T>[] members) => string.Join(", ", members.Select(static member => $"\"{member.Name}\""));

    private EnumMember<T>? Find(T value)
    {
        foreach (EnumMember<T> member in _members)
        {
            if (EqualityComparer<T>.Default.Equals(member.Value, value))
            {
                return member;
            }
        }

        return null;
    }

    internal override bool TryReadName(string text, out T value) => TryRead(text, out value);

    private bool TryRead(ReadOnlySpan<char> text, out T value)
    {
        if (!_flags)
        {
            return TryParseOne(text.Trim(), out value);
        }

        ulong bits = 0;
        value = default;
        foreach (string part in text.ToString().Split(',', StringSplitOptions.TrimEntries))
        {
            if (!TryParseOne(part, out T one))
            {
                return false;
            }

            bits |= ToBits(one);
        }

        value = FromBits(bits);
        return true;
    }

    private bool TryParseOne(ReadOnlySpan<char> text, out T value)
    {
        EnumMember<T>? found = Named(text, StringComparison.Ordinal) ?? Named(text, StringComparison.OrdinalIgnoreCase);
        value = found?.Value ?? default;
        return found is not null;
    }

    private EnumMember<T>? Named(ReadOnlySpan<char> text, StringComparison comparison)
    {
        foreach (EnumMember<T> member in _members)
        {
            if (member.Name.AsSpan().Equals(text, comparison))
            {
                return member;
            }
        }

        return null;
    }

    private string FormatFlags(T value)
    {
        if (Find(value) is { } whole)
        {
            return whole.Name;
        }

        ulong rest = ToBits(value);
        List<string> names = [];
        foreach (EnumMember<T> member in _members.OrderByDescending(static member => ToBits(member.Value)))
        {
            ulong bits = ToBits(member.Value);
            if (bits != 0 && (rest & bits) == bits)
            {
                names.Insert(0, member.Name);
                rest &= ~bits;
            }
        }

        return rest == 0 && names.Count > 0 ? string.Join(", ", names) : EnumNumber.Text(value);
    }

    private static ulong ToBits(T value)
    {
        decimal number = EnumNumber.Of(value);
        return number < 0 ? unchecked((ulong)(long)number) : (ulong)number;
    }

    private static T FromBits(ulong bits) => (T)Enum.ToObject(typeof(T), bits);
}
