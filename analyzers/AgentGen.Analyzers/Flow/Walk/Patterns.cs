using AgentGen.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow.Walk;

/// <summary>What patterns name, and what they say about the values that they match.</summary>
internal static class Patterns
{
    /// <summary>Gives the variables of a pattern the values that they are matched with.</summary>
    public static void Bind(FlowSession session, IPatternOperation pattern, Value value)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                session.State = session.State.With(declared, Fit(declared, value));
                break;
            case IRecursivePatternOperation recursive:
                if (recursive.DeclaredSymbol is { } whole)
                {
                    session.State = session.State.With(whole, Fit(whole, value));
                }

                foreach (IPropertySubpatternOperation part in recursive.PropertySubpatterns)
                {
                    Bind(session, part.Pattern, part.Member is IMemberReferenceOperation member ? MemberValues.Read(session, value, member) : value.AsPart());
                }

                for (int i = 0; i < recursive.DeconstructionSubpatterns.Length; i++)
                {
                    Bind(session, recursive.DeconstructionSubpatterns[i], value.Members.TryGetValue($"Item{i + 1}", out Value? item) ? item : value.AsPart());
                }

                break;
            case IListPatternOperation list:
                foreach (IPatternOperation element in list.Patterns)
                {
                    Bind(session, element, element is ISlicePatternOperation ? value.AsPart() : value.Element());
                }

                break;
            case ISlicePatternOperation { Pattern: { } rest }:
                Bind(session, rest, value);
                break;
            case IBinaryPatternOperation both:
                Bind(session, both.LeftPattern, value);
                Bind(session, both.RightPattern, value);
                break;
            case INegatedPatternOperation negated:
                Bind(session, negated.Pattern, value);
                break;
        }
    }

    /// <summary>Whether a value that matches is one of a fixed set.</summary>
    public static bool IsFixedSet(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: not null } } => true,
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => IsFixedSet(either.LeftPattern) && IsFixedSet(either.RightPattern),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => IsFixedSet(both.LeftPattern) || IsFixedSet(both.RightPattern),
        _ => false,
    };

    private static Value Fit(ISymbol declared, Value value) =>
        declared is ILocalSymbol local && !Carriers.CanCarryText(local.Type) ? value.WithoutText() : value;
}
