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
        if (EffectClaim.Of(tool.Method) is not { IsMcp: false, IsPerCall: false, RequiresApproval: false, Effect: "Once" or "Idempotent" })
        {
            return;
        }

        BodySummary summary = BodyDeeds.Of(tool.Compilation).Read(tool.Root, tool.CancellationToken);
        if (summary.Deeds.FirstOrDefault(deed => IsIrreversible(deed, tool, summary.Parts)) is { } deed)
        {
            Location place = (deed.Inner ?? deed).Place.GetLocation();
            tool.Report(Diagnostic.Create(Rule, tool.Method.Locations[0], [place], tool.Method.Name, deed.Subject, deed.What));
        }
    }

    private static bool IsIrreversible(Deed deed, ToolBody tool, ValueParts parts) =>
        !deed.IsMinor && (deed.IsIrreversible || deed.IsIrreversibleIfNamed && deed.Targets.Any(target => tool.IsFromModel(target, parts)));
}
