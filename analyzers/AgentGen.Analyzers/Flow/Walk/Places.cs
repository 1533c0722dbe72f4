using AgentGen.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow.Walk;

/// <summary>Reads and writes what code can assign to: locals, parameters, captures of the graph, fields, and members of those.</summary>
/// <param name="session">The flow.</param>
internal sealed class Places(FlowSession session)
{
    private readonly Dictionary<CaptureId, IOperation?> aliases = [];

    public Value Read(IOperation place)
    {
        if (place is IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } captured }
            && !session.State.Roots.ContainsKey(captured))
        {
            return session.State.Read(RootComparer.This).Member(captured.Name, IsText(captured.Type));
        }

        if (RootOf(place) is { } root)
        {
            return session.State.Read(root);
        }

        (IOperation? instance, ISymbol? member) = MemberOf(place);
        if (member is null)
        {
            return Value.Clean;
        }

        if (instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance })
        {
            object owner = member.IsStatic ? member : RootComparer.This;
            Value known = member.IsStatic ? session.State.Read(owner) : session.State.Read(owner).Member(member.Name, IsText(place.Type));
            return known.IsClean && known.Members.IsEmpty ? session.Context.Fields.Read(member, session) : known;
        }

        return MemberValues.Read(session, session.Evaluate(instance), (IMemberReferenceOperation)place);
    }

    public void Write(IOperation place, Value value)
    {
        place = Target(place);
        if (RootOf(place) is { } root)
        {
            session.State = session.State.With(root, value);
            if (place is IFlowCaptureReferenceOperation capture && aliases.TryGetValue(capture.Id, out IOperation? alias) && alias is not null)
            {
                Write(alias, value);
            }

            return;
        }

        switch (place)
        {
            case ITupleOperation tuple:
                WriteElements(tuple, value);
                break;
            case IArrayElementReferenceOperation element:
                Add(element.ArrayReference, value);
                break;
            case IPropertyReferenceOperation { Arguments.Length: > 0, Instance: { } container }:
                Add(container, value);
                break;
            case IMemberReferenceOperation { Member: { IsStatic: true } shared }:
                session.State = session.State.With(shared, value);
                break;
            case IMemberReferenceOperation { Instance: { } instance } member when MemberValues.Set(session, member, value) is { } changed:
                Change(instance, old => changed(old));
                break;
        }
    }

    /// <summary>Lets an object take in text: what it carries now is what it carried and this.</summary>
    public void Add(IOperation container, Value added)
    {
        if (!added.IsClean || !added.Members.IsEmpty)
        {
            Change(container, old => old.IsClean && old.Members.IsEmpty ? added : old.Join(added));
        }
    }

    /// <summary>Puts another value into the place that an object stands in, if it stands in one.</summary>
    public void Change(IOperation container, Func<Value, Value> change)
    {
        container = Target(container);
        if (container is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance })
        {
            session.State = session.State.With(RootComparer.This, change(session.State.Read(RootComparer.This)));
        }
        else if (RootOf(container) is not null || container is IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol { IsIndexer: false } })
        {
            Write(container, change(Read(container)));
        }
    }

    /// <summary>Remembers which place a capture of the graph stands for, so that writing to it writes there as well.</summary>
    public void Alias(CaptureId capture, IOperation captured)
    {
        IOperation target = Strip(captured);
        bool isPlace = target is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation or IArrayElementReferenceOperation;
        aliases[capture] = !isPlace || (aliases.TryGetValue(capture, out IOperation? known) && known?.Syntax != target.Syntax) ? null : target;
    }

    public static bool IsText(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;

    // A fluent call gives the object back that it was called on.
    private static IOperation Target(IOperation operation)
    {
        operation = Strip(operation);
        while (operation is IInvocationOperation { Instance: { } instance } call && SymbolEqualityComparer.Default.Equals(call.Type, instance.Type))
        {
            operation = Strip(instance);
        }

        return operation;
    }

    private static IOperation Strip(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IDeclarationExpressionOperation declared:
                    operation = declared.Expression;
                    break;
                case IArgumentOperation argument:
                    operation = argument.Value;
                    break;
                default:
                    return operation;
            }
        }
    }

    private static object? RootOf(IOperation place) => place switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFlowCaptureReferenceOperation capture => capture.Id,
        _ => null,
    };

    private static (IOperation? Instance, ISymbol? Member) MemberOf(IOperation place) => place switch
    {
        IFieldReferenceOperation field => (field.Instance, field.Field),
        IPropertyReferenceOperation { Arguments.Length: 0 } property => (property.Instance, property.Property),
        _ => (null, null),
    };

    private void WriteElements(ITupleOperation tuple, Value value)
    {
        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            string name = $"Item{i + 1}";
            Write(tuple.Elements[i], value.Members.ContainsKey(name) ? value.Member(name) : Value.Made(value).AsPart());
        }
    }
}
