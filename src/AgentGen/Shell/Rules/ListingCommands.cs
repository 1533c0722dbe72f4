namespace AgentGen.Shell.Rules;

/// <summary>Commands that look at files and directories as such: names, sizes, kinds.</summary>
internal static class ListingCommands
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("ls dir vdir", "-1ABCDGHLNQRSUXZabcdefghiklmnopqrstuvxFW@OT -I= -w= --all --almost-all --author --block-size= --classify? --color? --context --dereference --dereference-command-line --dereference-command-line-symlink-to-dir --directory --dired --escape --file-type --format= --full-time --group-directories-first --hide= --hide-control-chars --human-readable --hyperlink? --ignore= --ignore-backups --indicator-style= --inode --kibibytes --literal --no-group --numeric-uid-gid --quote-name --quoting-style= --recursive --reverse --show-control-chars --si --size --sort= --tabsize= --time= --time-style= --width= --zero"),
        Spec.Prints("exa eza lsd", "*"),
        Spec.Prints("tree", "-adfilxACDFJNQSXnpstuvhgrUqc -I= -L= -P= -H= -T= -o= --noreport --dirsfirst --filesfirst --charset= --filelimit= --du --si --prune --sort? --timefmt= --matchdirs --ignore-case --inodes --device --gitignore --fromfile --metafirst --hintro= --houtro= --info --infofile= --nolinks --compress=")
            .Mutating(ShellReasonCodes.WritesFile, "Writes the tree to a file.", When.Option("-o"), ["tree -o list.txt"], ["tree -L 2"]),
        Spec.Prints("du", "-0DHLPSabchklmsxg -B= -X= -d= -t= -I= --all --apparent-size --block-size= --bytes --count-links --dereference --dereference-args --exclude= --exclude-from= --files0-from= --human-readable --inodes --max-depth= --no-dereference --null --one-file-system --separate-dirs --si --summarize --threshold= --time? --time-style= --total"),
        Spec.Prints("df", "-HPTahiklvmgb -B= -t= -x= --all --block-size= --exclude-type= --human-readable --inodes --local --no-sync --output? --portability --print-type --si --total --type="),
        Spec.Prints("duf ncdu dust", "*"),
        Spec.Prints("stat", "-Lcftxnqrs -c= -f= -t? --cached= --dereference --file-system --format= --printf= --terse"),
        Spec.Prints("readlink", "-efmnqsvz --canonicalize --canonicalize-existing --canonicalize-missing --no-newline --quiet --silent --verbose --zero"),
        Spec.Prints("realpath", "-LPemqsz --canonicalize-existing --canonicalize-missing --logical --no-symlinks --physical --quiet --relative-base= --relative-to= --strip --zero"),
        Spec.Prints("basename", "-az -s= --multiple --suffix= --zero"),
        Spec.Prints("dirname", "-z --zero"),
        Spec.Prints("file", "-0LNSZbcdhiklnprsvzI -F= -e= -f= -m= -P= --apple --brief --checking-printout --debug --dereference --exclude= --exclude-quiet= --extension --files-from= --keep-going --list --magic-file= --mime --mime-encoding --mime-type --no-buffer --no-dereference --no-pad --parameter= --print0 --raw --separator= --special-files --uncompress --uncompress-noreport"),
        Spec.Prints("which whereis type hash whatis apropos", "*"),
        Spec.Prints("pwd", "-LP --logical --physical"),
        Spec.Prints("namei lsattr getfacl pathchk", "*"),
        Spec.Prints("locate mlocate plocate", "*"),
        Spec.Prints("fd fdfind", "-HIsigaLpl0u1q -d= -t= -e= -E= -S= -o= -j= -c= -x= -X= --hidden --no-ignore --no-ignore-vcs --case-sensitive --ignore-case --glob --regex --fixed-strings --absolute-path --list-details --follow --full-path --print0 --max-depth= --min-depth= --exact-depth= --type= --extension= --size= --changed-within= --changed-before= --owner= --exclude= --color= --max-results= --threads= --quiet --unrestricted --exec= --exec-batch= --base-directory= --strip-cwd-prefix --and= --prune --one-file-system --show-errors --format= --hyperlink?")
            .Runs(FindCommands.RunFdCommand),
    ];
}
