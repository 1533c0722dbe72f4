namespace AgentGen.Shell.Rules;

/// <summary>Version control other than git.</summary>
internal static class OtherVersionControl
{
    private const string Mercurial = """
        -R= -yqvhr= -l= -p -g -c= -d= -k= -u= -b= -m -a -n -i -t= -e -G -f -A -C -I= -X= -T= -U= -s -S -B= -w -P= -M -0 -j --cwd= --repository=
        --noninteractive --quiet --verbose --color= --debug --debugger-no --encoding= --encodingmode= --traceback --time --profile --version --help --hidden
        --pager= --rev= --change= --limit= --patch --git --stat --date= --keyword= --user= --branch= --no-merges --only-merges --graph --template= --style=
        --include= --exclude= --subrepos --copies --follow --follow-first --removed --bookmarks --all --modified --added --deleted --clean --unknown --ignored
        --no-status --print0 --terse= --active --closed --topo --number --changeset --file --line-number --text --ignore-all-space --ignore-space-change
        --ignore-blank-lines --show-function --unified= --root= --nodates --reverse --from= --to= --newest-first --force --insecure --ssh= --remotecmd= --id
        --num --local --edit --exp-all-known --tags --branches --skiprevs= --all-files --ignore-case --files-with-matches --line-by-line --remote --pattern=
        --fullpath --decode
        """;

    private const string Subversion = """
        -r= -c= -v -q -u -N -l= -x= -R -g= -m= --revision= --change= --verbose --quiet --show-updates --non-recursive --depth= --limit= --extensions=
        --recursive --xml --incremental --username= --password= --no-auth-cache --non-interactive --trust-server-cert --config-dir= --stop-on-copy
        --use-merge-history --with-all-revprops --with-revprop= --diff --internal-diff --diff-cmd= --old= --new= --no-diff-deleted --no-diff-added
        --show-copies-as-adds --notice-ancestry --summarize --git --patch-compatible --properties-only --ignore-properties --show-item= --no-newline
        --changelist= --no-ignore --ignore-externals --include-externals --force --search= --search-and= --show-inherited-props --strict --revprop --version
        --help --human-readable -H --targets= --targets --no-revprop
        """;

