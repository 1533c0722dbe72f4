using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Effects.Apis;

/// <summary>One use of a member that the tables know.</summary>
/// <param name="api">The row.</param>
/// <param name="operation">The call, creation or assignment.</param>
/// <param name="method">The method, constructor or setter.</param>
/// <param name="parts">Where values of the body come from.</param>
internal sealed class ApiUse(Api api, IOperation operation, IMethodSymbol method, ValueParts parts)
{
    public IOperation Operation { get; } = operation;

    public IMethodSymbol Method { get; } = method;

    public ValueParts Parts { get; } = parts;

    public IOperation? Instance => Operation switch
    {
        IInvocationOperation call => call.Instance,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } => property.Instance,
        _ => null,
    };

    public IEnumerable<IArgumentOperation> Arguments => Operation switch
    {
        IInvocationOperation call => call.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        _ => [],
    };

    /// <summary>The value of a parameter, given or by default.</summary>
    public IOperation? Argument(string name) => name == "this"
        ? Instance ?? (Method.IsExtensionMethod ? Arguments.FirstOrDefault()?.Value : null)
        : Arguments.FirstOrDefault(argument => argument.Parameter?.Name == name)?.Value;

    public IOperation? Argument(Func<ITypeSymbol, bool> type) =>
        Arguments.FirstOrDefault(argument => argument.Parameter is { } parameter && type(parameter.Type))?.Value;

    /// <summary>The name of the enum member or static property that a parameter of a type gets, such as <c>Append</c> for a <c>FileMode</c>.</summary>
    public string? MemberOf(string type) =>
        Arguments.Where(argument => argument.Parameter?.Type.Name == type).Select(argument => NameOf(argument.Value)).FirstOrDefault();

    public Deed Harmless() => Deed.Harmless(Operation.Syntax);

    /// <summary>What the row says, with another end of the sentence where one is given.</summary>
    public Deed Done(string? what = null) => new(api.Kind, Name, what ?? api.What, Operation.Syntax)
    {
        Targets = [.. api.Target.Split([' ']).Select(Argument).OfType<IOperation>()],
        IsRepeatable = api.IsRepeatable,
        IsIrreversible = api.IsIrreversible,
        IsIrreversibleIfNamed = api.IsIrreversibleIfNamed,
        IsMinor = api.IsMinor,
    };

    private string Name => Method.MethodKind switch
    {
        MethodKind.Constructor => $"new {Method.ContainingType.Name}",
        MethodKind.PropertySet => $"{Method.ContainingType.Name}.{Method.AssociatedSymbol?.Name}",
        _ => $"{(Method.ReducedFrom ?? Method).ContainingType.Name}.{Method.Name}",
    };

    private static string? NameOf(IOperation value) => value switch
    {
        IFieldReferenceOperation field => field.Field.Name,
        IPropertyReferenceOperation { Property.IsStatic: true } property => property.Property.Name,
        { ConstantValue: { HasValue: true, Value: { } constant }, Type: INamedTypeSymbol { TypeKind: TypeKind.Enum } type } =>
            type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => Equals(member.ConstantValue, constant))?.Name,
        IConversionOperation conversion => NameOf(conversion.Operand),
        _ => null,
    };
}
