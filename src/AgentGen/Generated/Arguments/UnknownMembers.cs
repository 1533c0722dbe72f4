using System.ComponentModel;

namespace AgentGen.Generated;

/// <summary>What becomes of the members of an object that its type has not.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum UnknownMembers
{
    /// <summary>Nothing: they may stand there.</summary>
    Ignored,

    /// <summary>Each is an error.</summary>
    Refused,

    /// <summary>They are kept in a member of the object.</summary>
    Kept,
}
