using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow.Sinks;

/// <summary>Finds the sinks that the tables name.</summary>
internal static class SinkTable
{
    private static readonly ImmutableDictionary<string, ImmutableArray<SinkEntry>> ByType =
        FileSinks.Table.Concat(HttpSinks.Table).Concat(SqlSinks.Table).Concat(CodeSinks.Table).Concat(DeserializationSinks.Table).Concat(ProcessSinks.Table)
            .GroupBy(static entry => entry.Type, StringComparer.Ordinal)
            .ToImmutableDictionary(static group => group.Key, static group => group.ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The sinks that a call, a creation or an assignment is.</summary>
    public static IEnumerable<Sink> Find(FlowContext context, IOperation operation) => operation switch
    {
        IInvocationOperation call => Find(context, call, call.TargetMethod, call.Instance, call.Arguments),
        IObjectCreationOperation { Constructor: { } constructor } creation => Find(context, creation, constructor, null, creation.Arguments),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment => FindSet(context, assignment, target),
        _ => [],
    };

    private static IEnumerable<Sink> Find(FlowContext context, IOperation site, IMethodSymbol method, IOperation? instance,
        ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (SinkEntry entry in EntriesOf(context, instance?.Type as INamedTypeSymbol ?? method.ContainingType, method))
        {
            foreach (string name in entry.Parameters)
            {
                IOperation? value = name switch
                {
                    SinkEntry.This => instance,
                    SinkEntry.Text => arguments.FirstOrDefault(static argument =>
                        argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Type.SpecialType: SpecialType.System_String })?.Value,
                    _ => arguments.FirstOrDefault(argument => argument.Parameter?.Name == name && argument.ArgumentKind == ArgumentKind.Explicit
                        && IsTaken(entry, argument.Parameter))?.Value,
                };
                if (value is not null)
                {
                    yield return new Sink(entry.Kind, value, site, NameOf(method));
                }
            }
        }
    }

    // A list of arguments is the safe way.
    private static bool IsTaken(SinkEntry entry, IParameterSymbol parameter) =>
        entry.Kind != SinkKind.Arguments || parameter.Type.SpecialType == SpecialType.System_String;

    private static IEnumerable<Sink> FindSet(FlowContext context, ISimpleAssignmentOperation assignment, IPropertyReferenceOperation target) =>
        EntriesOf(context, target.Property.ContainingType, target.Property)
            .Where(static entry => entry.Parameters[0] == "value")
            .Select(entry => new Sink(entry.Kind, assignment.Value, assignment, $"{target.Property.ContainingType.Name}.{target.Property.Name}"));

    private static IEnumerable<SinkEntry> EntriesOf(FlowContext context, INamedTypeSymbol type, ISymbol member)
    {
        // A constructor of a derived class hands over what it likes.
        for (INamedTypeSymbol? level = type; level is not null; level = member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? null : level.BaseType)
        {
            if (ByType.TryGetValue(context.NameOf(level), out var entries))
            {
                return entries.Where(entry => entry.IsOf(member.Name));
            }
        }

        return ByType.TryGetValue(context.NameOf(member.ContainingType), out var declared) ? declared.Where(entry => entry.IsOf(member.Name)) : [];
    }

    private static string NameOf(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Constructor ? $"new {method.ContainingType.Name}" : $"{method.ContainingType.Name}.{method.Name}";
}
