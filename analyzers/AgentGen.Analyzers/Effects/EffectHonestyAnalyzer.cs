using System.Collections.Immutable;
using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Effects;

/// <summary>AGEN3003 and AGEN3004: a tool that says it only reads changes something. AGEN3005: a tool that only reads does not say so.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EffectHonestyAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The effect that fits, for the fix.</summary>
    public const string EffectProperty = "Effect";

    private static readonly DiagnosticDescriptor Writes = Descriptor.Create(
        RuleIds.ReadOnlyToolWrites,
        "Tool that says it is read-only changes something",
        "The tool '{0}' says that it only reads, but {1} {2}: declare {3}, or take the call out",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning);

    private static readonly DiagnosticDescriptor WritesWhatModelNames = Descriptor.Create(
        RuleIds.ReadOnlyToolWritesWhatModelNames,
        "Tool that says it is read-only changes what the model names",
        "The tool '{0}' says that it only reads, but {1} {2}, and the model names the target: declare {3}, or take the call out",
        RuleCategories.Usage,
        DiagnosticSeverity.Error);

    private static readonly DiagnosticDescriptor CouldBeReadOnly = Descriptor.Create(
        RuleIds.EffectCouldBeReadOnly,
        "Tool could be declared read-only",
        "The tool '{0}' has the effect {1}, and all that it does is reading: declare Effect.ReadOnly, so that it is made again after a crash and needs no gate",
        RuleCategories.Usage,
        DiagnosticSeverity.Info);

    // A body under such a name that changes nothing is a stand-in for one that will.
    private static readonly string[] ChangingVerbs =
    [
        "Send", "Delete", "Remove", "Write", "Create", "Update", "Publish", "Deploy", "Pay", "Post", "Save", "Set", "Book", "Order",
        "Cancel", "Submit", "Upload", "Install", "Start", "Stop", "Run", "Execute",
        "Move", "Rename", "Transfer", "Refund", "Charge", "Approve", "Schedule", "Register", "Insert", "Store", "Apply", "Commit", "Push",
        "Merge", "Restart", "Reset", "Edit", "Change", "Turn", "Notify",
    ];

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Writes, WritesWhatModelNames, CouldBeReadOnly];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        ToolBody.Register(context, Analyze);
    }

    private static void Analyze(ToolBody tool)
    {
        if (EffectClaim.Of(tool.Method) is not { Effect: { } effect, IsPerCall: false } claim)
        {
            return;
        }

        BodySummary summary = BodyDeeds.Of(tool.Compilation).Read(tool.Root, tool.CancellationToken);
        if (claim.IsReadOnly)
        {
            ReportWrites(tool, claim, summary);
        }
        else if (!claim.IsMcp && summary.IsUnderstood && summary.Deeds.IsEmpty && ComputesAnAnswer(tool))
        {
            tool.Report(Diagnostic.Create(CouldBeReadOnly, tool.Method.Locations[0], tool.Method.Name, effect));
        }
    }

    private static void ReportWrites(ToolBody tool, EffectClaim claim, BodySummary summary)
    {
        var deeds = summary.Deeds.Select(deed => (Deed: deed, IsNamed: deed.Targets.Any(target => IsNamedByModel(deed, target, tool, summary.Parts))))
            .Where(static found => found.IsNamed || !found.Deed.IsMinor)
            .ToList();
        string effect = deeds.All(static found => found.Deed.IsRepeatable) ? "Idempotent" : "Once";
        var properties = ImmutableDictionary<string, string?>.Empty.Add(EffectProperty, effect);
        foreach (var (deed, isNamed) in deeds)
        {
            tool.Report(Diagnostic.Create(
                isNamed ? WritesWhatModelNames : Writes,
                deed.Place.GetLocation(),
                deed.Inner is { } inner ? [inner.Place.GetLocation()] : null,
                properties,
                tool.Method.Name,
                deed.Subject,
                deed.What,
                claim.IsMcp ? "ReadOnly = false" : $"Effect.{effect}"));
        }
    }

    // A command whose program is written in the code is not of the model's choice, whatever its arguments are.
    private static bool IsNamedByModel(Deed deed, IOperation target, ToolBody tool, ValueParts parts) =>
        tool.IsFromModel(target, parts)
        && (deed.Kind != DeedKind.StartsProcess || CommandTextReader.Read(target) is { Text: [var first, ..] } && CommandText.IsHole(first));

    private static bool ComputesAnAnswer(ToolBody tool) =>
        !ChangingVerbs.Any(verb => tool.Method.Name.StartsWith(verb, StringComparison.OrdinalIgnoreCase))
        && ValueParts.Returned(tool.Root).Any(static value =>
            value is not (ILiteralOperation or IParameterReferenceOperation or IDefaultValueOperation or IThrowOperation)
            && value is not IPropertyReferenceOperation { Property.Name: "CompletedTask" }
            && !value.ConstantValue.HasValue);
}
