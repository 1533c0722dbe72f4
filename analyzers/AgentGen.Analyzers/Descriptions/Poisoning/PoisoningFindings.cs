using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Descriptions.Poisoning;

/// <summary>AGEN3019: a description tells the model what to do instead of what the tool does.</summary>
internal static class PoisoningFindings
{
    private const int LongestQuote = 60;

    public static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        RuleIds.PromptInDescription,
        "Prompt text in a description",
        "The description of {0} instructs the model beyond the tool ('{1}'): a model obeys it unseen by the user; say what the tool does and what it needs",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning);

    public static void Check(ModelText text, Action<Diagnostic> report)
    {
        if (PoisoningScore.Judge(text.Value) is var (start, length))
        {
            report(Diagnostic.Create(Rule, text.Locate(start, length), text.Subject, Quote(text.Value.Substring(start, length))));
        }
    }

    private static string Quote(string words)
    {
        string line = string.Join(" ", words.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestQuote ? line : line.Substring(0, LongestQuote) + "…";
    }
}
