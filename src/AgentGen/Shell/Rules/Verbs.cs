namespace AgentGen.Shell.Rules;

/// <summary>Programs whose first word says what to do.</summary>
internal static class Verbs
{
    /// <summary>A program that looks when its word is one of these; every other word counts as a change nobody knows.</summary>
    /// <param name="names">The program's names.</param>
    /// <param name="options">Options of the program itself, which may also stand after the word.</param>
    /// <param name="looks">The words that only look.</param>
    /// <param name="lookOptions">The options of those.</param>
    internal static CommandSpec Of(string names, string options, string looks, string lookOptions = "") =>
        new CommandSpec(names, new OptionGrammar(options), OperandRole.Data).With(Spec.Prints(looks, options + " " + lookOptions));

    /// <summary>Words of a program that change what belongs to this machine or project alone.</summary>
    internal static CommandSpec AlsoChanges(this CommandSpec spec, string words) => spec.With(Spec.Changes(words, OperandRole.Data));

    /// <summary>Words of a program that change a service, or something on another machine, in the ordinary course of work.</summary>
    internal static CommandSpec AlsoAdministers(this CommandSpec spec, string words) => spec.With(Spec.Administers(words));

    /// <summary>Words of a program that destroy what others may use.</summary>
    internal static CommandSpec AlsoDestroys(this CommandSpec spec, string words) =>
        spec.With(Spec.Dangerous(words, ShellReasonCodes.DestroysRemote, "Destroys data or resources that others may use."));
}
