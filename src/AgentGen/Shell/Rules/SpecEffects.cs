using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Effects that many commands share.</summary>
internal static class SpecEffects
{
    /// <summary>The options' values are files that are written: a change, or worse where the place matters.</summary>
    internal static CommandSpec Writing(this CommandSpec spec, string options, string[] match, string[] noMatch) =>
        spec.Mutating(ShellReasonCodes.WritesFile, "Writes to a file.", When.Option(options), match, noMatch)
            .Runs((call, judge) => ForEachValue(call, options, value => PathJudge.WriteSensitive(judge.Findings, value)));

    /// <summary>The options' values are files that are read.</summary>
    internal static CommandSpec Reading(this CommandSpec spec, string options) =>
        spec.Runs((call, judge) => ForEachValue(call, options, value => PathJudge.Read(judge.Findings, value)));

    /// <summary>The options' values are texts that a shell runs.</summary>
    internal static CommandSpec Running(this CommandSpec spec, string options) =>
        spec.Runs((call, judge) => ForEachValue(call, options, judge.JudgeText));

    /// <summary>Called with nothing but its name the command does more than show its help.</summary>
    internal static CommandSpec ActsAlone(this CommandSpec spec, string message, params string[] names) =>
        spec.Mutating(
            ShellReasonCodes.RunsCode, message,
            call => call.Operands.Count == 0 && !call.Has("-h --help -v -V --version") && (names.Length == 0
                || Array.IndexOf(names, ShellPaths.Name(call.Name.Text)) >= 0) ? 0 : -1,
            match: names.Length == 0 ? ["@"] : names, noMatch: ["@ --help", "@ --version"]);

    private static void ForEachValue(Invocation call, string options, Action<Argument> act)
    {
        if (call.Options.Count == 0)
        {
            return;
        }

        string[] names = options.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach ((string name, _, Argument? value) in call.Options)
        {
            if (value is { } given && Array.IndexOf(names, name) >= 0)
            {
                act(given);
            }
        }
    }
}
