namespace AgentGen.Shell.Analysis;

/// <summary>Knows the programs whose output is made for a shell to run, such as <c>eval "$(ssh-agent -s)"</c>.</summary>
internal static class ShellSetup
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "sh", "posix", "ksh", "dash", "elvish", "nu", "powershell", "pwsh"];

    /// <summary>Whether a command prints what sets a shell up: variables, functions, completions.</summary>
    internal static bool IsPrintedBy(IReadOnlyList<Argument> arguments)
    {
        string verb = arguments.Count > 1 ? arguments[1].Text : "";
        return ShellPaths.Name(arguments[0].Text) switch
        {
            "ssh-agent" or "dircolors" or "lesspipe" or "lesspipe.sh" or "tset" or "resize" or "register-python-argcomplete" => true,
            "keychain" => Has(arguments, "--eval"),
            "direnv" => verb is "hook" or "export",
            "brew" => verb == "shellenv",
            "zoxide" or "starship" or "atuin" or "mcfly" or "pyenv" or "rbenv" or "nodenv" or "jenv" or "goenv" or "plenv" or "phpenv" or "swiftenv" or "tfenv" =>
                verb is "init" or "virtualenv-init" or "-" or "env",
            "fnm" or "opam" or "docker-machine" => verb is "env" or "config",
            "minikube" => verb is "docker-env" or "podman-env",
            "mise" or "rtx" => verb is "activate" or "env" or "hook-env",
            "conda" or "mamba" => verb.StartsWith("shell.", StringComparison.Ordinal),
            "micromamba" => verb == "shell",
            "luarocks" => verb == "path",
            "thefuck" => Has(arguments, "--alias") || Has(arguments, "-a"),
            "fzf" => arguments.Count == 2 && verb is "--bash" or "--zsh" or "--fish",
            _ => verb is "completion" or "completions" && Array.IndexOf(Shells, arguments[arguments.Count - 1].Text) >= 0,
        };
    }

    private static bool Has(IReadOnlyList<Argument> arguments, string text)
    {
        foreach (Argument argument in arguments)
        {
            if (argument.Text == text)
            {
                return true;
            }
        }

        return false;
    }
}
