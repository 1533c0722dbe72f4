using AgentGen.Shell.Rules;

namespace AgentGen.Shell.Analysis;

internal sealed partial class CommandJudge
{
    private void Apply(CommandSpec spec, IReadOnlyList<Argument> arguments, Flow input, Argument command)
    {
        bool asksForHelp = arguments.Count == 2 && arguments[1].Text is "--help" or "-help" or "--version";
        if (asksForHelp && spec.Rules.All(static rule => rule.Risk < ShellRisk.Dangerous || rule.Condition != When.Always))
        {
            return;
        }

        int before = Findings.Count;
        Invocation call = Invocation.Parse(spec.Options, arguments, input, spec.StopsAtOperand);
        if (call.UnknownOption >= 0)
        {
            Add(ShellRisk.Mutating, ShellReasonCodes.UnknownOption, $"No rule knows this option of '{command.Text}'.", arguments[call.UnknownOption]);
        }

        foreach (CommandRule rule in spec.Rules)
        {
            if (rule.Condition(call) is >= 0 and int index)
            {
                Argument decisive = arguments[index];
                int end = Math.Max(command.Start + command.Length, decisive.Start + decisive.Length);
                Findings.Add(rule.Risk, rule.Code, rule.Message, command.Start, Math.Max(0, end - command.Start));
            }
        }

        Operands.Judge(spec.Role, call, Findings);
        spec.Action?.Invoke(call, this);
        if (spec.Subcommands is not null)
        {
            ApplySubcommand(spec, call, input, command);
        }

        if (Findings.Count == before && !spec.Options.AllowsUnknown)
        {
            NamedOptions.Judge(call, Findings);
        }
    }

    private void ApplySubcommand(CommandSpec spec, Invocation call, Flow input, Argument command)
    {
        if (call.Operands.Count == 0)
        {
            return;
        }

        Argument name = call.Operand(0);
        CommandSpec? subcommand = spec.Subcommand(name.Text);
        if (subcommand is null || !name.IsKnown)
        {
            Add(ShellRisk.Mutating, ShellReasonCodes.UnknownCommand, $"No rule knows this subcommand of '{command.Text}'.", name);
            Suspicions.Judge(this, call.Arguments);
            return;
        }

        Argument whole = new(command.Text, command.Start, Math.Max(0, name.Start + name.Length - command.Start));
        List<Argument> rest = call.From(call.Operands[0]);
        Apply(subcommand, rest, input, whole);
    }
}
