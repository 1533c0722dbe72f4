namespace AgentGen.Compiler;

/// <summary>the kinds of <see cref="TypeUse"/>.</summary>
internal enum TypeShape
{
    Scalar,
    Enum,
    Collection,
    Dictionary,
    Object,
}
