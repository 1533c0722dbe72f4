namespace AgentGen.Compiler;

/// <summary>How a member is declared, for those that are reached past the compiler's rules: the runtime wants the very words of the declaration.</summary>
/// <param name="DeclaringType">The declaring type, with its type parameters.</param>
/// <param name="MemberType">The member's type, with the declaring type's type parameters.</param>
/// <param name="TypeParameters">The declaring type's parameters in angle brackets, or empty.</param>
/// <param name="Constraints">Their constraints, or empty.</param>
/// <param name="TypeArguments">What stands for them here, in angle brackets, or empty.</param>
internal sealed record AccessSpec(string DeclaringType, string MemberType, string TypeParameters, string Constraints, string TypeArguments);