    internal static readonly CommandSpec[] Table =
    [
        new CommandSpec("hg chg rhg", new OptionGrammar("""
            -R= --cwd= --config= --repository= -yqvh --debug --pager= --noninteractive --quiet --verbose --color= --traceback --time --version --help --hidden
            --encoding=
            """), OperandRole.Data)
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Sets a program that hg runs.",
                When.Argument(static argument => NamesProgram(argument.Text)),
                match: ["hg --config alias.x='!sh' x", "hg --config hooks.pre-log=./x log", "hg log --config=extensions.x=./x.py"],
                noMatch: ["hg log", "hg --config ui.username=x log"])
            .Mutating(
                ShellReasonCodes.InjectsCode, "Overrides configuration for this call.",
                When.Option("--config"),
                match: ["hg --config ui.username=x log"], noMatch: ["hg log"])
            .With(
                Spec.Prints("""
                    log history status st diff annotate blame root branches tags heads parents identify id summary sum manifest files locate paths help
                    version grep showconfig config tip incoming in outgoing out
                    """, Mercurial)
                    .Mutating(
                        ShellReasonCodes.ChangesFiles, "Opens the configuration in an editor.",
                        When.Option("--edit"),
                        match: ["hg config --edit"], noMatch: ["hg config"])
                    .Dangerous(
                        ShellReasonCodes.InjectsCode, "Runs a program of the caller's choice.",
                        When.Option("--ssh --remotecmd"),
                        match: ["hg incoming --ssh ./x"], noMatch: ["hg incoming"]),
                Spec.Reads("cat", Mercurial),
                Spec.Prints("bookmarks bookmark branch phase", Mercurial).Mutating(
                    ShellReasonCodes.ChangesRepository, "Changes the repository.",
                    static call => call.Operands.Count > 0 || call.Has("-d -m -f --delete --rename --force --clean -C") ? 0 : -1,
                    match: ["hg bookmark x", "hg branch x"], noMatch: ["hg bookmarks", "hg branch"]),
                Changes("""
                    add commit ci pull push clone init merge tag rename mv copy cp backout graft import export resolve rebase histedit shelve unshelve
                    addremove forget remove rm serve bundle unbundle amend absorb evolve archive bisect
                    """),
                Changes("update up checkout co").Dangerous(
                    ShellReasonCodes.DiscardsWork, "Discards changes that are not committed.",
                    When.Argument(static argument => argument.Text is "-C" or "--clean"),
                    match: ["hg update -C", "hg up --clean default"], noMatch: ["hg update default"]),
                Spec.Dangerous("revert purge strip rollback debugstrip prune obsolete", ShellReasonCodes.DiscardsWork, "Discards work or history."))
            .Otherwise(Spec.Builds("-")),
        new CommandSpec("svn", new OptionGrammar(Subversion), OperandRole.Data)
            .With(
                Spec.Prints("log status stat st diff di info list ls cat blame praise annotate ann help propget pg proplist pl mergeinfo", Subversion).Mutating(
                    ShellReasonCodes.RunsCode, "Runs another program to compare.",
                    When.Option("--diff-cmd"),
                    match: ["svn diff --diff-cmd ./x"], noMatch: ["svn diff"]),
                Changes("""
                    add commit ci update up checkout co copy cp move mv mkdir import export merge switch sw resolve resolved lock unlock propset ps propdel pd
                    propedit pe changelist cl delete del rm relocate patch upgrade
                    """),
                Changes("cleanup").Dangerous(
                    ShellReasonCodes.DiscardsWork, "Deletes files that are nowhere else.",
                    When.Argument(static argument => argument.Text is "--remove-unversioned" or "--remove-ignored"),
                    match: ["svn cleanup --remove-unversioned"], noMatch: ["svn cleanup"]),
                Spec.Dangerous("revert", ShellReasonCodes.DiscardsWork, "Discards changes that are not committed."))
            .Otherwise(Spec.Builds("-")),
        new CommandSpec("jj", new OptionGrammar("""
            -R= --repository= --ignore-working-copy --ignore-immutable --at-operation= --at-op= --debug --color= --quiet --no-pager --config= --config-file=
            -h --help -V --version
            """), OperandRole.Data)
            .Mutating(
                ShellReasonCodes.InjectsCode, "Overrides configuration for this call.",
                When.Option("--config --config-file"),
                match: ["jj --config ui.pager=x log"], noMatch: ["jj log"])
            .With(
                Spec.Prints("log status st diff show evolog obslog interdiff help version root", Jujutsu),
                Spec.Prints("op operation", Jujutsu)
                    .With(Spec.Prints("log show diff", Jujutsu), Spec.Dangerous("abandon restore", ShellReasonCodes.DiscardsWork, "Discards work or history."))
                        .Otherwise(Changes("-")),
                Spec.Prints("bookmark branch tag workspace config file git", Jujutsu).With(Spec.Prints("list get root show annotate path", Jujutsu))
                    .Otherwise(Changes("-")),
                Spec.Dangerous("abandon restore", ShellReasonCodes.DiscardsWork, "Discards work or history."))
            .Otherwise(Changes("-")),
        new CommandSpec("bzr brz fossil darcs cvs p4 cm", new OptionGrammar("""
            -h -q -v -V -R= -d= -u= -p= -c= -P= --help --version --quiet --verbose --repository= --cwd=
            """), OperandRole.Data)
            .With(
                Spec.Prints("""
                    log status st stat diff info ls cat annotate blame help version root missing tags branches timeline changes describe filelog files have
                    opened where whoami clients users depots smartlog show whatsnew
                    """, """
                    -r= -l= -v -q -s -p -n= -c= -m= --revision= --limit= --verbose --quiet --short
                    --line --stat --long --graph --all --template= --rev= --patch
                    """),
                Spec.Dangerous("""
                    revert obliterate purge hide uncommit strip clean rollback obliterate unrecord destroy
                    """, ShellReasonCodes.DiscardsWork, "Discards work or history."))
            .Otherwise(Changes("-")),
        Spec.Prints("tig lazygit gitui", "-hv --help --version").Mutating(
            ShellReasonCodes.RunsCode, "Opens a session for people.",
            When.Not(When.Option("-h -v --help --version")),
            match: ["lazygit"], noMatch: ["lazygit --version"]),
    ];

    private const string Jujutsu = """
        -r= -n= -T= -p -s -R= -l -f= -t= -G --revisions= --limit= --template= --patch --summary --stat --types --name-only --git --color-words --context=
        --from= --to= --no-graph --reversed --revision= --all-remotes --remote= --tracked --include-defaults --repository= --color= --no-pager
        --ignore-working-copy --at-op= --at-operation= --quiet --help -h --name -a --all -w
        """;

    private static CommandSpec Changes(string names) => Spec.Changes(names, OperandRole.Data, "*", ShellReasonCodes.ChangesRepository,
        "Changes the repository.");

    private static bool NamesProgram(string text)
    {
        string setting = text.StartsWith("--config=", StringComparison.Ordinal) ? text.Substring("--config=".Length) : text;
        return setting.IndexOf('=') > 0
            && (setting.StartsWith("alias.", StringComparison.Ordinal) || setting.StartsWith("hooks.", StringComparison.Ordinal)
            || setting.StartsWith("extensions.", StringComparison.Ordinal)
                || setting.StartsWith("ui.editor", StringComparison.Ordinal) || setting.StartsWith("ui.ssh", StringComparison.Ordinal)
                || setting.StartsWith("ui.merge", StringComparison.Ordinal)
                || setting.StartsWith("pager.pager", StringComparison.Ordinal) || setting.StartsWith("merge-tools.", StringComparison.Ordinal)
                || setting.StartsWith("extdiff.", StringComparison.Ordinal)
                || setting.StartsWith("filters.", StringComparison.Ordinal) || setting.StartsWith("encode.", StringComparison.Ordinal)
                || setting.StartsWith("decode.", StringComparison.Ordinal));
    }
}
