namespace AgentGen.Compiler;

/// <summary>The kinds of <see cref="TypeSpec"/>.</summary>
internal enum TypeShape
{
    Scalar,
    Enum,
    Collection,
    Dictionary,
    Object,
}
