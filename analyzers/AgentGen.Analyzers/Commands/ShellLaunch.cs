using System.Collections.Immutable;

namespace AgentGen.Analyzers.Commands;

/// <summary>Finds the command line in the arguments of a shell: <c>bash -c "…"</c>.</summary>
internal static class ShellLaunch
{
    private static readonly ImmutableHashSet<string> Shells = ImmutableHashSet.Create(StringComparer.Ordinal, "sh", "bash", "dash", "zsh");

    /// <summary>The command line that a launch hands to a shell, or <see langword="null"/> when it starts no shell or hands it none.</summary>
    /// <param name="launch">The launch.</param>
    /// <param name="isPlain">Whether the launch is just the shell, <c>-c</c> and the command line: nothing else that matters to what it does.</param>
    public static CommandText? FindCommand(ProcessLaunch launch, out bool isPlain)
    {
        isPlain = false;
        if (launch.FileName is null || CommandTextReader.Read(launch.FileName) is not { IsConstant: true } program || !IsShell(program.Text))
        {
            return null;
        }

        var arguments = launch.ReadArguments().ToList();
        bool readsCommand = false;
        int i = 0;
        for (; i < arguments.Count && IsOption(arguments[i].Text); i++)
        {
            var option = arguments[i].Text;
            bool isLong = option.StartsWith("--", StringComparison.Ordinal);
            readsCommand |= !isLong && option[0] == '-' && option.Contains('c');

            // These take the next argument as their value.
            if (!isLong && option[option.Length - 1] is 'o' or 'O' || option is "--rcfile" or "--init-file")
            {
                i++;
            }
        }

        i += i < arguments.Count && arguments[i].Text == "--" ? 1 : 0;
        isPlain = i == 1 && arguments.Count == 2 && arguments[0].Text == "-c" && !launch.HasUnknownArguments;
        return readsCommand && i < arguments.Count ? arguments[i] : null;
    }

    /// <summary>Whether a launch starts a shell, whatever it hands it.</summary>
    public static bool IsOfShell(ProcessLaunch launch) =>
        launch.FileName is { } program && CommandTextReader.Read(program) is { IsConstant: true } name && IsShell(name.Text);

    private static bool IsOption(string argument) => argument.Length > 1 && argument[0] is ('-' or '+') && argument != "--";

    private static bool IsShell(string program)
    {
        var name = program.Substring(program.LastIndexOfAny(['/', '\\']) + 1);
        return Shells.Contains(name.EndsWith(".exe", StringComparison.Ordinal) ? name.Substring(0, name.Length - 4) : name);
    }
}
