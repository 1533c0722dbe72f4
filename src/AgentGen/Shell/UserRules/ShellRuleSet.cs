using AgentGen.Shell.Rules;
using AgentGen.Shell.UserRules;

namespace AgentGen.Shell;

/// <summary>
/// Rules of your own, read from text. They tell the classifier about commands that it does not know, and may raise its verdict about those that it knows,
/// never lower it. Immutable.
/// </summary>
sealed partial class ShellRuleSet
{
    private readonly Dictionary<string, List<UserRule>> _byName = new(StringComparer.Ordinal);

    private ShellRuleSet(IEnumerable<UserRule> rules)
    {
        foreach (UserRule rule in rules)
        {
            Count++;
            foreach (string name in rule.Pattern.Names)
            {
                if (!_byName.TryGetValue(name, out List<UserRule>? named))
                {
                    _byName.Add(name, named = []);
                }

                named.Add(rule);
            }
        }
    }

    /// <summary>No rules.</summary>
    public static ShellRuleSet Empty { get; } = new([]);

    /// <summary>The number of rules.</summary>
    public int Count { get; }

    /// <summary>Reads rules and runs the examples that they carry.</summary>
    /// <param name="text">The text of a file of rules.</param>
    /// <param name="path">The file's name, for errors.</param>
    /// <returns>The rules, or every error: a text with an error gives no rule at all. Never throws for what the text contains.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static ShellRuleParse Parse(string text, string? path = null) => RuleFileReader.Read(text ?? throw new ArgumentNullException(nameof(text)), path);

    /// <summary>The rules of both.</summary>
    /// <param name="other">More rules.</param>
    /// <returns>A set with all of them: the strictest that applies to a command counts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public ShellRuleSet With(ShellRuleSet other)
    {
        if (other is null)
        {
            throw new ArgumentNullException(nameof(other));
        }

        return Count == 0 ? other : other.Count == 0 || other == this ? this : new ShellRuleSet(Rules.Union(other.Rules));
    }

    internal static ShellRuleSet Of(IEnumerable<UserRule> rules) => new(rules);

    /// <summary>The rules about a command; a version after a name that the built-in rules know (<c>python3.12</c>) does not matter.</summary>
    internal IReadOnlyList<UserRule> Find(string name)
    {
        if (_byName.TryGetValue(name, out List<UserRule>? rules))
        {
            return rules;
        }

        string plain = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '-');
        return plain.Length < name.Length && _byName.TryGetValue(plain, out rules) && Catalog.Find(name) is not null ? rules : [];
    }

    private IEnumerable<UserRule> Rules => _byName.Values.SelectMany(static rules => rules).Distinct();
}
