using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using AgentGen.Shell;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.Analyzers.ShellRules;

/// <summary>The files of shell rules among the additional files of a project.</summary>
internal static class ShellRuleFiles
{
    private const string Extension = ".shellrules";

    // An editor asks again after each key; a text that stayed the same need not run its examples again.
    private static readonly ConditionalWeakTable<SourceText, ShellRuleParse> Parsed = new();

    internal static bool IsOne(AdditionalText file) => file.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text was saved as rules are: the compiler reads what is no UTF-8 as something else, and says which.</summary>
    internal static bool IsUtf8(SourceText text) => text.Encoding is null or UTF8Encoding;

    internal static ShellRuleParse Read(SourceText text) => Parsed.GetValue(text, static text => ShellRuleSet.Parse(text.ToString()));

    /// <summary>The rules of all files that are right; what is wrong with the others is reported at them.</summary>
    internal static ShellRuleSet Load(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        ShellRuleSet rules = ShellRuleSet.Empty;
        foreach (AdditionalText file in files)
        {
            if (IsOne(file) && file.GetText(cancellationToken) is { } text && IsUtf8(text))
            {
                rules = rules.With(Read(text).Rules ?? ShellRuleSet.Empty);
            }
        }

        return rules;
    }
}
