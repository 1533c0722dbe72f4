using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Reads what a method returns.</summary>
internal static class ReturnParser
{
    internal static ReturnSpec? Parse(IMethodSymbol method, TypeCatalog types, out string reason)
    {
        reason = "";
        if (method is { IsAsync: true, ReturnsVoid: true })
        {
            reason = "it is async void, so that nothing can wait for it and its exception ends the process; return a Task";
            return null;
        }

        ITypeSymbol? result = Unwrap(method.ReturnType, out bool isAwaitable);
        if (result is null)
        {
            return Make(method, isAwaitable, null, null);
        }

        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
        {
            reason = "it is returned by reference; return it by value";
            return null;
        }

        ITypeSymbol inner = result.WithoutNullable(out _);
        if (IsContent(inner) || (Collections.Find(inner) is { Key: null, Element: var item } && IsContent(item)))
        {
            return Make(method, isAwaitable, result, null);
        }

        return types.Parse(result, out reason) is { } shape ? Make(method, isAwaitable, result, shape) : null;
    }

    /// <summary>Reads the type inside a task.</summary>
    /// <returns>The type, or null for nothing.</returns>
    internal static ITypeSymbol? Unwrap(ITypeSymbol type, out bool isAwaitable)
    {
        isAwaitable = type.ContainingNamespace is { Name: "Tasks" }
            && type.DefinitionName() is MetadataNames.Task or MetadataNames.TaskOf or MetadataNames.ValueTask or MetadataNames.ValueTaskOf;
        return !isAwaitable ? type.SpecialType == SpecialType.System_Void ? null : type
            : ((INamedTypeSymbol)type).TypeArguments is [var inner] ? inner : null;
    }

    internal static ReturnSpec Make(IMethodSymbol method, bool isAwaitable, ITypeSymbol? result, TypeUse? shape) => new()
    {
        IsAwaitable = isAwaitable,
        TypeName = result?.Code(),
        DeclaredTypeName = method.ReturnType.Code(),
        Type = shape,
        Description = Documentation.OfReturn(method),
    };

    private static bool IsContent(ITypeSymbol type)
    {
        for (ITypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            if (level.Is(MetadataNames.AIContent))
            {
                return true;
            }
        }

        return false;
    }
}
