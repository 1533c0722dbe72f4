using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>What package managers share: looking is harmless, installing runs what is installed, and what they run for others is judged as it is.</summary>
internal static class PackageManager
{
    /// <summary>A manager with the subcommands that only look; all others build, install or run code.</summary>
    internal static CommandSpec Of(string names, string options, params CommandSpec[] subcommands) =>
        new CommandSpec(names, new OptionGrammar(options), OperandRole.Data)
            .Dangerous(
                ShellReasonCodes.SpawnsShell, "Hands a shell to a package manager that runs it.",
                static call => When.FirstArgument(call, static argument => EmbeddedShell.In(argument.Text)) is >= 0 and int index
                    && !RunsVisibly(call) ? index : -1,
                match: ["@ x /bin/sh"], noMatch: ["@ x"])
            .With(subcommands)
            .Otherwise(Installs("-"));

    /// <summary>Subcommands with subcommands of their own, of which the given ones only look.</summary>
    internal static CommandSpec Group(string names, string looks, string options) =>
        Spec.Prints(names, options).With(Spec.Prints(looks, options)).Otherwise(Installs("-"));

    /// <summary>A group that also only looks when nothing follows its name.</summary>
    internal static CommandSpec Installs(string names) =>
        Spec.Builds(names).Dangerous(
            ShellReasonCodes.RemoteCode, "Installs code over a connection that anybody can change.",
            When.Argument(IsPlainAddress),
            match: ["pip install --index-url http://example.org/simple x", "npm install http://example.org/x.tgz"],
            noMatch: ["pip install x", "npm install https://example.org/x.tgz", "npm install --registry http://localhost:4873 x"]);

    /// <summary>A subcommand that runs the command in its operands; options before it are listed, so that it can be found.</summary>
    internal static CommandSpec Runs(string names, string options, int skip = 0) =>
        new CommandSpec(names, new OptionGrammar(options + " *"), OperandRole.Data)
            .Mutating(ShellReasonCodes.RunsCode, "Runs code with the tools of a package manager.", When.Always, match: [], noMatch: [])
            .Runs((call, judge) => RunTargets.JudgeRest(call, judge, skip), stopsAtOperand: true);

    /// <summary>Subcommands that install or run, unless one of the options asks for a list.</summary>
    internal static CommandSpec ListsWith(string names, string asking, string options) =>
        Spec.Prints(names, asking + " " + options).Mutating(
            ShellReasonCodes.RunsCode, "Installs or runs what it is given.",
            When.Not(When.Option(asking)),
            match: ["@ x"], noMatch: ["@ " + asking.Split([' '])[0]]);

    private static bool RunsVisibly(Invocation call) => call.Operands.Count > 1 && call.Operand(0).Text is "run" or "exec";

    private static bool IsPlainAddress(Argument argument)
    {
        int at = argument.Text.IndexOf("http://", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return false;
        }

        string host = argument.Text.Substring(at + "http://".Length);
        return !host.StartsWith("localhost", StringComparison.Ordinal) && !host.StartsWith("127.", StringComparison.Ordinal)
            && !host.StartsWith("[::1]", StringComparison.Ordinal) && !host.StartsWith("0.0.0.0", StringComparison.Ordinal);
    }
}
