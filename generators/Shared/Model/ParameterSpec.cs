namespace AgentGen.Compiler;

/// <summary>A parameter of a tool method, of one of its helpers or of a constructor.</summary>
internal sealed record ParameterSpec
{
    /// <summary>What the model calls it.</summary>
    public required string Name { get; init; }

    /// <summary>What the method calls it.</summary>
    public required string Identifier { get; init; }

    public required ParameterKind Kind { get; init; }

    /// <summary>The CLR type, with <c>global::</c> and without a nullable annotation.</summary>
    public required string TypeName { get; init; }

    /// <summary>For an argument: its shape.</summary>
    public TypeUse? Type { get; init; }

    public string? Description { get; init; }

    /// <summary>For an argument: whether other assemblies see its type and those that it is made of.</summary>
    public bool IsPublic { get; init; }

    public bool IsNullable { get; init; }

    public DefaultSpec? Default { get; init; }

    public ConstraintsSpec Constraints { get; init; } = ConstraintsSpec.None;

    /// <summary>Whether a call must bring it.</summary>
    public bool IsRequired => Default is null || Constraints.IsRequired;

    public bool IsShellCommand { get; init; }

    /// <summary>For progress: the type of what is reported.</summary>
    public string? ReportTypeName { get; init; }

    /// <summary>For a keyed service: its key as a C# expression.</summary>
    public string? ServiceKey { get; init; }
}

internal static class ParameterSpecs
{
    /// <summary>The argument that an attribute means by a name: the method's own first, since <c>nameof</c> gives it.</summary>
    internal static ParameterSpec? FindArgument(this IReadOnlyCollection<ParameterSpec> parameters, string? name) =>
        parameters.FirstOrDefault(parameter => parameter.Kind == ParameterKind.Argument && parameter.Identifier == name)
        ?? parameters.FirstOrDefault(parameter => parameter.Kind == ParameterKind.Argument && parameter.Name == name);
}
