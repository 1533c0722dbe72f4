using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Reads what a method returns.</summary>
internal static class ReturnParser
{
    internal static ReturnSpec? Parse(IMethodSymbol method, ToolFacts facts, out string reason)
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
        if (IsAwaited(inner))
        {
            reason = $"{inner.ToDisplayString()} is awaited in a way of its own; return a Task or a ValueTask";
            return null;
        }

        ResultReading reading = ResultReading.None;
        if (FindStreamed(inner) is { } item)
        {
            reading = ResultReading.Stream;
            inner = facts.ListOf(item);
            result = inner.WithNullableAnnotation(result.NullableAnnotation);
        }
        else if (inner.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
        {
            reading = ResultReading.Sequence;
        }

        if (IsContent(inner) || (Collections.Find(inner) is { Key: null, Element: var element } && IsContent(element)))
        {
            return Make(method, isAwaitable, result, null) with { Reading = reading };
        }

        return facts.Types.Parse(result, out reason) is { } shape ? Make(method, isAwaitable, result, shape) with { Reading = reading } : null;
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
        IsTask = isAwaitable && method.ReturnType.IsReferenceType,
        TypeName = result?.Code(),
        DeclaredTypeName = method.ReturnType.Code(),
        Type = shape,
        Description = null,
    };

    private static bool IsContent(ITypeSymbol type) => Levels(type).Any(static level => level.Is(MetadataNames.AIContent));

    private static bool IsAwaited(ITypeSymbol type) => Levels(type)
        .SelectMany(static level => level.GetMembers("GetAwaiter").OfType<IMethodSymbol>())
        .Any(static method => method is { IsStatic: false, Parameters.IsEmpty: true, DeclaredAccessibility: Accessibility.Public });

    private static ITypeSymbol? FindStreamed(ITypeSymbol type) => type.AllInterfaces.Prepend(type)
        .Where(static level => level.Is(MetadataNames.AsyncEnumerable))
        .Select(static level => ((INamedTypeSymbol)level).TypeArguments[0])
        .FirstOrDefault();

    private static IEnumerable<ITypeSymbol> Levels(ITypeSymbol type)
    {
        for (ITypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            yield return level;
        }
    }
}
