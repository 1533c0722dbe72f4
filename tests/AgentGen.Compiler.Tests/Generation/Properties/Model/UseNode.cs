namespace AgentGen.Compiler.Tests.Emitted.Properties.Model;

/// <summary>A type where it is used.</summary>
internal sealed record UseNode(TypeNode Type, bool IsNullable)
{
    internal string Code => IsNullable ? Type.Code + "?" : Type.Code;
}
