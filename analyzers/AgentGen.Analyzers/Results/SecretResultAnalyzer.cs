using System.Collections.Immutable;
using AgentGen.Analyzers.Effects;
using AgentGen.Analyzers.Reach;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Results;

/// <summary>AGEN2012: what a tool returns holds a secret.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[NoCodeFix(RuleIds.SecretInResult, "Only the author knows what the model needs to know instead of the secret.")]
public sealed class SecretResultAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        RuleIds.SecretInResult,
        "Secret in a tool's result",
        "The tool '{0}' returns {1} to the model: return only what the model needs to know, such as whether it is set",
        RuleCategories.Safety,
        DiagnosticSeverity.Warning);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        ToolBody.Register(context, Analyze);
    }

    private static void Analyze(ToolBody tool)
    {
        var parts = new ValueParts(tool.Root);
        var reported = new HashSet<IOperation>();
        foreach (IOperation part in ValueParts.Returned(tool.Root).SelectMany(parts.Of))
        {
            string? secret = SecretSources.Find(part, tool, parts) ?? SecretIn(part) ?? SecretOfCallee(part, tool);
            if (secret is not null && reported.Add(part))
            {
                tool.Report(Diagnostic.Create(Rule, part.Syntax.GetLocation(), tool.Method.Name, secret));
            }
        }
    }

    // A whole object of options, as the serializer writes it.
    private static string? SecretIn(IOperation part) =>
        part is ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
        && part.Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type
        && type.Locations.Any(static location => location.IsInSource)
        && SecretSources.IsOptions(type)
        && type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(IsWritten) is { } property
            ? $"'{type.Name}' with its secret '{property.Name}'"
            : null;

    private static bool IsWritten(IPropertySymbol property) =>
        property is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null, Type.SpecialType: SpecialType.System_String }
        && SecretNames.IsSecretAmongOptions(property.Name)
        && !property.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "JsonIgnoreAttribute");

    private static string? SecretOfCallee(IOperation part, ToolBody tool)
    {
        if (part is not IInvocationOperation { TargetMethod: var callee }
            || callee.DeclaringSyntaxReferences.IsEmpty
            || MethodBodies.Of(tool.Compilation).Find(callee, tool.CancellationToken) is not { } body)
        {
            return null;
        }

        var parts = new ValueParts(body);
        return ValueParts.Returned(body).SelectMany(parts.Of).Select(inner => SecretSources.Find(inner, tool, parts)).FirstOrDefault(static secret => secret is not null);
    }
}
