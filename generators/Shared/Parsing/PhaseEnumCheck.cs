using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Finds what makes the phases of an enum none: a policy of them would throw, or quietly lack an edge.</summary>
internal static class PhaseEnumCheck
{
    /// <summary>The errors that stand on a type's own declaration: on an enum that declares phases, and on the marks of fields that are none.</summary>
    internal static IEnumerable<Diagnostic> Check(INamedTypeSymbol type) =>
        type.TypeKind != TypeKind.Enum ? type.GetMembers().OfType<IFieldSymbol>().SelectMany(CheckField)
        : PhaseEnumParser.IsMarked(type) ? FindProblems(type).Select(static problem => problem.ToDiagnostic(problem.Place ?? Location.None))
        : [];

    /// <summary>The errors of an enum that nothing else reports: it is of another assembly, or only a tool says that it declares phases.</summary>
    internal static IEnumerable<Diagnostic> CheckUse(INamedTypeSymbol type, ToolFacts facts, Location place) =>
        facts.IsSource(type) && PhaseEnumParser.IsMarked(type) ? [] : FindProblems(type).Select(problem => problem.ToDiagnostic(place));

    private static IEnumerable<Diagnostic> CheckField(IFieldSymbol field) => field.IsImplicitlyDeclared ? [] : field.GetAttributes()
        .Where(static attribute => attribute.AttributeClass is { } type && (type.Is(MetadataNames.PhaseEdge) || type.Is(MetadataNames.ReadOnlyPhase)))
        .Select(attribute => new PhaseProblem(field.Name, "is a field, and only members of an enum are phases: take the attribute away", attribute.Place())
            .ToDiagnostic(attribute.Place() ?? field.NameLocation()));

    private static IEnumerable<PhaseProblem> FindProblems(INamedTypeSymbol type)
    {
        List<IFieldSymbol> seen = [];
        foreach (IFieldSymbol member in PhaseEnumParser.Members(type))
        {
            if (seen.Find(other => Equals(other.ConstantValue, member.ConstantValue)) is { } twin)
            {
                yield return new(
                    member.Name, $"has the value of '{twin.Name}', so that nothing can tell them apart: give each phase a value of its own", member.NameLocation());
            }
            else if (seen.Find(other => string.Equals(other.Name, member.Name, StringComparison.OrdinalIgnoreCase)) is { } same)
            {
                yield return new(
                    member.Name, $"differs from '{same.Name}' in upper and lower case alone, which do not count: give one of them another name", member.NameLocation());
            }

            seen.Add(member);
            foreach (PhaseProblem problem in FindEdgeProblems(member))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<PhaseProblem> FindEdgeProblems(IFieldSymbol member)
    {
        HashSet<string> targets = new(StringComparer.Ordinal);
        foreach (AttributeData edge in member.Attributes(MetadataNames.PhaseEdge).Where(static edge => edge.ConstructorArguments.Length == 1))
        {
            if (PhaseEnumParser.Target(member, edge) is not { } target)
            {
                string to = Describe(edge.ConstructorArguments[0]);
                yield return new(member.Name, $"cannot lead to {to}, which is no member of {member.ContainingType.ToDisplayString()}: name one of its members", edge.Place());
            }
            else if (!targets.Add(target))
            {
                yield return new(member.Name, $"leads to '{target}' twice: keep one of the edges", edge.Place());
            }
        }
    }

    private static string Describe(TypedConstant target) => target switch
    {
        { Kind: TypedConstantKind.Error } or { IsNull: true } => "null",
        { Kind: TypedConstantKind.Enum, Type: { } type } => $"'{type.ToDisplayString()}.{target.EnumMemberName() ?? target.Value}'",
        { Kind: TypedConstantKind.Array } => "an array",
        _ => $"'{target.Value}'",
    };
}
