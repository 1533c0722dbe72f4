namespace AgentGen.Shell.Rules;

/// <summary>AgentGen's own command: a run never decides about itself.</summary>
internal static class AgentGenCommand
{
    internal static readonly CommandSpec[] Table =
    [
        new CommandSpec("agentgen", OptionGrammar.Any, OperandRole.Data)
            .With(
                Spec.Prints("shell", "*").With(Spec.Prints("check", "*")),
                Spec.Prints("schema tools help version", "*"),
                new CommandSpec("runs", OptionGrammar.Any, OperandRole.Data)
                    .With(
                        Spec.Prints("list ls show watch", "*"),
                        Spec.Dangerous("approve reject deny decide answer send edit cancel retry resolve resume rollback delete", ShellReasonCodes.DecidesForPeople, "Decides about a run, which is for people to do.")),
                Spec.Dangerous("approve reject deny decide", ShellReasonCodes.DecidesForPeople, "Decides about a run, which is for people to do.")),
    ];
}
