using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Turns a method with <c>[Tool]</c> into a spec, or into the errors that say why it cannot be a tool. Generator and analyzer both call it.</summary>
internal sealed class ToolParser
{
    private readonly IMethodSymbol _method;
    private readonly AttributeData _attribute;
    private readonly string _name;
    private readonly ParameterParser _parameters;
    private readonly ToolFacts _facts;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    private ToolParser(IMethodSymbol method, AttributeData attribute, ToolFacts facts)
    {
        _method = method;
        _attribute = attribute;
        _facts = facts;
        _name = attribute.FirstText() ?? ToolNames.FromMethod(method.Name);
        _parameters = new ParameterParser(facts);
    }

    /// <summary>Parses one method.</summary>
    /// <param name="method">A method that carries <c>[Tool]</c>.</param>
    /// <param name="facts">The facts of its compilation.</param>
    /// <param name="cancellationToken">Stops the parse.</param>
    /// <returns>The spec or the errors; <see langword="null"/> where the method carries no <c>[Tool]</c>.</returns>
    internal static ToolParse? Parse(IMethodSymbol method, ToolFacts facts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return method.Attribute(MetadataNames.Tool) is { } attribute ? new ToolParser(method, attribute, facts).Parse() : null;
    }

    private ToolParse Parse()
    {
        Location location = _method.NameLocation();
        CheckDeclaration(location);
        if (_diagnostics.Count > 0)
        {
            // Without a method that can be named there is nothing to build on.
            return new ToolParse(null, location, _diagnostics.ToImmutable());
        }

        ImmutableEquatableArray<ParameterSpec> parameters = ParseParameters();
        ReturnSpec? returns = ParseReturn(location);
        HelperParser helpers = new(_method, _attribute, _name, parameters, _parameters, _facts, Report);
        ImmutableEquatableArray<string> phases = PhaseParser.Parse(_method, out PhaseEnumSpec? phaseEnum);
        if (phaseEnum is not null && phases.Count == 0)
        {
            Report(DeclarationDiagnostics.NotEmittable, location, "The phase attribute", _name, "it names no declared phase; name at least one");
        }

        ToolSpec spec = new()
        {
            Name = _name,
            Description = Documentation.OfMethod(_method),
            DeclaringType = _method.ContainingType.Code(),
            MethodName = EnumParser.Escape(_method.Name),
            Origin = $"{_method.ContainingType.ToDisplayString()}.{_method.Name}",
            Target = _method.IsStatic ? null : new TargetParser(_facts, _parameters).Parse(_method.ContainingType),
            Parameters = parameters,
            Returns = returns!,
            Types = ImmutableEquatableArray<TypeDefinition>.Empty,
            Effect = helpers.Effect,
            Capture = helpers.Capture,
            Undo = helpers.Undo,
            EffectFrom = helpers.EffectFrom,
            Phases = phases,
            PhaseEnum = phaseEnum,
            Gates = GateParser.Parse(_method, _name, parameters, _facts, Report),
            Resources = ParseResources(parameters, location),
            RequiresApproval = _attribute.Named<bool>("RequiresApproval"),
            TimeoutSeconds = ParseTimeout(location),
            Results = (ResultForm)_attribute.Named<int>("Results"),
        };
        if (_diagnostics.Count == 0)
        {
            spec = spec with { Types = _facts.Types.Reach(spec.Uses) };
        }

        return new ToolParse(_diagnostics.Count == 0 ? spec : null, location, _diagnostics.ToImmutable());
    }

