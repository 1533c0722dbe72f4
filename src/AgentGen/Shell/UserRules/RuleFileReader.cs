namespace AgentGen.Shell.UserRules;

/// <summary>
/// Reads a text of rules. A rule begins at the beginning of a line with its risk and its pattern; indented lines below give its message, its code and
/// its examples.
/// </summary>
internal sealed class RuleFileReader
{
    private static readonly string[] Risks = ["readonly", "mutating", "dangerous"];
    private static readonly string[] Keys = ["message", "code", "match", "no match"];

    private readonly RuleErrors _errors;
    private readonly List<RuleDraft> _drafts = [];

    private RuleFileReader(RuleErrors errors) => _errors = errors;

    internal static ShellRuleParse Read(string text, string? path)
    {
        var errors = new RuleErrors(path);
        var reader = new RuleFileReader(errors);
        foreach (RuleText line in RuleLines.Of(text, errors))
        {
            reader.ReadLine(line);
        }

        RuleCheck.Finish(reader._drafts, errors);
        ShellRuleSet rules = ShellRuleSet.Of(reader._drafts.Select(static draft => draft.Rule).OfType<UserRule>());
        RuleSelfTest.Run(reader._drafts, rules, errors);
        return new ShellRuleParse(rules, errors.ToList());
    }

    private void ReadLine(RuleText line)
    {
        if (line.IsEmpty)
        {
            // It is refused already, and may have been the beginning of a rule.
            _drafts.Add(new RuleDraft(ShellRisk.ReadOnly, null, line.Place));
        }
        else if (line.Value[0] == ' ')
        {
            ReadProperty(line.From(0));
        }
        else
        {
            ReadRule(line);
        }
    }

    private void ReadRule(RuleText line)
    {
        RuleText first = line.Words().First();
        int risk = Array.IndexOf(Risks, first.Value);
        if (risk < 0)
        {
            string hint = Array.IndexOf(Keys, first.Value.TrimEnd(':')) >= 0 || first.Value == "no"
                ? "Begin the line with blanks: it belongs to the rule above."
                : Suggestion(first.Value, Risks) + "A rule begins with readonly, mutating or dangerous.";
            _errors.Add(first.Place, $"'{first.Value}' begins no rule. {hint}");
            _drafts.Add(new RuleDraft(ShellRisk.ReadOnly, null, line.Place));
            return;
        }

        RuleText pattern = line.From(first.Value.Length);
        _drafts.Add(new RuleDraft((ShellRisk)risk, PatternReader.Read(pattern, (ShellRisk)risk, first.Place, _errors), line.From(0).Place));
    }

    private void ReadProperty(RuleText line)
    {
        int colon = line.Value.IndexOf(':');
        RuleText key = colon < 0 ? line.Words().First() : line.Part(0, colon);
        if (Array.IndexOf(Keys, key.Value) < 0 || colon < 0)
        {
            _errors.Add(key.Place, $"'{key.Value}' says nothing about a rule. {Suggestion(key.Value, Keys)}Write message:, code:, match: or no match:.");
            return;
        }

        RuleText value = line.From(colon + 1);
        if (value.IsEmpty)
        {
            _errors.Add(key.Place, $"Nothing stands after '{key.Value}:'. Write it on the same line.");
        }
        else if (_drafts.Count == 0)
        {
            _errors.Add(key.Place, $"'{key.Value}:' belongs to no rule. Write the rule above it, at the beginning of a line.");
        }
        else if (!TryAdd(_drafts[_drafts.Count - 1], key.Value, value))
        {
            _errors.Add(key.Place, $"A second '{key.Value}:'. A rule has one: remove the other.");
        }
    }

    private static bool TryAdd(RuleDraft draft, string key, RuleText value)
    {
        switch (key)
        {
            case "match":
                draft.Matches.Add(value);
                return true;
            case "no match":
                draft.NonMatches.Add(value);
                return true;
            case "message" when draft.Message is null:
                draft.Message = value;
                return true;
            case "code" when draft.Code is null:
                draft.Code = value;
                return true;
            default:
                return false;
        }
    }

    private static string Suggestion(string word, string[] known) => NearestName.Of(word, known) is { } nearest ? $"Did you mean '{nearest}'? " : "";
}
