namespace AgentGen.Shell.Rules;

/// <summary>Commands that list directories.</summary>
internal static class ListingCommands
{
    internal static readonly CommandSpec[] Table =
    [
        // BSD's ls has -I, -T and -w without values.
        Spec.Prints("ls dir vdir gls", """
            -1@%,ABCDEFGHLNOPQRSUWXZabcdefghiklmnopqrstuvxy -I? -T? -w?
            --all --almost-all --author --block-size= --classify? --color? --context --dereference --dereference-command-line
            --dereference-command-line-symlink-to-dir --directory --dired --escape --file-type --format= --full-time --group-directories-first
            --hide= --hide-control-chars --human-readable --hyperlink? --ignore= --ignore-backups --indicator-style= --inode --kibibytes
            --literal --no-group --numeric-uid-gid --quote-name --quoting-style= --recursive --reverse --show-control-chars --si --size
            --sort= --tabsize= --time= --time-style= --width= --zero
            """),
        Spec.Prints("exa eza", """
            -1@ABDFGHMNORSTUXZabdfghilmnoruvx? -I= -L= -s= -t= -w=
            --absolute? --accessed --across --all --almost-all --binary --blocks --blocksize --bytes --changed --classify? --color-scale?
            --color-scale-mode= --color? --colour-scale? --colour-scale-mode= --colour? --context --created --dereference --extended --flags
            --follow-symlinks --git --git-ignore --git-repos --git-repos-no-status --grid --group --group-directories-first
            --group-directories-last --header --hyperlink --icons? --ignore-glob= --inode --level= --links --list-dirs --long --modified --mounts
            --no-filesize --no-git --no-icons --no-permissions --no-quotes --no-symlinks --no-time --no-user --numeric --octal-permissions --oneline
            --only-dirs --only-files --recurse --reverse --show-symlinks --smart-group --sort= --spacing= --stdin --time-style= --time= --total-size
            --tree --treat-dirs-as-files --width=
            """),
        Spec.Prints("lsd", """
            -1AFGLNRSUVXZadghilrtv -I=
            --all --almost-all --blocks= --classic --classify --color= --config-file= --context --date= --depth= --dereference --directory-only
            --extensionsort --git --gitsort --group-directories-first --group-dirs= --header --human-readable --hyperlink= --icon= --icon-theme=
            --ignore-config --ignore-glob= --inode --literal --long --no-sort --no-symlink --oneline --permission= --recursive --reverse --size=
            --sizesort --sort= --system-protected --timesort --total-size --tree --truncate-owner-after= --truncate-owner-marker= --versionsort
            """),
        Spec.Prints("tree", """
            -ACDFJNQRSUXacdfghilnpqrstuvx -H= -I= -L= -P= -T= -o=
            --charset? --compress= --device --dirsfirst --du --fflinks --filelimit= --filesfirst --fromfile --fromtabfile --gitfile= --gitignore
            --hintro= --houtro= --hyperlink --ignore-case --info --infofile= --inodes --matchdirs --metafirst --nolinks --noreport --opt-toggle --prune
            --scheme= --authority= --si --sort? --timefmt=
            """)
            .WritesTo(
                "-o", "Writes the tree to a file.",
                match: ["tree -o list.txt", "tree -aL 2 -olist"], noMatch: ["tree -L 5 src", "tree -o /dev/null"])
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes a page into each directory at the deepest level.",
                When.Both(When.Option("-L"), When.Option("-R")),
                match: ["tree -RL 2 -H ."], noMatch: ["tree -L 2 -H ."])
            .Runs(static (call, judge) =>
            {
                if (call.Has("--fromfile --fromtabfile"))
                {
                    Operands.Judge(OperandRole.Read, call, judge.Findings);
                }
            }),
    ];
}
