using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>The refusals of the generator, AGEN1000 to AGEN1999. Each that stands on a tool or a model output means that it is missing from the generated class. Ids are never reused.</summary>
internal static class DeclarationDiagnostics
{
    internal const string Category = "AgentGen.Declaration";

    internal static readonly DiagnosticDescriptor NotAccessible = Create(
        "AGEN1001", "Tool method is not accessible",
        "The tool '{0}' cannot be called by generated code because {1} is {2}: make it internal or public");

    internal static readonly DiagnosticDescriptor Generic = Create(
        "AGEN1002", "Tool method is generic",
        "The tool '{0}' {1}");

    internal static readonly DiagnosticDescriptor ByReference = Create(
        "AGEN1003", "Tool parameter is passed by reference",
        "The parameter '{0}' of the tool '{1}' is passed by reference: JSON has only values; take it by value and return what changes");

    internal static readonly DiagnosticDescriptor UnsupportedParameter = Create(
        "AGEN1004", "Tool parameter has an unsupported type",
        "The parameter '{0}' of the tool '{1}' cannot come from JSON: {2}");

    internal static readonly DiagnosticDescriptor InvalidName = Create(
        "AGEN1005", "Tool name is not valid",
        "'{0}' is not a valid tool name: use 1 to 64 of a-z, A-Z, 0-9, _ and -");

    internal static readonly DiagnosticDescriptor DuplicateName = Create(
        "AGEN1006", "Tool name is not unique",
        "The tool name '{0}' is also that of {1} (upper and lower case do not count): give one of them another name{2}",
        WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor WrongUndo = Create(
        "AGEN1007", "Capture or Undo does not fit the tool",
        "The tool '{0}' cannot be undone: {1}");

    internal static readonly DiagnosticDescriptor WrongGate = Create(
        "AGEN1008", "Quality gate does not fit the tool",
        "The gate {0} of the tool '{1}' can never pass: {2}");

    internal static readonly DiagnosticDescriptor UnsupportedReturn = Create(
        "AGEN1009", "Tool returns an unsupported type",
        "The result of the tool '{0}' cannot be written as JSON: {1}");

    internal static readonly DiagnosticDescriptor UnmarkedService = Create(
        "AGEN1010", "Service parameter is not marked",
        "The parameter '{0}' of the tool '{1}' is of the interface type {2}, which JSON cannot make: mark it [FromServices] or [FromKeyedServices], or declare [assembly: ToolService(typeof({2}))]");

    internal static readonly DiagnosticDescriptor WrongEffectFrom = Create(
        "AGEN1011", "EffectFrom does not fit the tool",
        "The effect of the tool '{0}' cannot be decided per call: {1}");

    internal static readonly DiagnosticDescriptor MixedPhases = Create(
        "AGEN1012", "Tools of one project use different phase enums",
        "The tool '{0}' uses the phases of {1}, another tool those of {2}: use one phase enum in a project",
        WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor NotEmittable = Create(
        "AGEN1013", "Value cannot be written into generated code",
        "{0} of the tool '{1}' cannot be used: {2}");

    internal static readonly DiagnosticDescriptor NotModelOutput = Create(
        "AGEN1014", "Type cannot be a model output",
        "The type '{0}' cannot be a model output: {1}");

    internal static readonly DiagnosticDescriptor WrongToolType = Create(
        "AGEN1015", "ToolType names a type without tools",
        "No tools can be made of '{0}': {1}");

    internal static readonly DiagnosticDescriptor WrongTarget = Create(
        "AGEN1016", "Struct of a tool cannot be made",
        "The tool '{0}' is called on the struct {1}, which no service provider holds and no constructor makes of services alone: give it such a constructor, or make the method static");

    internal static readonly DiagnosticDescriptor WrongParameterName = Create(
        "AGEN1017", "Tool parameter name is not valid",
        "The parameter '{0}' of the tool '{1}' cannot be called '{2}': {3}");

    internal static readonly DiagnosticDescriptor WrongMapName = Create(
        "AGEN1018", "Name of the generated class is not valid",
        "The generated class cannot be called '{0}', because {1}: choose another [assembly: AgentTools(Name = \"…\")]");

    internal static readonly DiagnosticDescriptor WrongPhase = Create(
        "AGEN1019", "Phase is not declared correctly",
        "The phase '{0}' {1}");

    internal static readonly DiagnosticDescriptor MapCollision = Create(
        "AGEN1020", "Generated class collides with the project's own code",
        "The generated class '{0}' collides with {1}: {2}",
        WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor WrongJsonContext = Create(
        "AGEN1021", "JsonContext is no serializer context",
        "The generated class cannot use '{0}' as its serializer context, because {1}");

    /// <summary>Every descriptor, in the order of the ids.</summary>
    internal static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        NotAccessible, Generic, ByReference, UnsupportedParameter, InvalidName, DuplicateName, WrongUndo, WrongGate, UnsupportedReturn, UnmarkedService,
        WrongEffectFrom, MixedPhases, NotEmittable, NotModelOutput, WrongToolType, WrongTarget, WrongParameterName, WrongMapName,
        WrongPhase, MapCollision, WrongJsonContext,
    ];

    private static DiagnosticDescriptor Create(string id, string title, string message, params string[] tags) => new(
        id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For(id),
        customTags: [WellKnownDiagnosticTags.NotConfigurable, .. tags]);
}
