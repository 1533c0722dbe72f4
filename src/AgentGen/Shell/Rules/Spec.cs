namespace AgentGen.Shell.Rules;

/// <summary>The beginnings of a table's entries.</summary>
internal static class Spec
{
    /// <summary>Commands that only print, and take operands as text.</summary>
    internal static CommandSpec Prints(string names, string options = "") => new(names, new OptionGrammar(options), OperandRole.Data);

    /// <summary>Commands that only print, and read the files that their operands name.</summary>
    internal static CommandSpec Reads(string names, string options = "", OperandRole role = OperandRole.Read) => new(names, new OptionGrammar(options), role);

    /// <summary>Commands that change something in the ordinary course of work, whatever their options.</summary>
    internal static CommandSpec Changes(string names, OperandRole role = OperandRole.Write, string options = "*", string code = ShellReasonCodes.ChangesFiles, string message = "Changes files.") =>
        Always(new CommandSpec(names, new OptionGrammar(options), role), ShellRisk.Mutating, code, message);

    /// <summary>Commands that run or build the project's code, or install packages.</summary>
    internal static CommandSpec Builds(string names) =>
        Changes(names, OperandRole.Data, "*", ShellReasonCodes.RunsCode, "Builds, installs or runs code.");

    /// <summary>Commands that change a service, an account or another machine in the ordinary course of work.</summary>
    internal static CommandSpec Administers(string names) =>
        Changes(names, OperandRole.Data, "*", ShellReasonCodes.ChangesSystem, "Changes the state of a system or service.");

    /// <summary>Commands that are dangerous however they are called.</summary>
    internal static CommandSpec Dangerous(string names, string code, string message) =>
        Always(new CommandSpec(names, OptionGrammar.Any, OperandRole.Data), ShellRisk.Dangerous, code, message);

    private static CommandSpec Always(CommandSpec spec, ShellRisk risk, string code, string message) =>
        spec.Rule(risk, code, message, When.Always, [], []);
}
