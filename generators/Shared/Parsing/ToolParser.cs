using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Turns a method with <c>[Tool]</c> into a spec, or into the errors that say why it cannot be a tool. Generator and analyzer both call it.</summary>
internal sealed class ToolParser
{
    // A timer counts milliseconds in 32 bits.
    private const int LongestTimeout = 4_294_967;

    private readonly ToolSite _site;
    private readonly IMethodSymbol _method;
    private readonly AttributeData _attribute;
    private readonly string _name;
    private readonly ParameterParser _parameters;
    private readonly ToolFacts _facts;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    private ToolParser(ToolSite site, AttributeData attribute, ToolFacts facts)
    {
        _site = site;
        _method = site.Method;
        _attribute = attribute;
        _facts = facts;
        _name = site.Prefix + ToolNames.Find(_method, attribute, facts.Naming);
        _parameters = new ParameterParser(facts);
    }

    /// <summary>Parses one method.</summary>
    /// <param name="method">A method of this assembly.</param>
    /// <param name="facts">The facts of its compilation.</param>
    /// <param name="cancellationToken">Stops the parse.</param>
    /// <returns>A spec, or errors, for each type that the method is called on; nothing where it carries no <c>[Tool]</c>.</returns>
    internal static IEnumerable<ToolParse> Parse(IMethodSymbol method, ToolFacts facts, CancellationToken cancellationToken) =>
        method.Attribute(MetadataNames.Tool) is not { } attribute ? [] : ToolSite.Find(PartWith(attribute, method), facts).Select(site => Parse(site, facts, cancellationToken));

    // Both parts of a partial method have the attributes of both: errors stand on the one that was written with [Tool].
    private static IMethodSymbol PartWith(AttributeData attribute, IMethodSymbol method) =>
        method.PartialImplementationPart is { } other && attribute.ApplicationSyntaxReference is { } place
            && other.DeclaringSyntaxReferences.Any(part => part.SyntaxTree == place.SyntaxTree && part.Span.Contains(place.Span))
            ? other
            : method;

    /// <summary>Parses a method on one type.</summary>
    /// <param name="site">The method, which carries <c>[Tool]</c>, and the type.</param>
    /// <param name="facts">The facts of the compilation.</param>
    /// <param name="cancellationToken">Stops the parse.</param>
    /// <returns>The spec or the errors.</returns>
    internal static ToolParse Parse(ToolSite site, ToolFacts facts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new ToolParser(site, site.Method.Attribute(MetadataNames.Tool)!, facts).Parse();
    }

    private ToolParse Parse()
    {
        Location location = _site.Place;
        new DeclarationCheck(_site, _attribute, _name, _facts, Report).Run(location);
        if (_diagnostics.Count > 0)
        {
            // Without a method that can be named there is nothing to build on.
            return new ToolParse(null, location, _diagnostics.ToImmutable());
        }

        ImmutableEquatableArray<ParameterSpec> parameters = ParseParameters();
        ReturnSpec? returns = ParseReturn(location);
        TargetSpec? target = ParseTarget(location);
        HelperParser helpers = new(_method, _attribute, _name, parameters, _parameters, _facts, Report);
        ImmutableEquatableArray<string> phases = ParsePhases(location, out PhaseEnumSpec? phaseEnum);

        ToolSpec spec = new()
        {
            Name = _name,
            Description = _facts.Descriptions.OfMethod(_method),
            DeclaringType = _method.ContainingType.Code(),
            MethodName = EnumParser.Escape(_method.Name),
            Origin = $"{_site.Type.ToDisplayString()}.{_method.Name}",
            IsOfNamedType = _site.IsNamed,
            Target = target,
            Parameters = parameters,
            Returns = returns!,
            Types = ImmutableEquatableArray<TypeDefinition>.Empty,
            Effect = helpers.Effect,
            Capture = helpers.Capture,
            Undo = helpers.Undo,
            EffectFrom = helpers.EffectFrom,
            Phases = phases,
            PhaseEnum = phaseEnum,
            Gates = GateParser.Parse(_method, _name, parameters, returns, _facts, Report),
            Resources = ParseResources(parameters, location),
            RequiresApproval = _attribute.Named<bool>("RequiresApproval"),
            TimeoutSeconds = ParseTimeout(location),
            Feature = ParseFeature(location),
            Results = (ResultForm)_attribute.Named<int>("Results"),
        };
        if (_diagnostics.Count == 0)
        {
            spec = spec with { Types = _facts.Types.Reach(spec.Uses) };
        }

        return new ToolParse(_diagnostics.Count == 0 ? spec : null, location, _diagnostics.ToImmutable());
    }

