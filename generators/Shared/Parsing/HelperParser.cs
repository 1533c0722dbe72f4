using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Reads the effect of a tool and the methods that serve it: capture, undo, and the one that decides a call's effect.</summary>
internal sealed class HelperParser
{
    private const string Compensable = "Compensable";

    private readonly IMethodSymbol _tool;
    private readonly IReadOnlyCollection<ParameterSpec> _arguments;
    private readonly ParameterParser _parameters;
    private readonly ToolFacts _facts;

    internal HelperParser(
        IMethodSymbol tool, AttributeData attribute, string name, IReadOnlyCollection<ParameterSpec> arguments,
        ParameterParser parameters, ToolFacts facts, Reporter report)
    {
        (_tool, _arguments, _parameters, _facts) = (tool, arguments, parameters, facts);
        Location location = tool.NameLocation();
        TypedConstant effect = attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "Effect").Value;
        Effect = effect.Type is null ? "Once" : effect.EnumMemberName() ?? "";
        if (Effect.Length == 0)
        {
            report(DeclarationDiagnostics.NotEmittable, location, "The effect", name, "it is no member of Effect");
        }

        if (ParseUndo(attribute.Named<string>("Capture"), attribute.Named<string>("Undo")) is { } undoProblem)
        {
            report(DeclarationDiagnostics.WrongUndo, location, name, undoProblem);
        }

