using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>git config, in its older form (options say what to do) and its newer one (subcommands do).</summary>
internal static class GitConfiguration
{
    private const string Readers = "-l --list --get --get-all --get-regexp --get-urlmatch --get-color --get-colorbool";

    private const string Writers = "--add --replace-all --unset --unset-all --rename-section --remove-section -e --edit";

    internal static readonly CommandSpec[] Subcommands =
    [
        Spec.Prints("config", """
            -lze --get --get-all --get-regexp --get-urlmatch --get-color --get-colorbool --list --global --system --local --worktree --show-origin --show-scope
            --show-names --no-show-names --name-only --type= --no-type --bool --int --bool-or-int --bool-or-str --path --expiry-date --null --includes
            --no-includes -f= --file= --blob= --default= --fixed-value --all --regexp --value= --url= --append --comment= --add --replace-all --unset
            --unset-all --rename-section --remove-section --edit
            """)
            .Mutating(
                ShellReasonCodes.ChangesRepository, "Changes the configuration.",
                Changes,
                match: ["git config user.name x", "git config --unset a.b", "git config set a.b c", "git config --global -e",
                    "git config --add remote.origin.fetch x"],
                noMatch: ["git config user.name", "git config --list", "git config get a.b", "git config --get a.b", "git config list --show-origin"])
            .Dangerous(
                ShellReasonCodes.GitHelper, "Sets a program that git runs.",
                SetsProgram,
                match:
                [
                    "git config core.pager ./x", "git config alias.y '!sh x'", "git config --global core.hooksPath /tmp/h", "git config set core.fsmonitor ./x",
                    "git config filter.a.clean 'sh -c x'", "git config include.path /tmp/x", """
                        git config core.sshCommand 'ssh -o ProxyCommand=x'
                        """, "git config protocol.ext.allow always",
                ],
                noMatch:
                [
                    "git config core.pager", "git config alias.st status", "git config user.name x", "git config core.editor vim",
                    "git config core.hooksPath .githooks",
                    "git config credential.helper store", "git config filter.lfs.clean 'git-lfs clean -- %f'", "git config --unset core.pager",
                ])
            .Dangerous(
                ShellReasonCodes.ReadsCredentials, "Prints a credential of the configuration.",
                static call => Changes(call) >= 0 ? -1 : When.FirstOperand(call, static argument => IsSecret(argument.Text)),
                match: ["git config --get http.extraheader", "git config --get-regexp token", "git config get http.https://example.org/.extraHeader"],
                noMatch: ["git config --get user.name", "git config credential.helper", "git config --global http.extraheader x"])
            .Reading("-f --file"),
        Spec.Dangerous("credential credential-store credential-cache credential-osxkeychain", ShellReasonCodes.ReadsCredentials,
            "Prints or changes stored credentials."),
    ];

    private static bool IsSecret(string key) =>
        key.IndexOf("extraheader", StringComparison.OrdinalIgnoreCase) >= 0
        || (SecretNames.Names(key) && !key.StartsWith("credential", StringComparison.OrdinalIgnoreCase));

    private static int Changes(Invocation call)
    {
        if (call.Has(Writers))
        {
            return 0;
        }

        return call.Has(Readers) || call.Operands.Count == 0 || call.Operand(0).Text is "list" or "get"
            || (call.Operands.Count == 1 && call.Operand(0).Text != "edit") ? -1 : 0;
    }

    private static int SetsProgram(Invocation call)
    {
        int key = call.Operands.Count > 0 && call.Operand(0).Text == "set" ? 1 : 0;
        bool sets = call.Operands.Count > key + 1 && !call.Has(Readers) && !call.Has("--unset --unset-all --rename-section --remove-section");
        return sets && GitPrograms.IsSetBy(call.Operand(key).Text, call.Operand(key + 1).Text) ? call.Operands[key + 1] : -1;
    }
}
