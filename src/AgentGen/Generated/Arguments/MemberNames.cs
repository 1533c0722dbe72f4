using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>The names that an object's members have in JSON. Upper and lower case do not count, but an exact name comes first.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MemberNames
{
    /// <summary>Instead of a number: the name is half of a surrogate pair.</summary>
    internal const int NoText = -2;

    private readonly string[] _names;
    private readonly string?[] _aliases;
    private readonly byte[][] _utf8;

    internal MemberNames(string[] names, string?[]? aliases = null)
    {
        _names = names;
        _aliases = aliases ?? [];
        _utf8 = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
    }

    /// <summary>What becomes of other members.</summary>
    internal UnknownMembers Unknown { get; init; }

    internal string this[int index] => _names[index];

    internal string Listed => string.Join(", ", _names.Select(static name => $"\"{name}\""));

    /// <summary>Finds a member, looking first where it stands when they come in order.</summary>
    internal int Find(JsonProperty member, int next)
    {
        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8PropertyName(member);
        for (int i = 0; i < _utf8.Length; i++)
        {
            int index = next + i < _utf8.Length ? next + i : next + i - _utf8.Length;
            if (raw.SequenceEqual(_utf8[index]))
            {
                return index;
            }
        }

        return JsonText.TryReadName(member, out string? name) ? Find(name) : NoText;
    }

    private int Find(string name)
    {
        int exact = Array.IndexOf(_names, name);
        int found = exact >= 0 ? exact : Array.FindIndex(_names, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
        return found >= 0 ? found : Array.FindIndex(_aliases, known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));
    }
}
