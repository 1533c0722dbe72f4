namespace AgentGen.Compiler;

/// <summary>How a member can be set.</summary>
internal enum MemberSetter
{
    None,

    /// <summary>By an assignment.</summary>
    Set,

    /// <summary>By a call of the setter past the compiler's rules, for an init-only or a marked non-public property.</summary>
    Call,

    /// <summary>By a reference past the compiler's rules, for a marked field that is not public.</summary>
    Reference,
}
