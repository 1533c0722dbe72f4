using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>git itself: the options before the subcommand, and the families of subcommands.</summary>
internal static class GitCommands
{
    internal static readonly CommandSpec[] Table =
    [
        // Whatever repository -C, --git-dir or --work-tree lead to: its configured helpers are off where commands that only read are run.
        new CommandSpec(
            "git",
            new OptionGrammar("""
                -C= -c= -pPhv --git-dir= --work-tree= --namespace= --bare --no-pager --paginate --no-replace-objects --no-lazy-fetch --no-optional-locks
                --no-advice --literal-pathspecs --glob-pathspecs --noglob-pathspecs --icase-pathspecs --exec-path? --html-path --man-path --info-path
                --version --help --config-env= --super-prefix= --list-cmds= --attr-source= --build-options
                """),
            OperandRole.Data)
            .Dangerous(
                ShellReasonCodes.GitHelper, "Sets a program that git runs.",
                When.Either(NamesHelper, static call => call.ValueOf("--exec-path") is null ? -1 : call.IndexOf("--exec-path")),
                match:
                [
                    "git -c core.pager=./x log", "git -c alias.y='!x' y", "git -c core.fsmonitor=x status", "git --exec-path=. x",
                    "git -c diff.a.textconv=./x log",
                    "git -c protocol.ext.allow=always clone ext::x", "git --config-env=core.sshCommand=X fetch",
                ],
                noMatch: ["git -c color.ui=never log", "git --exec-path", "git log", "git -c core.pager=cat log", "git -c core.fsmonitor=false status",
                    "git -c core.hooksPath=/dev/null commit"])
            .Mutating(
                ShellReasonCodes.GitHelper, "Overrides configuration for this call.",
                When.Option("-c --config-env"),
                match: ["git -c a.b=c log"], noMatch: ["git log -c"])
            .Mutating(
                ShellReasonCodes.GitHelper, "Runs a pager.",
                When.Option("-p --paginate"),
                match: ["git -p log", "git --paginate log"], noMatch: ["git --no-pager log", "git log -p"])
            .Dangerous(
                ShellReasonCodes.GitHelper, "The address names a program to run.",
                When.Argument(static argument => argument.Text.StartsWith("ext::", StringComparison.Ordinal)
                    || argument.Text.IndexOf("=ext::", StringComparison.Ordinal) >= 0),
                match: ["git remote show 'ext::sh -c id'", "git archive --remote='ext::sh -c id' HEAD"], noMatch: ["git log --grep x-ext::y"])
            .With(GitHistory.Subcommands)
            .With(GitQueries.Subcommands)
            .With(GitReferences.Subcommands)
            .With(GitChanging.Subcommands)
            .With(GitDryRuns.Subcommands)
            .With(GitDiscarding.Subcommands)
            .With(GitConfiguration.Subcommands),
    ];

    /// <summary>A subcommand that changes the repository, whatever its options.</summary>
    internal static CommandSpec Changes(string names, string options = "*") =>
        Spec.Changes(names, OperandRole.Data, options, ShellReasonCodes.ChangesRepository, "Changes the repository.");

    /// <summary>A subcommand that discards work, however it is called.</summary>
    internal static CommandSpec Discards(string names, string message) => Spec.Dangerous(names, ShellReasonCodes.DiscardsWork, message);

    private static int NamesHelper(Invocation call)
    {
        foreach ((string name, int index, Argument? value) in call.Options)
        {
            if (name is "-c" or "--config-env" && value is { } setting)
            {
                int equals = setting.Text.IndexOf('=');
                string key = equals < 0 ? setting.Text : setting.Text.Substring(0, equals);
                string program = equals < 0 || name == "--config-env" ? "./" : setting.Text.Substring(equals + 1);
                if (GitPrograms.IsSetBy(key, program))
                {
                    return index;
                }
            }
        }

        return -1;
    }
}
