using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Entries whose options name files: what they write is judged as a redirection is, what they read as an operand.</summary>
internal static class OptionPaths
{
    /// <summary>One of the options names a file that the command writes.</summary>
    internal static CommandSpec WritesTo(this CommandSpec spec, string options, string message, string[] match, string[] noMatch) =>
        spec.Mutating(ShellReasonCodes.WritesFile, message, call => IndexOfWritten(call, options), match, noMatch)
            .Runs((call, judge) => ForEachValue(call, options, value => PathJudge.WriteSensitive(judge.Findings, value)));

    /// <summary>Of programs that share a table, some write to a file that one of these options names.</summary>
    internal static CommandSpec WritesFor(this CommandSpec spec, string programs, string options, string message, string[] match, string[] noMatch) =>
        spec.Mutating(
                ShellReasonCodes.WritesFile, message,
                call => Invocation.IsOneOf(programs, ShellPaths.Name(call.Name.Text)) ? IndexOfWritten(call, options) : -1, match, noMatch)
            .Runs((call, judge) =>
            {
                if (Invocation.IsOneOf(programs, ShellPaths.Name(call.Name.Text)))
                {
                    ForEachValue(call, options, value => PathJudge.WriteSensitive(judge.Findings, value));
                }
            });

    /// <summary>The operand at this place names a file that the command writes.</summary>
    internal static CommandSpec WritesOperand(this CommandSpec spec, int place, string message, string[] match, string[] noMatch) =>
        spec.Mutating(
                ShellReasonCodes.WritesFile, message,
                call => call.Operands.Count > place && !IsOutput(call.Operand(place).Text) ? call.Operands[place] : -1,
                match, noMatch)
            .Runs((call, judge) =>
            {
                if (call.Operands.Count > place)
                {
                    PathJudge.WriteSensitive(judge.Findings, call.Operand(place));
                }
            });

    /// <summary>One of the options names a file that the command reads.</summary>
    internal static CommandSpec ReadsFrom(this CommandSpec spec, string options) =>
        spec.Runs((call, judge) => ForEachValue(call, options, value => PathJudge.Read(judge.Findings, value)));

    /// <summary>Reads the files that its operands name, the first apart, which is text unless one of the options gives that.</summary>
    internal static CommandSpec ReadsAfterText(this CommandSpec spec, string options) =>
        spec.Runs((call, judge) =>
        {
            for (int i = call.Has(options) ? 0 : 1; i < call.Operands.Count; i++)
            {
                PathJudge.Read(judge.Findings, call.Operand(i));
            }
        });

    /// <summary>
    /// Reports files put into a directory. What holds software of the machine's owner (/usr/local, /opt) may not be removed, but grows in ordinary work.
    /// </summary>
    internal static void JudgeInto(Findings findings, Argument directory)
    {
        string normal = ShellPaths.Normalize(directory.Text);
        if (ShellPaths.Of(normal) != PathKind.System || ShellPaths.Of(normal + "/x") == PathKind.System)
        {
            PathJudge.WriteSensitive(findings, directory);
        }
    }

    internal static bool IsOutput(string path) => path == "-" || ShellPaths.IsSink(path);

    private static int IndexOfWritten(Invocation call, string options)
    {
        foreach ((string name, int index, Argument? value) in call.Options)
        {
            if (Invocation.IsOneOf(options, name) && (value is not { } file || !IsOutput(file.Text)))
            {
                return index;
            }
        }

        return -1;
    }

    private static void ForEachValue(Invocation call, string options, Action<Argument> act)
    {
        foreach ((string name, _, Argument? value) in call.Options)
        {
            if (value is { } file && Invocation.IsOneOf(options, name))
            {
                act(file);
            }
        }
    }
}
