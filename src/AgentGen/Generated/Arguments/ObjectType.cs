using System.ComponentModel;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>An object. The compiler writes a class for each, which reads its members and makes the value.</summary>
/// <typeparam name="T">The CLR type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ObjectType<T> : StructuredType<T>
{
    /// <summary>Makes the type.</summary>
    /// <param name="members">The names of its members in JSON; a member's number is its place here.</param>
    protected ObjectType(params string[] members)
        : base(JsonValueKind.Object) => Members = new MemberNames(members);

    /// <summary>Makes the type.</summary>
    /// <param name="unknown">What becomes of other members.</param>
    /// <param name="members">The names of its members in JSON.</param>
    /// <param name="aliases">Other names, under which the members are read, too; <see langword="null"/> for a member without one.</param>
    protected ObjectType(UnknownMembers unknown, string[] members, string?[]? aliases)
        : base(JsonValueKind.Object) => Members = new MemberNames(members, aliases) { Unknown = unknown };

    /// <summary>The names of the members.</summary>
    protected MemberNames Members { get; }
}
