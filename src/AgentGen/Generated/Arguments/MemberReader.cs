using System.ComponentModel;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>Goes through the members of one object in the order in which they stand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct MemberReader
{
    private readonly MemberNames _names;
    private readonly int _before;
    private JsonElement.ObjectEnumerator _members;
    private JsonElement _value;
    private ulong _seen;
    private HashSet<int>? _more;
    private readonly string? _discriminator;

    /// <summary>Starts.</summary>
    /// <param name="json">The object.</param>
    /// <param name="names">The names of its members.</param>
    /// <param name="context">Takes what is wrong.</param>
    public MemberReader(JsonElement json, MemberNames names, ref ArgumentContext context)
    {
        _members = json.EnumerateObject();
        _names = names;
        _before = context.Count;
        _discriminator = context.Discriminator;
        context.Discriminator = null;
        Index = -1;
    }

    /// <summary>The members that the type has not, where it keeps them and there are any.</summary>
    public Dictionary<string, JsonElement>? Rest { get; private set; }

    /// <summary>The number of the current member.</summary>
    public int Index { get; private set; }

    /// <summary>Goes to the next member that the type has.</summary>
    /// <param name="context">Takes what is wrong.</param>
    /// <returns>Whether there is one.</returns>
    public bool Next(ref ArgumentContext context)
    {
        while (_members.MoveNext())
        {
            JsonProperty member = _members.Current;
            int index = _names.Find(member, Index + 1);
            if (index >= 0)
            {
                Index = index;
                _value = member.Value;
                return true;
            }

            if (index == MemberNames.NoText)
            {
                context.Refuse("names of members that are text", "half of a surrogate pair", out int _);
            }
            else if ((_names.Unknown != UnknownMembers.Ignored || context.RefusesUnknown) && member.Name != _discriminator)
            {
                Unknown(member, ref context);
            }
        }

        return false;
    }

    /// <summary>Reads the current member.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="type">How to read it.</param>
    /// <param name="value">Takes the value.</param>
    /// <param name="context">Takes what is wrong.</param>
    public void Read<T>(ArgumentType<T> type, ref T value, ref ArgumentContext context)
    {
        Mark(Index);
        int before = context.Count;
        if (type.TryRead(_value, ref context, out T? read))
        {
            value = read;
        }
        else
        {
            context.InMember(before, _names[Index]);
        }
    }

    /// <summary>Reads the current member, which need not be there: null counts as absent.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="type">How to read it.</param>
    /// <param name="value">Takes the value.</param>
    /// <param name="context">Takes what is wrong.</param>
    public void ReadUnlessNull<T>(ArgumentType<T> type, ref T value, ref ArgumentContext context)
    {
        if (_value.ValueKind != JsonValueKind.Null || type.TakesNull)
        {
            Read(type, ref value, ref context);
        }
    }

    /// <summary>Asks whether a member was there.</summary>
    /// <param name="index">Its number.</param>
    /// <returns>Whether it was.</returns>
    public readonly bool Has(int index) => index < 64 ? (_seen & (1UL << index)) != 0 : _more?.Contains(index) == true;

    /// <summary>Adds an error for a member that must be there, unless it is.</summary>
    /// <param name="index">Its number.</param>
    /// <param name="type">Its type.</param>
    /// <param name="context">Takes what is wrong.</param>
    public readonly void Require(int index, ArgumentType type, ref ArgumentContext context)
    {
        if (!Has(index))
        {
            context.Missing(_names[index], type);
        }
    }

    /// <summary>Asks whether anything in the object was wrong.</summary>
    /// <param name="context">What was wrong.</param>
    /// <returns>Whether something was.</returns>
    public readonly bool HasFailed(ref ArgumentContext context) => context.Count != _before;

    private void Unknown(JsonProperty member, ref ArgumentContext context)
    {
        if (_names.Unknown == UnknownMembers.Kept)
        {
            (Rest ??= [])[member.Name] = member.Value;
            return;
        }

        int before = context.Count;
        context.Refuse($"no such member, as there are only {_names.Listed}", member.Value, out int _);
        context.InMember(before, member.Name);
    }

    private void Mark(int index)
    {
        if (index < 64)
        {
            _seen |= 1UL << index;
        }
        else
        {
            (_more ??= []).Add(index);
        }
    }
}
