namespace AgentGen.Compiler;

/// <summary>A constructor's parameter, which stands for a member.</summary>
/// <param name="Name">Its name.</param>
/// <param name="TypeName">Its CLR type, with the question mark of a nullable value.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="Member">The number of the member that it stands for.</param>
/// <param name="Default">Its default, if it has one.</param>
internal sealed record ConstructorParameterSpec(string Name, string TypeName, bool IsNullable, int Member, DefaultSpec? Default);
