using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Descriptions;

/// <summary>Reads the names and descriptions that are handed to a factory of tools.</summary>
internal static class FactoryTexts
{
    private static readonly string[] Names = ["name", "functionName", "Name", "FunctionName"];
    private static readonly string[] Descriptions = ["description", "Description", "Title"];

    /// <summary>The texts of a call of a factory, or of an assignment to its options.</summary>
    public static IEnumerable<ModelText> Read(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: var factory } call when IsFactory(factory) =>
            call.Arguments.Where(static argument => !argument.IsImplicit && argument.Parameter is not null)
                .Select(static argument => Read(argument.Parameter!.Name, argument.Value)).OfType<ModelText>(),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: var name, ContainingType: var options } } } assignment
            when IsOptions(options) && Read(name, assignment.Value) is { } text => [text],
        _ => [],
    };

    private static ModelText? Read(string name, IOperation value)
    {
        ModelTextKind? kind = Names.Contains(name) ? ModelTextKind.Name : Descriptions.Contains(name) ? ModelTextKind.Description : null;
        return kind is not null && value.Type?.SpecialType == SpecialType.System_String && CommandTextReader.Read(value) is { Text.Length: > 0 } text
            ? new ModelText(kind.Value, "a tool that a factory makes", text.Characters, value.Syntax.SyntaxTree)
            : null;
    }

    private static bool IsFactory(IMethodSymbol method) =>
        method.ContainingType.Name is "AIFunctionFactory" or "KernelFunctionFactory" or "KernelExtensions" or "McpServerTool"
        && method.Name is "Create" or "CreateFromMethod" or "CreateFunctionFromMethod";

    private static bool IsOptions(INamedTypeSymbol type) =>
        type.Name is "AIFunctionFactoryOptions" or "McpServerToolCreateOptions" or "KernelFunctionFromMethodOptions";
}
