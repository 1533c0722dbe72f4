using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Usage;

/// <summary>The types that are awaited.</summary>
internal static class AwaitableTypes
{
    /// <summary>Whether the type is <c>Task</c> or <c>ValueTask</c>, with a result or without.</summary>
    public static bool IsTask(this ITypeSymbol? type) => type is { Name: "Task" or "ValueTask" } && type.IsOfTasks();

    public static bool IsStream(this ITypeSymbol? type) =>
        type is { Name: "IAsyncEnumerable", ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } };

    public static bool IsCancellationToken(this ITypeSymbol? type) =>
        type is { Name: "CancellationToken" } && IsSystemThreading(type.ContainingNamespace);

    /// <summary>What awaiting gives; the type itself where there is nothing to await.</summary>
    public static ITypeSymbol? WithoutTask(this ITypeSymbol? type) => type.IsTask() && type is INamedTypeSymbol { TypeArguments: [var result] } ? result : type;

    public static bool IsOfTasks(this ITypeSymbol type) =>
        type.ContainingNamespace is { Name: "Tasks", ContainingNamespace: var outer } && IsSystemThreading(outer);

    private static bool IsSystemThreading(INamespaceSymbol? space) =>
        space is { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