        if (attribute.Named<string>("EffectFrom") is { } effectFrom && ParseEffectFrom(effectFrom) is { } effectProblem)
        {
            report(DeclarationDiagnostics.WrongEffectFrom, location, name, effectProblem);
        }
    }

    internal string Effect { get; }

    internal HelperSpec? Capture { get; private set; }

    internal HelperSpec? Undo { get; private set; }

    internal HelperSpec? EffectFrom { get; private set; }

    private string? ParseUndo(string? capture, string? undo)
    {
        if (capture is null && undo is null)
        {
            return Effect == Compensable ? "its effect is Compensable, so it must name a Capture and an Undo method" : null;
        }

        if (Effect != Compensable)
        {
            return "it names Capture or Undo, but its effect is not Compensable";
        }

        if (capture is null || undo is null)
        {
            return "it must name both a Capture and an Undo method";
        }

        if (FindMethod(capture, out string? problem) is not { } captureMethod || FindMethod(undo, out problem) is not { } undoMethod)
        {
            return problem;
        }

        if (ReturnParser.Unwrap(captureMethod.ReturnType, out bool isAwaitable) is not { } token)
        {
            return $"'{capture}' returns nothing; it must return what '{undo}' needs";
        }

        if (_facts.Types.Parse(token, out string reason) is not { } shape || (reason = _facts.Types.FindUnreadable(shape) ?? "").Length > 0)
        {
            return $"what '{capture}' returns cannot be stored as JSON: {reason}";
        }

        if (ParseParameters(captureMethod, token: null, out problem) is not { } captureParameters
            || ParseParameters(undoMethod, token, out problem) is not { } undoParameters)
        {
            return problem;
        }

        if (ReturnParser.Unwrap(undoMethod.ReturnType, out bool undoIsAwaitable)?.Is(MetadataNames.UndoOutcome) != true)
        {
            return $"'{undo}' must return an UndoOutcome, or a task of one";
        }

        Capture = Make(captureMethod, captureParameters, ReturnParser.Make(captureMethod, isAwaitable, token, shape));
        Undo = Make(undoMethod, undoParameters, ReturnParser.Make(undoMethod, undoIsAwaitable, undoMethod.ReturnType, null));
        return null;
    }

    private string? ParseEffectFrom(string name)
    {
        if (FindMethod(name, out string? problem) is not { } method)
        {
            return problem;
        }

        if (ReturnParser.Unwrap(method.ReturnType, out bool isAwaitable)?.Is(MetadataNames.Effect) != true)
        {
            return $"'{name}' must return an Effect, or a task of one";
        }

        if (ParseParameters(method, token: null, out problem) is not { } parameters)
        {
            return problem;
        }

        EffectFrom = Make(method, parameters, ReturnParser.Make(method, isAwaitable, method.ReturnType, null));
        return null;
    }

    private IMethodSymbol? FindMethod(string name, out string? problem)
    {
        IMethodSymbol[] methods = _tool.ContainingType.GetMembers(name).OfType<IMethodSymbol>().Where(static method => method.MethodKind == MethodKind.Ordinary).ToArray();
        problem = methods switch
        {
            [] => $"{_tool.ContainingType.ToDisplayString()} has no method '{name}'",
            [_, _, ..] => $"{_tool.ContainingType.ToDisplayString()} has several methods '{name}'",
            [{ IsGenericMethod: true }] => $"'{name}' is generic",
            [var only] when SymbolEqualityComparer.Default.Equals(only, _tool) => $"'{name}' is the tool itself",
            [var only] when only.Attribute(MetadataNames.UnmanagedCallersOnly) is not null => $"'{name}' is [UnmanagedCallersOnly], so that no managed code may call it",
            [var only] when only.IsForbidden() => $"'{name}' is marked [Obsolete] as an error, which generated code may not pass over",
            [{ IsStatic: false }] when _tool.IsStatic => $"'{name}' must be static, because the tool is",
            [var only] when !_facts.IsAccessible(only) && WhyUnreachable(_tool.ContainingType) is { } reason =>
                $"'{name}' must be internal or public, because {_tool.ContainingType.ToDisplayString()} is {reason}",
            _ => null,
        };
        return problem is null ? methods[0] : null;
    }

    // What emitted code cannot name is reached by a typed accessor, which these types cannot have.
    private static string? WhyUnreachable(INamedTypeSymbol type) => type switch
    {
        { IsStatic: true } => "a static class",
        { IsValueType: true } => "a struct",
        { TypeKind: TypeKind.Interface } => "an interface",
        { IsGenericType: true } or { ContainingType.IsGenericType: true } => "generic",
        _ => null,
    };

    private ImmutableEquatableArray<ParameterSpec>? ParseParameters(IMethodSymbol method, ITypeSymbol? token, out string? problem)
    {
        List<ParameterSpec> parameters = [];
        bool tokenIsTaken = false;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.RefKind == RefKind.None && _parameters.ParseInfrastructure(parameter) is { } infrastructure)
            {
                parameters.Add(infrastructure);
            }
            else if (token is not null && !tokenIsTaken && parameter.RefKind == RefKind.None && SymbolEqualityComparer.Default.Equals(parameter.Type, token))
            {
                tokenIsTaken = true;
                parameters.Add(new ParameterSpec { Name = parameter.Name, Identifier = parameter.Name, Kind = ParameterKind.Token, TypeName = token.Code() });
            }
            else if (token is null && FindArgument(parameter) is { } argument)
            {
                parameters.Add(argument);
            }
            else
            {
                problem = token is null
                    ? $"the parameter '{parameter.Name}' of '{method.Name}' is no parameter of the tool with the same type"
                    : $"the parameter '{parameter.Name}' of '{method.Name}' is not what the capture method returns ({token.ToDisplayString()})";
                return null;
            }
        }

        problem = token is not null && !tokenIsTaken ? $"'{method.Name}' does not take what the capture method returns ({token.ToDisplayString()})" : null;
        return problem is null ? parameters.ToEquatable() : null;
    }

    private ParameterSpec? FindArgument(IParameterSymbol parameter)
    {
        IParameterSymbol? same = _tool.Parameters.FirstOrDefault(candidate =>
            candidate.Name == parameter.Name && parameter.RefKind == RefKind.None && SymbolEqualityComparer.Default.Equals(candidate.Type, parameter.Type));
        return same is null ? null : _arguments.FirstOrDefault(argument => argument.Identifier == same.Name && argument.Kind == ParameterKind.Argument);
    }

    private HelperSpec Make(IMethodSymbol method, ImmutableEquatableArray<ParameterSpec> parameters, ReturnSpec returns) => new()
    {
        MethodName = method.Name,
        IsStatic = method.IsStatic,
        IsAccessible = _facts.IsAccessible(method),
        Parameters = parameters,
        Returns = returns,
    };
}
