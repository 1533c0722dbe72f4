namespace AgentGen.Shell.Rules;

/// <summary>What moves work forward: the index, the work tree, commits, other repositories.</summary>
internal static class GitChanging
{
    internal static readonly CommandSpec[] Subcommands =
    [
        GitCommands.Changes("""
            merge cherry-pick revert init am commit-tree write-tree update-index mktree mktag pack-refs pack-objects index-pack
            unpack-objects repack maintenance update-server-info fast-export fast-import instaweb gui gitk citool daemon archimport svn p4 subtree flow
            cvsimport prune-packed multi-pack-index commit-graph backfill scalar hook bugreport diagnose history replay quiltimport mailinfo
            mailsplit merge-index merge-one-file unpack-file upload-archive cvsexportcommit cvsserver
            """),
        Network("fetch pull clone fetch-pack send-pack", "-u= --upload-pack= --receive-pack= -b= -o= -c= --depth= --branch= --origin= --config= -j= *"),
        GitCommands.Changes("rebase", "-x= --exec= --onto= -s= -X= *").Running("-x --exec"),
        GitCommands.Changes("send-email", "--sendmail-cmd= --smtp-server= --to-cmd= --cc-cmd= --header-cmd= --to= --cc= --from= --subject= *")
            .Dangerous(
                ShellReasonCodes.GitHelper, "Runs a program of the caller's choice.",
                When.Either(When.Option("--sendmail-cmd --to-cmd --cc-cmd --header-cmd"), static call => call.ValueOf("--smtp-server") is { Text: ['/' or '~'
                    or '.', ..] } ? call.IndexOf("--smtp-server") : -1),
                match: ["git send-email --sendmail-cmd=./x a.patch", "git send-email --smtp-server=/tmp/x a.patch"],
                noMatch: ["git send-email --to=a@example.org a.patch"]),
        GitCommands.Changes("for-each-repo", "--config= --keep-going *").Runs(
            static (call, judge) =>
            {
                if (call.Operands.Count > 0)
                {
                    List<Analysis.Argument> command = [call.Name.WithText("git"), .. call.From(call.Operands[0])];
                    judge.Judge(command, default);
                }
            },
            stopsAtOperand: true),
        Network("push", """
            -ufdnqv46 -o= --all --branches --mirror --tags --follow-tags --atomic --no-atomic --dry-run --receive-pack= --exec= --repo= --force --delete --prune
            --force-with-lease? --no-force-with-lease --force-if-includes --set-upstream --push-option= --no-verify --recurse-submodules= --porcelain --progress
            --thin --no-thin --quiet --verbose --signed? --no-signed *
            """)
            .Dangerous(
                ShellReasonCodes.DiscardsWork, "Overwrites or deletes history that others share.",
                When.Both(
                    When.Not(When.Option("-n --dry-run")),
                    When.Either(
                        When.Option("-f --force --mirror -d --delete --prune --force-with-lease"),
                        When.Operand(static argument => argument.Text.Length > 1 && argument.Text[0] is '+' or ':'))),
                match: ["git push -f", "git push origin trunk --force", "git push origin :main", "git push origin +main", "git push --tags --force",
                    "git push --force-with-lease"],
                noMatch: ["git push", "git push origin main", "git push -u origin x", "git push --tags", "git push -nf"]),
    ];

    private static CommandSpec Network(string names, string options) =>
        GitCommands.Changes(names, options)
            .Dangerous(
                ShellReasonCodes.GitHelper, "Runs a program of the caller's choice.",
                static call => call.Name.Text == "clone" && call.Has("-u") ? call.IndexOf("-u") : call.IndexOf("--upload-pack --receive-pack --exec"),
                match: ["git clone -u ./x r", "@ --upload-pack=./x", "git push --receive-pack=./x"], noMatch: ["@ x"])
            .Dangerous(
                ShellReasonCodes.GitHelper, "Sets a program that git runs.",
                static call => call.Name.Text == "clone" && call.ValueOf("-c --config") is { } setting && setting.Text.IndexOf('=') is > 0 and int at
                    && GitPrograms.IsSetBy(setting.Text.Substring(0, at), setting.Text.Substring(at + 1)) ? call.IndexOf("-c --config") : -1,
                match: ["git clone -c core.hooksPath=/tmp/h r", "git clone --config core.fsmonitor=./x r"],
                noMatch: ["git clone r", "git clone -c core.autocrlf=input r"])
            .Dangerous(
                ShellReasonCodes.GitHelper, "The address names a program to run.",
                GitPrograms.InAddress,
                match: ["@ ext::sh"], noMatch: ["@ x"]);
}
