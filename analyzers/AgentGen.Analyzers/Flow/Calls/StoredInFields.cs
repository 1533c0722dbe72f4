using System.Collections.Concurrent;
using System.Collections.Immutable;
using AgentGen.Analyzers.Flow.Values;
using AgentGen.Analyzers.Flow.Walk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow.Calls;

/// <summary>What the tools of a type leave in its fields, for other tools of the type to read.</summary>
internal sealed class StoredInFields(FlowContext context)
{
    private static readonly ImmutableDictionary<string, Value> Nothing = ImmutableDictionary.Create<string, Value>(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableDictionary<string, Value>> known = new(SymbolEqualityComparer.Default);

    /// <summary>What a field or property of the object holds when a tool of its type begins.</summary>
    public Value Read(ISymbol member, FlowSession session)
    {
        if (session.IsReadingFields || !IsVariable(member) || member.ContainingType is not { } type)
        {
            return Value.Clean;
        }

        var fields = known.GetOrAdd(type.OriginalDefinition, key => Find(key, session.CancellationToken));
        return fields.TryGetValue(member.Name, out Value? value) ? value : Value.Clean;
    }

    private static bool IsVariable(ISymbol member) => member switch
    {
        IFieldSymbol { IsReadOnly: false, IsConst: false } field => Carriers.CanCarryText(field.Type),
        IPropertySymbol { SetMethod: not null } property => Carriers.CanCarryText(property.Type),
        _ => false,
    } && !member.DeclaringSyntaxReferences.IsEmpty;

    private ImmutableDictionary<string, Value> Find(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var found = Nothing;
        foreach (IMethodSymbol tool in type.GetMembers().OfType<IMethodSymbol>().Where(method => context.Reach.Find(method) is not null))
        {
            if (context.Bodies.Find(tool, cancellationToken) is IMethodBodyOperation body)
            {
                var session = new FlowSession(context, depth: 0, cancellationToken) { IsReadingFields = true };
                foreach (GraphExit exit in new GraphWalk(session, ControlFlowGraph.Create(body, cancellationToken)).Run(ToolEntry.Of(context, tool)))
                {
                    found = exit.State.Read(RootComparer.This).Members.Aggregate(found, (all, member) =>
                        Add(all, member.Key, exit.State.Refresh(member.Value)));
                    found = exit.State.Roots.Where(root => root.Key is IFieldSymbol or IPropertySymbol).Aggregate(found, (all, root) =>
                        Add(all, ((ISymbol)root.Key).Name, exit.State.Refresh(root.Value)));
                }
            }
        }

        return found;
    }

    private static ImmutableDictionary<string, Value> Add(ImmutableDictionary<string, Value> all, string name, Value value) =>
        value.IsClean ? all : all.SetItem(name, all.TryGetValue(name, out Value? other) ? other.Join(value) : value);
}
