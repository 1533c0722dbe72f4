using AgentGen.Shell.Rules;

namespace AgentGen.Shell.UserRules;

/// <summary>Finds what a rule lacks or may not say, and makes the rule where nothing is wrong.</summary>
internal static class RuleCheck
{
    private const string OwnPrefix = "team-";

    internal static void Finish(IReadOnlyList<RuleDraft> drafts, RuleErrors errors)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (RuleDraft draft in drafts)
        {
            if (draft.Pattern is not { } pattern)
            {
                continue;
            }

            if (seen.TryGetValue(pattern.Text, out int line))
            {
                errors.Add(draft.Place, $"'{pattern.Text}' has a rule in line {line}. Remove one of the two.");
                continue;
            }

            seen.Add(pattern.Text, draft.Place.Line);
            bool isRight = draft.Risk == ShellRisk.ReadOnly ? CheckReadOnly(draft, pattern, errors) : CheckRaising(draft, errors);
            if (CheckExamples(draft, pattern, errors) && isRight)
            {
                draft.Rule = new UserRule(draft.Risk, pattern, draft.Code?.Value ?? ShellReasonCodes.UserRule, draft.Message?.Value ?? "");
            }
        }
    }

    private static bool CheckReadOnly(RuleDraft draft, CommandPattern pattern, RuleErrors errors)
    {
        bool isRight = true;
        foreach (string name in pattern.Names)
        {
            if (Catalog.Find(name) is not null)
            {
                errors.Add(draft.Place, $"'{name}' is a command that the built-in rules judge, and a rule of your own never makes their verdict milder. "
                    + "Remove the rule.");
                isRight = false;
            }
        }

        foreach ((string key, RuleText? given) in new[] { ("message", draft.Message), ("code", draft.Code) })
        {
            if (given is { } text)
            {
                errors.Add(text.Place, $"A readonly rule gives no reason, so it has no {key}. Remove it, or make it a comment.");
                isRight = false;
            }
        }

        return isRight;
    }

    private static bool CheckRaising(RuleDraft draft, RuleErrors errors)
    {
        bool isRight = true;
        if (draft.Message is null)
        {
            errors.Add(draft.Place, "The rule has no message. Say what the command does, for whoever has to decide: 'message: Deploys to production.'.");
            isRight = false;
        }

        if (draft.Code is { } code && CodeProblem(code.Value) is { } problem)
        {
            errors.Add(code.Place, problem);
            isRight = false;
        }

        return isRight;
    }

    private static string? CodeProblem(string code)
    {
        if (ShellReasonGuide.Find(code) is not null)
        {
            return null;
        }

        if (!code.StartsWith(OwnPrefix, StringComparison.Ordinal))
        {
            string nearest = ShellReasonGuide.Nearest(code) is { } known ? $"Did you mean '{known}'? " : "";
            return $"'{code}' is no code. {nearest}A code of your own begins with '{OwnPrefix}'.";
        }

        bool isKebab = code[code.Length - 1] != '-'
            && code.IndexOf("--", StringComparison.Ordinal) < 0
            && code.All(static sign => sign is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
        return isKebab ? null : $"'{code}' is no code. Write small letters and digits, with single dashes between words.";
    }

    private static bool CheckExamples(RuleDraft draft, CommandPattern pattern, RuleErrors errors)
    {
        if (draft.Matches.Count == 0)
        {
            errors.Add(draft.Place, "The rule has no example. Write a command that it applies to: 'match: …'.");
        }

        bool needsOther = !pattern.IsNameAlone || draft.Risk == ShellRisk.ReadOnly;
        if (needsOther && draft.NonMatches.Count == 0)
        {
            errors.Add(draft.Place, "The rule has no counterexample. Write a similar command that it does not apply to: 'no match: …'.");
        }

        return draft.Matches.Count > 0 && (!needsOther || draft.NonMatches.Count > 0);
    }
}
