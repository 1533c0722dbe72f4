using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Looks at a call more closely than a rule can, and may judge commands inside it; the result is what it writes to its output.</summary>
internal delegate void CommandAction(Invocation call, CommandJudge judge);

/// <summary>What is known about a command: its options, what it does with operands, its subcommands, and what raises its risk.</summary>
internal sealed class CommandSpec
{
    private readonly List<CommandRule> _rules = [];
    private Dictionary<string, CommandSpec>? _subcommands;
    private bool _hasFamilies;

    internal CommandSpec(string names, OptionGrammar options, OperandRole role)
    {
        Names = names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Options = options;
        Role = role;
    }

    internal IReadOnlyList<string> Names { get; }

    internal OptionGrammar Options { get; }

    internal OperandRole Role { get; }

    internal IReadOnlyList<CommandRule> Rules => _rules;

    internal CommandAction? Action { get; private set; }

    internal IReadOnlyDictionary<string, CommandSpec>? Subcommands => _subcommands;

    /// <summary>Whether options end at the first operand: what follows belongs to a subcommand or another command.</summary>
    internal bool StopsAtOperand { get; private set; }

    /// <summary>Applies when no subcommand fits; without one such calls are changes nobody knows.</summary>
    internal CommandSpec? OtherSubcommand { get; private set; }

    internal CommandSpec Rule(ShellRisk risk, string code, string message, RuleCondition condition, string[] match, string[] noMatch)
    {
        _rules.Add(new CommandRule(risk, code, message, condition, match, noMatch));
        return this;
    }

    internal CommandSpec Mutating(string code, string message, RuleCondition condition, string[] match, string[] noMatch) =>
        Rule(ShellRisk.Mutating, code, message, condition, match, noMatch);

    internal CommandSpec Dangerous(string code, string message, RuleCondition condition, string[] match, string[] noMatch) =>
        Rule(ShellRisk.Dangerous, code, message, condition, match, noMatch);

    internal CommandSpec Runs(CommandAction action, bool stopsAtOperand = false)
    {
        Action += action;
        StopsAtOperand |= stopsAtOperand;
        return this;
    }

    /// <summary>Adds subcommands; a name that ends in <c>-*</c> stands for all that share its first word (<c>describe-*</c>).</summary>
    internal CommandSpec With(params CommandSpec[] subcommands)
    {
        StopsAtOperand = true;
        _subcommands ??= new Dictionary<string, CommandSpec>(StringComparer.Ordinal);
        foreach (CommandSpec subcommand in subcommands)
        {
            foreach (string name in subcommand.Names)
            {
                _subcommands[name] = subcommand;
                _hasFamilies |= name.EndsWith("-*", StringComparison.Ordinal);
            }
        }

        return this;
    }

    /// <summary>What is known about a subcommand: by its name, by its first word, or what applies to the rest.</summary>
    internal CommandSpec? Subcommand(string name)
    {
        if (_subcommands is null)
        {
            return OtherSubcommand;
        }

        if (_subcommands.TryGetValue(name, out CommandSpec? found))
        {
            return found;
        }

        int dash = _hasFamilies ? name.IndexOf('-') : -1;
        return dash > 0 && _subcommands.TryGetValue(name.Substring(0, dash + 1) + "*", out found) ? found : OtherSubcommand;
    }

    internal CommandSpec Otherwise(CommandSpec other)
    {
        OtherSubcommand = other;
        return this;
    }
}
