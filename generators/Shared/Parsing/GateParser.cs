using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Reads the quality gates of a tool.</summary>
internal static class GateParser
{
    internal static ImmutableEquatableArray<GateSpec> Parse(
        IMethodSymbol method, string tool, IReadOnlyCollection<ParameterSpec> parameters, ReturnSpec? returns, ToolFacts facts, Reporter report)
    {
        List<GateSpec> gates = [];
        foreach (AttributeData attribute in method.GetAttributes())
        {
            Location location = attribute.ApplicationSyntaxReference is { } reference ? Location.Create(reference.SyntaxTree, reference.Span) : method.NameLocation();
            if (attribute.AttributeClass?.Is(MetadataNames.QualityGate) == true && attribute.ConstructorArguments is [var kind, var text])
            {
                string? gate = kind.EnumMemberName();
                string? argument = text.Value as string;
                if ((FindProblem(gate, argument, parameters) ?? (returns is null ? null : GateResult.FindProblem(gate!, returns, facts))) is { } problem)
                {
                    report(DeclarationDiagnostics.WrongGate, location, gate ?? "?", tool, problem);
                }
                else if (gate != "None")
                {
                    gates.Add(new GateSpec(ToolNames.FromMethod(gate!), gate is "FileExists" or "SyntaxValid" ? parameters.FindArgument(argument)!.Name : argument));
                }
            }
            else if (attribute.AttributeClass is { TypeArguments: [INamedTypeSymbol custom] } type && type.Is(MetadataNames.GenericQualityGate))
            {
                if (!facts.IsAccessible(custom))
                {
                    report(DeclarationDiagnostics.WrongGate, location, custom.Name, tool, "generated code cannot name it; make it internal or public");
                    continue;
                }

                gates.Add(new GateSpec(custom.RuntimeName(), attribute.FirstText(), custom.Code(), IsConstructible(custom, facts)));
            }
        }

        return gates.ToEquatable();
    }

    /// <summary>Whether generated code can make a gate of a project's own where no service provider holds it.</summary>
    internal static bool IsConstructible(INamedTypeSymbol type, ToolFacts facts) =>
        !type.IsAbstract && !type.HasRequiredMembers() && type.InstanceConstructors.Any(constructor =>
            constructor.Parameters.IsEmpty && facts.IsAccessible(constructor) && !constructor.IsForbidden());

    private static string? FindProblem(string? gate, string? argument, IReadOnlyCollection<ParameterSpec> parameters) => gate switch
    {
        null => "there is no such gate",
        "FileExists" or "SyntaxValid" when argument is null => "it must name the parameter that holds the path; use nameof",
        "FileExists" or "SyntaxValid" when parameters.FindArgument(argument)?.Type?.Scalar != "String" =>
            $"'{argument}' is no string parameter of the tool; use nameof",
        "Contains" when string.IsNullOrEmpty(argument) => "it must say which text the result contains",
        "None" or "ExitCodeZero" or "TestsPass" when argument is not null => "it takes no argument",
        _ => null,
    };
}
