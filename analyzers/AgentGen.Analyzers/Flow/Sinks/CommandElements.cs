using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Flow.Sinks;

/// <summary>
/// The arguments in a list that are read as code all the same: what follows <c>-c</c> of a shell or an interpreter, be it the program itself
/// or one that the program starts, as in <c>docker exec app sh -c …</c>.
/// </summary>
internal static class CommandElements
{
    private static readonly HashSet<string> PosixShells = new(StringComparer.OrdinalIgnoreCase) { "sh", "bash", "dash", "zsh", "ash", "ksh" };
    private static readonly HashSet<string> ScriptHosts = new(StringComparer.OrdinalIgnoreCase) { "python", "python3", "node", "perl", "ruby", "php",
        "osascript", "deno", "lua" };

    public static IEnumerable<Sink> Find(IOperation site, LaunchSettings settings)
    {
        if (settings.Elements.Count == 0)
        {
            yield break;
        }

        // A shell that is started itself is read by ShellSinks, to the letter.
        string program = settings.Programs.FirstOrDefault() ?? "";
        string host = PosixShells.Contains(program) ? "" : program;
        SinkKind? next = null;
        bool goesOn = false;
        foreach (IOperation element in settings.Elements)
        {
            string? word = element.Unwrap().ConstantValue is { HasValue: true, Value: string text } ? text : null;
            if (next is { } kind)
            {
                yield return new Sink(kind, element, site, program);
                next = goesOn ? next : null;
            }
            else if (word is not null && KindOf(host, word, out goesOn) is { } begun)
            {
                next = begun;
            }
            else if (word is not null && !PosixShells.Contains(program) && LaunchSettings.BaseName(word) is var name
                && (PosixShells.Contains(name) || ScriptHosts.Contains(name) || IsWindowsShell(name)))
            {
                host = name;
            }
        }
    }

    private static SinkKind? KindOf(string host, string option, out bool goesOn)
    {
        goesOn = false;
        if (PosixShells.Contains(host))
        {
            return option.Length is > 1 and < 6 && option[0] == '-' && option[1] != '-' && option.Contains('c') ? SinkKind.Shell : null;
        }

        if (IsWindowsShell(host))
        {
            goesOn = true;
            return option.TrimStart('-', '/').ToUpperInvariant() is "C" or "K" or "COMMAND" or "ENCODEDCOMMAND" or "EC" && option.Length > 1
                && option[0] is '-' or '/' ? SinkKind.Shell : null;
        }

        return ScriptHosts.Contains(host) && option is "-c" or "-e" or "--eval" or "-r" or "-p" or "-E" ? SinkKind.Code : null;
    }

    private static bool IsWindowsShell(string name) => name.ToUpperInvariant() is "CMD" or "POWERSHELL" or "PWSH";
}
