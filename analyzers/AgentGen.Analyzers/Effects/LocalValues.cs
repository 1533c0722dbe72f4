using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Effects;

/// <summary>What the locals of a body get: by declaration, assignment, loop and pattern, and what is added to them afterwards.</summary>
internal sealed class LocalValues
{
    private static readonly string[] Adding = ["Add", "Append", "Insert", "Push", "Enqueue", "Write", "TryAdd", "set_Item"];

    private readonly Dictionary<ILocalSymbol, List<IOperation>> values = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, List<IOperation>> added = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<ISimpleAssignmentOperation>> setters = new(SymbolEqualityComparer.Default);

    public LocalValues(IOperation root)
    {
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            Read(operation);
        }
    }

    public IReadOnlyList<IOperation> ValuesOf(ILocalSymbol local) => values.TryGetValue(local, out var found) ? found : [];

    public IReadOnlyList<IOperation> AddedTo(ILocalSymbol local) => added.TryGetValue(local, out var found) ? found : [];

    public IReadOnlyList<ISimpleAssignmentOperation> SettersOf(ISymbol owner) => setters.TryGetValue(owner, out var found) ? found : [];

    private void Read(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is { Value: { } value }:
                Add(values, declarator.Symbol, value);
                break;
            case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol: var local }, Collection: var collection }:
                Add(values, local, collection);
                break;
            case IIsPatternOperation { Pattern: var pattern, Value: var value }:
                foreach (ILocalSymbol local in Declared(pattern))
                {
                    Add(values, local, value);
                }

                break;
            case IAssignmentOperation { Target: ILocalReferenceOperation { Local: var local }, Value: var value }:
                Add(values, local, value);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Out, Parent: IInvocationOperation call } filled
                when LocalOf(filled.Value) is { } local && !LooksUp(call.TargetMethod):
                foreach (IArgumentOperation given in call.Arguments.Where(IsGivenText))
                {
                    Add(values, local, given.Value);
                }

                break;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } instance } } set when OwnerOf(instance) is { } owner:
                Add(setters, owner, set);
                if (owner is ILocalSymbol changed)
                {
                    Add(added, changed, set.Value);
                }

                break;
            case IInvocationOperation { Instance: { } instance } call when IsAdding(call.TargetMethod) && RootOf(instance) is { } local:
                foreach (IArgumentOperation argument in call.Arguments)
                {
                    Add(added, local, argument.Value);
                }

                break;
        }
    }

    private static ILocalSymbol? LocalOf(IOperation target) => target switch
    {
        ILocalReferenceOperation reference => reference.Local,
        IDeclarationExpressionOperation { Expression: ILocalReferenceOperation reference } => reference.Local,
        _ => null,
    };

    private static bool IsAdding(IMethodSymbol method) => Adding.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal));

    private static bool IsGivenText(IArgumentOperation argument) =>
        argument.Parameter is { RefKind: RefKind.None, Type.SpecialType: SpecialType.System_String };

    // What is found under a key is not made of the key.
    private static bool LooksUp(IMethodSymbol method) => method.Name.StartsWith("TryGet", StringComparison.Ordinal);

    private static IEnumerable<ILocalSymbol> Declared(IPatternOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local } => [local],
        IRecursivePatternOperation { DeclaredSymbol: ILocalSymbol local } => [local],
        INegatedPatternOperation negated => Declared(negated.Pattern),
        IBinaryPatternOperation both => Declared(both.LeftPattern).Concat(Declared(both.RightPattern)),
        _ => [],
    };

    // text.Append(a).Append(b): the same builder all along.
    private static ILocalSymbol? RootOf(IOperation instance) => instance switch
    {
        ILocalReferenceOperation local => local.Local,
        IInvocationOperation { Instance: { } inner } call when call.TargetMethod.Name.StartsWith("Append", StringComparison.Ordinal) => RootOf(inner),
        _ => null,
    };

    private static ISymbol? OwnerOf(IOperation instance) => instance switch
    {
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        _ => RootOf(instance),
    };

    private static void Add<TKey, T>(Dictionary<TKey, List<T>> to, TKey owner, T value)
        where TKey : ISymbol
    {
        if (!to.TryGetValue(owner, out var list))
        {
            to[owner] = list = [];
        }

        list.Add(value);
    }
}
