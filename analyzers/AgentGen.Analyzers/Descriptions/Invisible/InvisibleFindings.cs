using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Descriptions.Invisible;

/// <summary>AGEN3020: a name or a description has characters that a reader does not see, or that look like others.</summary>
internal static class InvisibleFindings
{
    /// <summary>The property of a diagnostic about a name that mixes alphabets: the name in Latin letters.</summary>
    public const string LatinName = "LatinName";

    public static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        RuleIds.InvisibleCharacters,
        "Invisible or misleading characters in a name or description",
        "The {0} of {1} {2}, so that a model reads what no reviewer sees: {3}",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning);

    public static void Check(ModelText text, Action<Diagnostic> report)
    {
        string what = text.Kind == ModelTextKind.Name ? "name" : "description";
        foreach ((int start, int length) in InvisibleCharacters.Find(text.Value))
        {
            string code = char.IsSurrogatePair(text.Value, start) ? char.ConvertToUtf32(text.Value, start).ToString("X", CultureInfo.InvariantCulture)
                : ((int)text.Value[start]).ToString("X4", CultureInfo.InvariantCulture);
            report(Diagnostic.Create(Rule, text.Locate(start, length), what, text.Subject, $"has a character that cannot be seen (U+{code})", "remove it"));
        }

        if (text.Kind == ModelTextKind.Name && Lookalikes.IsMixed(text.Value))
        {
            string latin = Lookalikes.ToLatin(text.Value);
            report(Diagnostic.Create(
                Rule,
                text.Locate(0, text.Value.Length),
                ImmutableDictionary<string, string?>.Empty.Add(LatinName, latin),
                what,
                text.Subject,
                "mixes letters of two alphabets",
                $"write '{latin}' in Latin letters"));
        }
    }
}
