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

    /// <summary>The names of the members.</summary>
    protected MemberNames Members { get; }
}
