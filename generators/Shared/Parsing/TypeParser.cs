using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Turns types into shapes, or says why a type has none.</summary>
internal sealed class TypeParser(ToolFacts facts)
{
    private readonly Stack<ITypeSymbol> _open = new();
    private readonly Dictionary<ITypeSymbol, TypeSpec> _known = new(SymbolEqualityComparer.Default);

    internal TypeSpec? Parse(ITypeSymbol type, out string reason)
    {
        reason = "";
        if (_known.TryGetValue(type, out TypeSpec? known))
        {
            return known;
        }

        TypeSpec? spec = ParseNew(type, out reason);
        if (spec is not null)
        {
            _known[type] = spec;
        }

        return spec;
    }

    /// <summary>Finds, at any depth, what JSON cannot be turned into.</summary>
    internal static string? FindUnreadable(TypeSpec type) =>
        type.Object?.NotReadable
        ?? (type.Element is { } element ? FindUnreadable(element) : null)
        ?? type.Object?.Members.Where(static member => member.IsReadable).Select(static member => FindUnreadable(member.Type)).FirstOrDefault(static reason => reason is not null);

    private TypeSpec? ParseNew(ITypeSymbol type, out string reason)
    {
        if (Scalars.Find(type) is { } scalar)
        {
            reason = "";
            return new TypeSpec { Shape = TypeShape.Scalar, Name = type.Code(), IsValueType = type.IsValueType, Scalar = scalar };
        }

        if (!facts.IsAccessible(type))
        {
            return Refuse($"{type.ToDisplayString()} is not accessible to generated code; make it internal or public", out reason);
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            reason = "";
            return new TypeSpec { Shape = TypeShape.Enum, Name = type.Code(), IsValueType = true, Enum = EnumParser.Parse((INamedTypeSymbol)type) };
        }

        if (Collections.FindDictionary(type, out ITypeSymbol? item) is { } dictionary)
        {
            return ParseCollection(type, TypeShape.Dictionary, dictionary, item!, out reason);
        }

        if (Collections.FindList(type, out item) is { } list)
        {
            return ParseCollection(type, TypeShape.Collection, list, item!, out reason);
        }

        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsTupleType: false } named || !IsOwn(named))
        {
            return Refuse($"{type.ToDisplayString()} is not supported; use a scalar, an enum, a list, a dictionary with string keys, or a record of these", out reason);
        }

        if (_open.Contains(named, SymbolEqualityComparer.Default))
        {
            return Refuse($"{type.ToDisplayString()} contains itself, which is not supported", out reason);
        }

        _open.Push(named);
        ObjectSpec? content = new ObjectParser(facts, this).Parse(named, out reason);
        _open.Pop();
        return content is null ? null : new TypeSpec { Shape = TypeShape.Object, Name = type.Code(), IsValueType = type.IsValueType, Object = content };
    }

    private TypeSpec? ParseCollection(ITypeSymbol type, TypeShape shape, string factory, ITypeSymbol item, out string reason)
    {
        ITypeSymbol inner = item.WithoutNullable(out bool isNullableValue);
        return Parse(inner, out reason) is not { } element
            ? null
            : new TypeSpec
            {
                Shape = shape,
                Name = type.Code(),
                IsValueType = false,
                Element = element,
                ElementIsNullableValue = isNullableValue,
                ContractFactory = factory,
            };
    }

    // A framework type that is none of the known ones has no meaning in JSON: a stream, a task, a tuple, a delegate.
    private static bool IsOwn(INamedTypeSymbol type)
    {
        INamespaceSymbol? root = type.ContainingNamespace;
        while (root is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            root = root.ContainingNamespace;
        }

        return type is { IsAbstract: false, SpecialType: SpecialType.None } && root?.Name != "System";
    }

    private static TypeSpec? Refuse(string why, out string reason)
    {
        reason = why;
        return null;
    }
}
