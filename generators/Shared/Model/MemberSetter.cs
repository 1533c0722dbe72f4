namespace AgentGen.Compiler;

/// <summary>How a property can be set.</summary>
internal enum MemberSetter
{
    None,
    Set,
    Init,
}
