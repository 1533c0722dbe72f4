using System.Collections.Immutable;

namespace AgentGen.CodeFixes;

/// <summary>The commands that only a shell knows: they are no programs that could be started.</summary>
internal static class ShellBuiltins
{
    private static readonly ImmutableHashSet<string> Names = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        ".", ":", "alias", "bg", "bind", "break", "builtin", "caller", "cd", "command", "continue", "declare", "dirs", "disown", "enable", "eval", "exec",
        "exit", "export", "fc", "fg", "getopts", "hash", "help", "history", "jobs", "let", "local", "logout", "mapfile", "popd", "pushd", "read", "readarray",
        "readonly", "return", "set", "shift", "shopt", "source", "suspend", "times", "trap", "type", "typeset", "ulimit", "umask", "unalias", "unset", "wait");

    public static bool Contains(string command) => Names.Contains(command);
}