    private TargetSpec? ParseTarget(Location location)
    {
        if (_method.IsStatic)
        {
            return null;
        }

        TargetSpec target = new TargetParser(_facts, _parameters).Parse(_site.Type);
        if (target is { IsValueType: true, ConstructorParameters: null })
        {
            Report(DeclarationDiagnostics.WrongTarget, location, _name, _site.Type.ToDisplayString());
        }

        return target;
    }

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
                CheckKey(parameter);
                parameters.Add(service);
            }
            else if (ParseArgument(parameter) is { } argument)
            {
                CheckName(argument, parameters, parameter.NameLocation());
                parameters.Add(argument);
            }
        }

        return parameters.ToEquatable();
    }

    private void CheckKey(IParameterSymbol parameter)
    {
        if (_parameters.FindHiddenKey(parameter) is { } hidden)
        {
            string why = $"generated code cannot name {hidden.ToDisplayString()}; make it internal or public";
            Report(DeclarationDiagnostics.NotEmittable, parameter.NameLocation(), $"The key of the parameter '{parameter.Name}'", _name, why);
        }
    }

    private void CheckName(ParameterSpec argument, IEnumerable<ParameterSpec> others, Location location)
    {
        if (string.IsNullOrWhiteSpace(argument.Name))
        {
            Report(DeclarationDiagnostics.WrongParameterName, location, argument.Identifier, _name, argument.Name, "a name has a character that is no white space");
        }
        else if (others.FirstOrDefault(other => other.Kind == ParameterKind.Argument && other.Name == argument.Name) is { } other)
        {
            Report(DeclarationDiagnostics.WrongParameterName, location, argument.Identifier, _name, argument.Name, $"the parameter '{other.Identifier}' has that name already");
        }
    }

    private ParameterSpec? ParseArgument(IParameterSymbol parameter)
    {
        Location location = parameter.NameLocation();
        ITypeSymbol type = parameter.Type.WithoutNullable(out _);
        TypeUse? shape = _facts.Types.Parse(parameter.Type, out string reason);
        if (type.TypeKind == TypeKind.Interface && (shape is null || shape.Shape == TypeShape.Object && _facts.Types.FindUnreadable(shape) is not null))
        {
            Report(DeclarationDiagnostics.UnmarkedService, location, parameter.Name, _name, type.ToDisplayString());
            return null;
        }

        if ((shape is null ? reason : _facts.Types.FindUnreadable(shape) ?? ConstraintCheck.FindProblem(_facts, parameter.Type, parameter)) is { } problem)
        {
            Report(DeclarationDiagnostics.UnsupportedParameter, location, parameter.Name, _name, problem);
            return null;
        }

        if (!DefaultValues.TryRead(parameter, out DefaultSpec? defaultValue, out string? notWritable))
        {
            Report(DeclarationDiagnostics.NotEmittable, location, $"The default of the parameter '{parameter.Name}'", _name, notWritable!);
            return null;
        }

        bool isShellCommand = parameter.WithOverridden().Any(static level => level.Attribute(MetadataNames.ShellCommand) is not null);
        if (isShellCommand && type.SpecialType != SpecialType.System_String)
        {
            // Without the error the mark would promise a check that nobody makes.
            Report(DeclarationDiagnostics.UnsupportedParameter, location, parameter.Name, _name, $"it is marked [ShellCommand], and only a string is classified, no {type.ToDisplayString()}");
            return null;
        }

        return new ParameterSpec
        {
            Name = ParameterParser.FindName(parameter),
            Identifier = parameter.Name,
            Kind = ParameterKind.Argument,
            TypeName = type.Code(),
            Type = shape!,
            Description = _facts.Descriptions.OfParameter(_method, parameter),
            IsPublic = parameter.Type.IsPublic(),
            IsNullable = shape!.IsNullable,
            Default = defaultValue,
            Constraints = ConstraintParser.Parse(parameter.Type, parameter),
            IsShellCommand = isShellCommand,
        };
    }

    private ReturnSpec? ParseReturn(Location location)
    {
        ReturnSpec? returns = ReturnParser.Parse(_method, _facts, out string reason);
        if (returns is null)
        {
            Report(DeclarationDiagnostics.UnsupportedReturn, location, _name, reason);
        }

        return returns is null ? null : returns with { Description = _facts.Descriptions.OfReturn(_method) };
    }

    private ImmutableEquatableArray<string> ParsePhases(Location location, out PhaseEnumSpec? phaseEnum)
    {
        ImmutableEquatableArray<string> phases = PhaseParser.Parse(_site, out INamedTypeSymbol? type, out string? problem);
        if (problem is not null)
        {
            Report(DeclarationDiagnostics.NotEmittable, location, "The phase attribute", _name, problem);
        }

        phaseEnum = type is null ? null : PhaseEnumParser.Parse(type);
        _diagnostics.AddRange(type is null ? [] : PhaseEnumCheck.CheckUse(type, _facts, _site.Place));
        return phases;
    }

    private ImmutableEquatableArray<string> ParseResources(ImmutableEquatableArray<ParameterSpec> parameters, Location location)
    {
        string[] resources = _attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "Resources").Value is { Kind: TypedConstantKind.Array, IsNull: false } array
            ? array.Values.Select(static value => value.Value).OfType<string>().ToArray()
            : [];
        foreach (string resource in resources.Where(resource => parameters.FindArgument(resource) is null))
        {
            Report(DeclarationDiagnostics.NotEmittable, location, $"The resource '{resource}'", _name, "it names no parameter; use nameof");
        }

        return resources.Select(resource => parameters.FindArgument(resource)?.Name).OfType<string>().ToEquatable();
    }

    private string? ParseFeature(Location location)
    {
        string? feature = _attribute.Named<string>("Feature");
        if (feature is not null && string.IsNullOrWhiteSpace(feature))
        {
            Report(DeclarationDiagnostics.NotEmittable, location, "The feature", _name, "it has no name, so that nobody can turn it on; name it, or leave it out");
        }

        return feature;
    }

    private int ParseTimeout(Location location)
    {
        int seconds = _attribute.Named<int>("TimeoutSeconds");
        if (seconds < 0)
        {
            Report(DeclarationDiagnostics.NotEmittable, location, "The timeout", _name, "it is negative; zero leaves it to the host");
        }
        else if (seconds > LongestTimeout)
        {
            Report(DeclarationDiagnostics.NotEmittable, location, "The timeout", _name, $"no timer runs so long; give at most {LongestTimeout} seconds");
        }

        return seconds;
    }

    private void Report(DiagnosticDescriptor descriptor, Location location, params object[] arguments) =>
        _diagnostics.Add(Diagnostic.Create(descriptor, location.IsInSource ? location : _site.Place, arguments));
}
