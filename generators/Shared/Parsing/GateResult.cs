namespace AgentGen.Compiler;

/// <summary>Whether a result can hold what a gate looks for. Where only a call can tell, it can.</summary>
internal static class GateResult
{
    private static readonly string[] ExitCodes = ["exitCode", "ExitCode", "exit_code"];

    internal static string? FindProblem(string gate, ReturnSpec returns, ToolFacts facts) => gate switch
    {
        "ExitCodeZero" when !MayHaveExitCode(returns, facts) => "its result has no exit code; return a CommandResult, or a type with an ExitCode",
        "Contains" when returns.TypeName is null => "it returns nothing, and nothing contains no text; return what the gate is to look into",
        _ => null,
    };

    private static bool MayHaveExitCode(ReturnSpec returns, ToolFacts facts) => returns.Type switch
    {
        null => returns.TypeName is not null,
        { Shape: TypeShape.Scalar, Scalar: var scalar } => scalar is not null && Scalars.Untyped.Contains(scalar),
        { Shape: TypeShape.Object } type => MayHaveExitCode(type, facts),
        { Shape: var shape } => shape == TypeShape.Dictionary,
    };

    private static bool MayHaveExitCode(TypeUse type, ToolFacts facts) =>
        facts.Types.Reach([type]).FirstOrDefault(definition => definition.Key == type.Key)?.Object is not { Polymorphism: null } content
        || content.Members.Any(static member => member.IsExtensionData || ExitCodes.Contains(member.JsonName, StringComparer.Ordinal));
}
