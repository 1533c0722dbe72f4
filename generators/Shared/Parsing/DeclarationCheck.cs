using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Whether a method can be a tool at all: what it is, what it is called, who may call it.</summary>
internal sealed class DeclarationCheck(ToolSite site, AttributeData attribute, string name, ToolFacts facts, Reporter report)
{
    private readonly IMethodSymbol _method = site.Method;

    internal void Run(Location location)
    {
        if (_method is { IsStatic: true, IsAbstract: true } or { IsStatic: true, IsVirtual: true } or { MethodKind: not MethodKind.Ordinary }
            || _method.ContainingType is { IsRefLikeType: true } or { TypeKind: not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface) })
        {
            report(DeclarationDiagnostics.NotAccessible, location, name, "it", "not an ordinary method of a class, struct, record or interface");
            return;
        }

        if (!ToolNames.IsValid(name))
        {
            report(DeclarationDiagnostics.InvalidName, attribute.Place() ?? location, name);
        }

        if (ToolNames.IsReserved(name))
        {
            report(DeclarationDiagnostics.NotEmittable, location, "The name", name, "runs have a control tool of that name; give this one another with [Tool(\"…\")]");
        }

        if (WhyNotCalled() is { } why)
        {
            report(DeclarationDiagnostics.NotEmittable, location, "The method", name, why);
        }

        if (_method.IsGenericMethod)
        {
            report(DeclarationDiagnostics.Generic, location, name, "is generic: a model cannot choose type arguments; write one method for each type");
        }
        else if (OpenType() is { } open)
        {
            report(DeclarationDiagnostics.Generic, location, name,
                $"stands in the generic type {open.ToDisplayString()}, and nothing says of what: close it with [assembly: ToolType(typeof(…))], once for each type that is meant");
        }
        else if (_method.ContainingType.IsFileLocal)
        {
            report(DeclarationDiagnostics.NotAccessible, location, name, _method.ContainingType.Name, "file-local");
        }
        else if (FirstInaccessible() is { } hidden)
        {
            string what = SymbolEqualityComparer.Default.Equals(hidden, _method) ? "it" : hidden.ToDisplayString();
            report(DeclarationDiagnostics.NotAccessible, location, name, what, Describe(hidden.DeclaredAccessibility));
        }
        else if (!facts.IsAccessible(_method))
        {
            report(DeclarationDiagnostics.NotAccessible, location, name, _method.ToDisplayString(), "internal to its assembly");
        }
    }

    private string? WhyNotCalled() =>
        FirstForbidden() is { } forbidden
            ? $"{forbidden.ToDisplayString()} is marked [Obsolete] as an error, which generated code may not pass over; make it a warning, or take [Tool] away"
        : _method.Attribute(MetadataNames.Conditional) is not null
            ? "it is [Conditional], so that its calls are left out of some builds; take the attribute away, and decide inside the method"
        : _method.Attribute(MetadataNames.UnmanagedCallersOnly) is not null
            ? "it is [UnmanagedCallersOnly], so that no managed code may call it; make a tool of a method of its own"
        : null;

    private ISymbol? FirstForbidden()
    {
        for (ISymbol? symbol = _method; symbol is IMethodSymbol or INamedTypeSymbol; symbol = symbol.ContainingType)
        {
            if (symbol.IsForbidden())
            {
                return symbol;
            }
        }

        return null;
    }

    private ISymbol? FirstInaccessible()
    {
        for (ISymbol? symbol = _method; symbol is IMethodSymbol or INamedTypeSymbol; symbol = symbol.ContainingType)
        {
            if (symbol.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
            {
                return symbol;
            }
        }

        return null;
    }

    private static string Describe(Accessibility accessibility) => accessibility switch
    {
        Accessibility.Private => "private",
        Accessibility.Protected => "protected",
        _ => "private protected",
    };

    // A type argument is a parameter only in the definition itself: what an attribute names has none.
    private INamedTypeSymbol? OpenType()
    {
        for (INamedTypeSymbol? type = _method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.TypeArguments.Any(static argument => argument.TypeKind == TypeKind.TypeParameter))
            {
                return type;
            }
        }

        return null;
    }
}
