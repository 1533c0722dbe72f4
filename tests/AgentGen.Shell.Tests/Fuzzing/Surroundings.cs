namespace AgentGen.Shell.Tests.Fuzzing;

/// <summary>Puts a text into surroundings that must not change what it does.</summary>
internal static class Surroundings
{
    // The first is outside the shell's alphabet; the others mean something else where the text is put into another one.
    private static readonly string[] PlaceDependent = ["$0", "$1", "$2", "$3", "$@", "$*", "$#", "${1", "${@", "${*", "${0", "${#", "exit", "return", "shift", "BASH_", "alias", "FUNCNAME", "LINENO"];

    /// <summary>Whether a text is whole: it has no error, and a line after it belongs to something else.</summary>
    internal static bool IsWhole(string text) =>
        ShellParser.Parse(text).Errors.Count == 0
        && !text.Contains("<<", StringComparison.Ordinal)
        && !text.EndsWith('\\')
        && text.Trim() is [not ('-' or '+'), ..];

    internal static bool DependsOnPlace(string text) => PlaceDependent.Any(text.Contains);

    internal static IEnumerable<string> Of(string text) =>
        ["  " + text, "\n\t\n" + text, "# before\n" + text, "\\\n" + text, text + "\n\n", text + "\n# after", text + "\n   "];

    internal static IEnumerable<string> Wrap(string text)
    {
        string quoted = "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
        yield return $"( {text}\n)";
        yield return $"{{ {text}\n}}";
        yield return $"if true; then {text}\nfi";
        yield return $"while true; do {text}\nbreak; done";
        yield return $"true && {{ {text}\n}}";
        yield return $"coproc {{ {text}\n}}";
        yield return $"echo \"$( {text}\n)\"";
        yield return $"cat <( {text}\n)";
        yield return $"wrapped() {{ {text}\n}}; wrapped";
        yield return $"bash -c {quoted}";
        yield return $"sh -ec {quoted}";
        yield return $"eval {quoted}";
        yield return $"sudo bash -c {quoted}";
        yield return $"bash <<'OUTER_END'\n{text}\nOUTER_END";
        yield return $"whole={quoted}; eval \"$whole\"";
        if (IsSimple(text))
        {
            foreach (string wrapper in new[] { "sudo", "env", "nice -n 5", "nohup", "time", "timeout 5", "command", "exec", "stdbuf -oL", "setsid", "busybox", "!", "doas", "ionice -c 3" })
            {
                yield return $"{wrapper} {text}";
            }

            // Without -I it would add words to the command; its input it takes for itself.
            if (!text.Contains('<', StringComparison.Ordinal))
            {
                yield return $"xargs -I @@ {text}";
            }
        }
    }

    // One simple command that starts with its name: what a wrapper can stand before.
    private static bool IsSimple(string text) =>
        ShellParser.Parse(text).Body.Statements is [{ IsNegated: false, Pipeline: [ShellSimpleCommand { Assignments.Count: 0, Words.Count: > 0 } command] } statement]
        && statement.Start == 0
        && command.Start == 0
        && command.Words[0].Start == 0
        && command.Words[0].Parts is [{ Kind: ShellWordPartKind.Literal, Text: [not '-', ..] }, ..]
        && !text.AsSpan(0, command.Words[0].Length).Contains('=');
}