    private void CheckDeclaration(Location location)
    {
        if (_method is { IsStatic: true, IsAbstract: true } or { IsStatic: true, IsVirtual: true } or { MethodKind: not MethodKind.Ordinary } || _method.ContainingType.IsRefLikeType)
        {
            Report(DeclarationDiagnostics.NotAccessible, location, _name, "it", "not an ordinary method of a class, struct, record or interface");
            return;
        }

        if (!ToolNames.IsValid(_name))
        {
            Report(DeclarationDiagnostics.InvalidName, _attribute.ApplicationSyntaxReference is { } reference
                ? Location.Create(reference.SyntaxTree, reference.Span) : location, _name);
        }

        if (ToolNames.IsReserved(_name))
        {
            Report(DeclarationDiagnostics.NotEmittable, location, "The name", _name, "runs have a control tool of that name; give this one another with [Tool(\"…\")]");
        }

        if (_method.IsGenericMethod || IsInGenericType(_method.ContainingType))
        {
            Report(DeclarationDiagnostics.Generic, location, _name);
        }
        else if (_method.ContainingType.IsFileLocal)
        {
            Report(DeclarationDiagnostics.NotAccessible, location, _name, _method.ContainingType.Name, "file-local");
        }
        else if (FirstInaccessible() is { } hidden)
        {
            string what = SymbolEqualityComparer.Default.Equals(hidden, _method) ? "it" : hidden.ToDisplayString();
            Report(DeclarationDiagnostics.NotAccessible, location, _name, what, Accessible(hidden));
        }
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

    private static string Accessible(ISymbol symbol) => symbol.DeclaredAccessibility switch
    {
        Accessibility.Private => "private",
        Accessibility.Protected => "protected",
        _ => "private protected",
    };

    private static bool IsInGenericType(INamedTypeSymbol? type) => type is not null && (type.IsGenericType || IsInGenericType(type.ContainingType));

    private ImmutableEquatableArray<ParameterSpec> ParseParameters()
    {
        List<ParameterSpec> parameters = [];
        foreach (IParameterSymbol parameter in _method.Parameters)
        {
            if (parameter.RefKind != RefKind.None || parameter.Type.IsRefLikeType || parameter.Type is IPointerTypeSymbol or IFunctionPointerTypeSymbol)
            {
                Report(DeclarationDiagnostics.ByReference, parameter.NameLocation(), parameter.Name, _name);
            }
            else if (_parameters.ParseInfrastructure(parameter) is { } service)
            {
                parameters.Add(service);
            }
            else if (ParseArgument(parameter) is { } argument)
            {
                parameters.Add(argument);
            }
        }

        return parameters.ToEquatable();
    }

    private ParameterSpec? ParseArgument(IParameterSymbol parameter)
    {
        Location location = parameter.NameLocation();
        ITypeSymbol type = parameter.Type.WithoutNullable(out _);
        TypeUse? shape = _facts.Types.Parse(parameter.Type, out string reason);
        if (shape is null && type.TypeKind == TypeKind.Interface)
        {
            Report(DeclarationDiagnostics.UnmarkedService, location, parameter.Name, _name, type.ToDisplayString());
            return null;
        }

        if ((shape is null ? reason : _facts.Types.FindUnreadable(shape)) is { } problem)
        {
            Report(DeclarationDiagnostics.UnsupportedParameter, location, parameter.Name, _name, problem);
            return null;
        }

        if (!DefaultValues.TryRead(parameter, out DefaultSpec? defaultValue, out string? notWritable))
        {
            Report(DeclarationDiagnostics.NotEmittable, location, $"The default of the parameter '{parameter.Name}'", _name, notWritable!);
            return null;
        }

        bool isShellCommand = parameter.Attribute(MetadataNames.ShellCommand) is not null;
        if (isShellCommand && type.SpecialType != SpecialType.System_String)
        {
            // Without the error the mark would promise a check that nobody makes.
            Report(DeclarationDiagnostics.UnsupportedParameter, location, parameter.Name, _name, $"it is marked [ShellCommand], and only a string is classified, no {type.ToDisplayString()}");
            return null;
        }

        return new ParameterSpec
        {
            Name = parameter.Name,
            Kind = ParameterKind.Argument,
            TypeName = type.Code(),
            Type = shape!,
            Description = Documentation.OfParameter(_method, parameter),
            IsNullable = shape!.IsNullable,
            Default = defaultValue,
            IsShellCommand = isShellCommand,
        };
    }

    private ReturnSpec? ParseReturn(Location location)
    {
        ReturnSpec? returns = ReturnParser.Parse(_method, _facts.Types, out string reason);
        if (returns is null)
        {
            Report(DeclarationDiagnostics.UnsupportedReturn, location, _name, reason);
        }

        return returns;
    }

    private ImmutableEquatableArray<string> ParseResources(ImmutableEquatableArray<ParameterSpec> parameters, Location location)
    {
        string[] resources = _attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "Resources").Value is { Kind: TypedConstantKind.Array, IsNull: false } array
            ? array.Values.Select(static value => value.Value).OfType<string>().ToArray()
            : [];
        foreach (string resource in resources.Where(resource => parameters.All(parameter => parameter.Kind != ParameterKind.Argument || parameter.Name != resource)))
        {
            Report(DeclarationDiagnostics.NotEmittable, location, $"The resource '{resource}'", _name, "it names no parameter; use nameof");
        }

        return resources.ToEquatable();
    }

    private int ParseTimeout(Location location)
    {
        int seconds = _attribute.Named<int>("TimeoutSeconds");
        if (seconds < 0)
        {
            Report(DeclarationDiagnostics.NotEmittable, location, "The timeout", _name, "it is negative; zero leaves it to the host");
        }

        return seconds;
    }

    private void Report(DiagnosticDescriptor descriptor, Location location, params object[] arguments) =>
        _diagnostics.Add(Diagnostic.Create(descriptor, location, arguments));
}
