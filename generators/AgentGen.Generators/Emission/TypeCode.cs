using AgentGen.Compiler;
using static AgentGen.Generators.CodeNames;

namespace AgentGen.Generators;

/// <summary>The expressions that say how types are read. What is put together is kept in fields of the emitted class, made on first use.</summary>
internal sealed class TypeCode
{
    private readonly List<string> _fields = [];

    /// <summary>The declarations of the fields.</summary>
    internal IReadOnlyList<string> Fields => _fields;

    /// <summary>How a use is read.</summary>
    internal string Of(TypeUse use) => Kept(use, Expression(use), use.ClrName);

    /// <summary>How a use is read whose values must keep conditions.</summary>
    internal string Of(TypeUse use, ConstraintsSpec constraints)
    {
        string code = string.Join(", ", constraints.Code);
        bool refusesNull = constraints.RefusesNull && use.IsNullable;
        if (code.Length == 0 && !refusesNull)
        {
            return Of(use);
        }

        string read = Expression(use with { IsNullable = false });
        read = code.Length == 0 ? read : $"{Facade}ArgumentTypes.Constrained<{use.Name}>({read}, new {Facade}Constraint<{use.Name}>[] {{ {code} }})";
        read = Nullable(use, read);
        return Keep(refusesNull ? $"{Facade}ArgumentTypes.NotNull<{use.ClrName}>({read})" : read, use.ClrName);
    }

    private static string Expression(TypeUse use)
    {
        string read = use.Shape switch
        {
            _ when use.Collection is { Make: null } => $"{Facade}ArgumentTypes.NotRead<{use.Name}>()",
            TypeShape.Scalar when use.Scalar == Scalars.Converted => use.Converter is null
                ? $"{Facade}ArgumentTypes.Of<{use.Name}>(ContractResolver.Options)"
                : $"{Facade}ArgumentTypes.Converted<{use.Name}>(ContractResolver.Options, {use.Converter})",
            TypeShape.Scalar => $"{Facade}ArgumentTypes.{use.Scalar}",
            TypeShape.Collection => $"{Facade}ArgumentTypes.Collection<{use.Name}, {use.Element!.ClrName}>({Expression(use.Element)}, static items => {use.Collection!.Make})",
            TypeShape.Dictionary => $"{Facade}ArgumentTypes.Dictionary<{use.Name}, {use.KeyType!.Name}, {use.Element!.ClrName}>({Expression(use.KeyType)}, {Expression(use.Element)}, static items => {use.Collection!.Make})",
            _ => $"{use.ClassName}.Instance",
        };
        return Nullable(use, read);
    }

    private static string Nullable(TypeUse use, string read) =>
        !use.IsNullable ? read : $"{Facade}ArgumentTypes.{(use.IsValueType ? "ValueOrNull" : "OrNull")}<{use.Name}>({read})";

    private string Kept(TypeUse use, string expression, string type)
    {
        if (!use.IsNullable && use.Scalar != Scalars.Converted && use.Shape is TypeShape.Scalar or TypeShape.Enum or TypeShape.Object)
        {
            return expression;
        }

        return Keep(expression, type);
    }

    private string Keep(string expression, string type)
    {
        string field = $"type{_fields.Count}";
        _fields.Add($"private static {Facade}ArgumentType<{type}>? {field};");
        return $"({field} ??= {expression})";
    }
}
