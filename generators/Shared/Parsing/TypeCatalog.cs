using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>The types of one compilation, each parsed once, or the reason why JSON has none of it.</summary>
internal sealed class TypeCatalog(ToolFacts facts)
{
    private readonly object _gate = new();
    private readonly Dictionary<ITypeSymbol, Entry> _entries = new(SymbolEqualityComparer.IncludeNullability);
    private readonly Dictionary<string, Entry> _byKey = new(StringComparer.Ordinal);

    /// <summary>Parses a type with everything inside it.</summary>
    /// <returns>The use, or null with the reason.</returns>
    internal TypeUse? Parse(ITypeSymbol type, out string reason)
    {
        lock (_gate)
        {
            TypeUse? use = Use(type, out reason);
            if (use is not null && Problem(use, static entry => entry.Problem, throughUnreadable: true) is { } problem)
            {
                reason = problem;
                return null;
            }

            return use;
        }
    }

    /// <summary>Finds, at any depth, what JSON cannot be turned into.</summary>
    internal string? FindUnreadable(TypeUse use)
    {
        lock (_gate)
        {
            return Problem(use, static entry => entry.Definition?.Object?.NotReadable, throughUnreadable: false);
        }
    }

    /// <summary>The definitions that uses reach, in ordinal order.</summary>
    internal ImmutableEquatableArray<TypeDefinition> Reach(IEnumerable<TypeUse> uses)
    {
        lock (_gate)
        {
            Dictionary<string, TypeDefinition> reached = new(StringComparer.Ordinal);
            foreach (TypeUse use in uses)
            {
                Visit(use, throughUnreadable: true, static _ => { }, entry => reached[entry.Definition!.Key] = entry.Definition);
            }

            return reached.Values.OrderBy(static definition => definition.Key, StringComparer.Ordinal).ToEquatable();
        }
    }

    /// <summary>Parses one use. What a named type contains is looked at once, and its problem stays with it.</summary>
    internal TypeUse? Use(ITypeSymbol type, out string reason)
    {
        reason = "";
        ITypeSymbol inner = type.WithoutNullable(out bool isNullableValue);
        bool isNullable = isNullableValue || (type.IsReferenceType && type.NullableAnnotation == NullableAnnotation.Annotated);
        if (Scalars.Find(inner) is { } scalar)
        {
            return new TypeUse { Shape = TypeShape.Scalar, Name = scalar == "Any" ? "object" : inner.Code(), IsValueType = inner.IsValueType, IsNullable = isNullable, Scalar = scalar };
        }

        if (!facts.IsAccessible(inner))
        {
            return Refuse($"{inner.ToDisplayString()} is not accessible to generated code; make it internal or public", out reason);
        }

        if (inner.IsForbidden())
        {
            return Refuse($"{inner.ToDisplayString()} is marked [Obsolete] as an error, which generated code may not pass over; use another type", out reason);
        }

        string? converter = ConverterParser.Find(inner, inner, facts, out reason);
        if (converter is not null || reason.Length > 0)
        {
            return converter is not null || facts.IsInContext(inner) ? Converted(inner, isNullable, converter) : null;
        }

        if (Collections.Find(inner) is { } collection)
        {
            return Collection(inner, isNullable, collection, out reason);
        }

        if (inner is not INamedTypeSymbol named || (inner.TypeKind != TypeKind.Enum && !IsOwn(named)))
        {
            return facts.IsInContext(inner) ? Converted(inner, isNullable, null) : Refuse(UnsupportedTypes.Explain(inner), out reason);
        }

        Entry entry = Define(named);
        if (facts.IsInContext(inner) && (entry.Problem ?? entry.Definition?.Object?.NotReadable) is not null)
        {
            return Converted(inner, isNullable, null);
        }

        return new TypeUse
        {
            Shape = inner.TypeKind == TypeKind.Enum ? TypeShape.Enum : TypeShape.Object,
            Name = Code(named),
            IsValueType = inner.IsValueType,
            IsNullable = isNullable,
            Key = entry.Key,
            ClassName = TypeNames.Class(named, entry.Key),
        };
    }

    /// <summary>A use that a converter reads and writes.</summary>
    internal static TypeUse Converted(ITypeSymbol type, bool isNullable, string? converter) => new()
    {
        Shape = TypeShape.Scalar,
        Name = type.Code(),
        IsValueType = type.IsValueType,
        IsNullable = isNullable,
        Scalar = Scalars.Converted,
        Converter = converter,
    };

