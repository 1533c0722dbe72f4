using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Effects;

/// <summary>
/// Looks back from a value of a body to what it is made of: through locals, whatever they are assigned, and through all that joins, wraps or passes on a value.
/// A call that is not known to pass its arguments on is an end.
/// </summary>
/// <param name="root">The body.</param>
internal sealed class ValueParts(IOperation root)
{
    private const int MostParts = 4096;

    private readonly Lazy<LocalValues> locals = new(() => new LocalValues(root));

    /// <summary>The value and everything it is made of, each once.</summary>
    public IEnumerable<IOperation> Of(IOperation value)
    {
        var seen = new HashSet<IOperation>();
        var pending = new Stack<IOperation>();
        pending.Push(value);
        while (pending.Count > 0 && seen.Count < MostParts)
        {
            IOperation next = pending.Pop();
            if (!seen.Add(next))
            {
                continue;
            }

            yield return next;
            IEnumerable<IOperation> sources = next is ILocalReferenceOperation local
                ? locals.Value.ValuesOf(local.Local).Concat(locals.Value.AddedTo(local.Local))
                : ValueSources.Of(next);
            // The first part of a text comes first.
            foreach (IOperation source in sources.Reverse())
            {
                pending.Push(source);
            }
        }
    }

    /// <summary>What a local is assigned.</summary>
    public IReadOnlyList<IOperation> ValuesOf(ILocalSymbol local) => locals.Value.ValuesOf(local);

    /// <summary>The assignments to members of a local, parameter or field, as in <c>command.CommandText = …</c>.</summary>
    public IEnumerable<ISimpleAssignmentOperation> SettersOf(ISymbol owner) => locals.Value.SettersOf(owner);

    /// <summary>The constant text in a value, the parts that are not known left out.</summary>
    public string Text(IOperation value) => string.Concat(Of(value).Select(static part => part switch
    {
        ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } } => text,
        IFieldReferenceOperation { ConstantValue: { HasValue: true, Value: string text } } => text,
        _ => "",
    }));

    /// <summary>The values that the body returns; what its lambdas and local functions return is theirs.</summary>
    public static IEnumerable<IOperation> Returned(IOperation body)
    {
        var pending = new Stack<IOperation>();
        pending.Push(body);
        while (pending.Count > 0)
        {
            IOperation next = pending.Pop();
            if (next is IReturnOperation { ReturnedValue: { } value })
            {
                yield return value.Unwrap();
            }

            foreach (IOperation child in next.ChildOperations)
            {
                if (child is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
                {
                    pending.Push(child);
                }
            }
        }
    }
}
