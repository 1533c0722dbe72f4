using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Effects;

/// <summary>AGEN3013: a tool does what cannot be taken back, and no person is asked.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IrreversibleToolAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        RuleIds.IrreversibleToolWithoutApproval,
        "Irreversible tool without approval",
        "What the tool '{0}' does cannot be taken back, {1} {2}: set RequiresApproval = true, so that a person decides about each call",
        RuleCategories.Usage,
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
        if (EffectClaim.Of(tool.Method) is { IsMcp: false, IsPerCall: false, RequiresApproval: false, Effect: "Once" or "Idempotent" }
            && BodyDeeds.Of(tool.Compilation).Read(tool.Root, tool.CancellationToken).Deeds.FirstOrDefault(static deed => deed is { IsIrreversible: true, IsMinor: false }) is { } deed)
        {
            tool.Report(Diagnostic.Create(
                Rule, tool.Method.Locations[0], [deed.Inner?.Place.GetLocation() ?? deed.Place.GetLocation()], tool.Method.Name, deed.Subject, deed.What));
        }
    }
}
