using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Commands;

/// <summary>Tells where a value is text that a model wrote: a string parameter of a tool.</summary>
internal static class ToolParameters
{
    /// <summary>
    /// The tool parameter whose text a value carries unchanged, or <see langword="null"/>. A value that went through any other code is taken as checked by it:
    /// a missed danger is better than a false alarm.
    /// </summary>
    public static IParameterSymbol? TextFrom(IOperation value) => value.Unwrap() switch
    {
        IParameterReferenceOperation { Parameter: var parameter } when IsText(parameter.Type) && IsOfTool(parameter) => parameter,
        ICoalesceOperation coalesce => TextFrom(coalesce.Value) ?? TextFrom(coalesce.WhenNull),
        IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String } method } call => TextFrom(method, call),
        _ => null,
    };

    private static IParameterSymbol? TextFrom(IMethodSymbol method, IInvocationOperation call) => method.Name switch
    {
        nameof(string.Trim) or nameof(string.TrimStart) or nameof(string.TrimEnd) or nameof(ToString) when call.Instance is { } instance => TextFrom(instance),
        nameof(string.Join) when call.Arguments.Length == 2 => TextFrom(call.Arguments[1].Value),
        _ => null,
    };

    private static bool IsText(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => true,
        IArrayTypeSymbol array => array.ElementType.SpecialType == SpecialType.System_String,
        INamedTypeSymbol { TypeArguments.Length: 1 } generic => generic.TypeArguments[0].SpecialType == SpecialType.System_String,
        _ => false,
    };

    private static bool IsOfTool(IParameterSymbol parameter) =>
        parameter.ContainingSymbol.FindAgentGenAttribute("ToolAttribute") is not null && !parameter.IsShellCommand();
}