    private TypeUse? Collection(ITypeSymbol type, bool isNullable, CollectionType collection, out string reason)
    {
        TypeUse? key = null;
        if (collection.Key is not null && ((key = Use(collection.Key, out reason)) is null || !IsName(key)))
        {
            return Refuse($"{collection.Key.ToDisplayString()} cannot be the key of a dictionary, where JSON has only names; use string, a number, Guid or an enum", out reason);
        }

        return Use(collection.Element, out reason) is not { } element
            ? null
            : new TypeUse
            {
                Shape = collection.Key is null ? TypeShape.Collection : TypeShape.Dictionary,
                Name = type.Code(),
                IsValueType = type.IsValueType,
                IsNullable = isNullable,
                Element = element,
                KeyType = key,
                Collection = collection.Spec,
            };
    }

    private static bool IsName(TypeUse key) =>
        !key.IsNullable && (key.Shape == TypeShape.Enum || (key.Scalar is not null && !Scalars.NoKeys.Contains(key.Scalar)));

    // The names of a tuple's elements are no part of its CLR type.
    private static string Code(INamedTypeSymbol type) => (type.IsTupleType ? type.TupleUnderlyingType ?? type : type).Code();

    private Entry Define(INamedTypeSymbol type)
    {
        ITypeSymbol key = type.WithNullableAnnotation(NullableAnnotation.None);
        if (_entries.TryGetValue(key, out Entry? known))
        {
            return known;
        }

        Entry entry = new(TypeNames.Key(type));
        _entries[key] = entry;
        _byKey[entry.Key] = entry;
        ObjectSpec? content = null;
        string problem = "";
        if (type.TypeKind == TypeKind.Enum && (entry.Problem = EnumParser.FindProblem(type)) is not null)
        {
            return entry;
        }

        if (type.TypeKind != TypeKind.Enum && (content = TupleParser.IsTuple(type) ? new TupleParser(this).Parse(type, out problem) : new ObjectParser(facts, this).Parse(type, out problem)) is null)
        {
            entry.Problem = problem;
            return entry;
        }

        entry.Definition = new TypeDefinition
        {
            Key = entry.Key,
            Name = Code(type),
            Title = TypeNames.Title(type),
            ClassName = TypeNames.Class(type, entry.Key),
            IsValueType = type.IsValueType,
            Description = facts.Descriptions.OfType(type),
            Enum = content is null ? EnumParser.Parse(type, facts.Descriptions) : null,
            Object = content,
        };
        return entry;
    }

    private string? Problem(TypeUse use, Func<Entry, string?> find, bool throughUnreadable)
    {
        string? found = null;
        Visit(
            use,
            throughUnreadable,
            part => found ??= !throughUnreadable && part.Collection is { Make: null }
                ? $"{part.Name.Replace("global::", "")} is a collection that nothing can fill; give it a public constructor without parameters and ICollection<T>, or use List<T>"
                : null,
            entry => found ??= find(entry));
        return found;
    }

    private void Visit(TypeUse use, bool throughUnreadable, Action<TypeUse> visitUse, Action<Entry> visitEntry)
    {
        HashSet<string> visited = new(StringComparer.Ordinal);
        Stack<TypeUse> open = new();
        open.Push(use);
        while (open.Count > 0)
        {
            foreach (TypeUse part in open.Pop().Parts())
            {
                visitUse(part);
                if (part.Key is null || !visited.Add(part.Key))
                {
                    continue;
                }

                Entry entry = _byKey[part.Key];
                visitEntry(entry);
                if (entry.Definition?.Object is { } content)
                {
                    IEnumerable<TypeUse> members = content.Members.Where(member => throughUnreadable || member.IsReadable).Select(static member => member.Type);
                    foreach (TypeUse inner in members.Concat(content.Polymorphism?.Derived.Select(static derived => derived.Type) ?? []).Reverse())
                    {
                        open.Push(inner);
                    }
                }
            }
        }
    }

    // A framework type that is none of the known ones has no meaning in JSON: a stream, a task, a delegate.
    private static bool IsOwn(INamedTypeSymbol type)
    {
        if (TupleParser.IsTuple(type) || type.DefinitionName() is "System.Collections.Generic.KeyValuePair<TKey, TValue>" || (type.Name == "Tuple" && type.IsGenericType))
        {
            return true;
        }

        INamespaceSymbol? root = type.ContainingNamespace;
        while (root is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            root = root.ContainingNamespace;
        }

        return type is { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, IsTupleType: false, IsStatic: false, IsRefLikeType: false, SpecialType: SpecialType.None } && root?.Name != "System";
    }

    private static TypeUse? Refuse(string why, out string reason)
    {
        reason = why;
        return null;
    }

    private sealed class Entry(string key)
    {
        internal string Key { get; } = key;

        internal TypeDefinition? Definition { get; set; }

        internal string? Problem { get; set; }
    }
}
