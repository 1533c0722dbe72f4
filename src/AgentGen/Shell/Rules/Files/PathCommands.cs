namespace AgentGen.Shell.Rules;

/// <summary>Commands that look at files as such: names, kinds, where they are, who may use them.</summary>
internal static class PathCommands
{
    internal static readonly CommandSpec[] Table =
    [
        // GNU and BSD: -f is a flag in one and takes a format in the other, as does -t.
        Spec.Prints("stat gstat", "-FHLclnqrsx -c= -f? -t? --cached= --dereference --file-system --format= --printf= --terse"),
        Spec.Prints("readlink greadlink", """
            -efmnqsvz --canonicalize --canonicalize-existing --canonicalize-missing --no-newline --quiet --silent --verbose --zero
            """),
        Spec.Prints("realpath grealpath", """
            -ELPemqsz --canonicalize --canonicalize-existing --canonicalize-missing --logical --no-symlinks --physical --quiet --relative-base=
            --relative-to= --strip --zero
            """),
        Spec.Prints("basename", "-az -s= --multiple --suffix= --zero"),
        Spec.Prints("dirname", "-z --zero"),
        Spec.Reads("file", """
            -0EILNSZbcdhiklnprsvz -F= -P= -e= -f= -m=
            --apple --brief --checking-printout --debug --dereference --exclude= --exclude-quiet= --extension --files-from= --keep-going --list
            --magic-file= --mime --mime-encoding --mime-type --no-buffer --no-dereference --no-pad --no-sandbox --parameter= --preserve-date --print0 --raw
            --separator= --special-files --uncompress --uncompress-noreport --compile -C
            """, OperandRole.Data)
            .Mutating(
                ShellReasonCodes.WritesFile, "Compiles a magic file.",
                When.Option("-C --compile"),
                match: ["file -C -m magic", "file --compile -m magic"], noMatch: ["file -b a", "file --checking-printout a"])
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Sets the access times of files back.",
                When.Option("-p --preserve-date"),
                match: ["file -p a"], noMatch: ["file -bi a"])
            .ReadsFrom("-f --files-from -m --magic-file"),
        Spec.Prints("which", """
            -as --all --show-dot --show-tilde --skip-alias --skip-dot --skip-functions --skip-tilde --tty-only --read-alias --read-functions -i
            """),
        Spec.Prints("whereis", "-Vabfghlmqsux -B= -M= -S="),
        Spec.Prints("type", "-afptPS"),
        Spec.Prints("hash", "-dlrt -p=")
            .Mutating(
                ShellReasonCodes.InjectsCode, "Makes a name mean another program.",
                When.Option("-p"),
                match: ["hash -p ./x ls"], noMatch: ["hash -r"]),
        Spec.Prints("pwd", "-LPW --logical --physical"),
        Spec.Prints("namei", "-Vhlmnovx --long --modes --mountpoints --nosymlinks --owners --vertical"),
        Spec.Prints("lsattr", "-RVadlpv"),
        Spec.Prints("getfacl", """
            -ELPRacdehnpstv --absolute-names --access --all-effective --default --logical --no-effective --numeric --omit-header --one-file-system
            --physical --recursive --skip-base --tabular
            """),
        Spec.Prints("getfattr", """
            -LPRh -d -e= -m= -n= --absolute-names --dump --encoding= --logical --match= --name= --no-dereference --only-values --physical --recursive
            """),
        Spec.Prints("getcap", "-nrv"),
        Spec.Prints("pathchk", "-Pp --portability"),
        Spec.Prints("locate mlocate plocate slocate", """
            -0AEHLNPRSbceipqrsvwz -d= -l= -n=
            --all --basename --count --database= --existing --follow --ignore-case --limit= --literal --max-database-age= --nofollow
            --non-existing --null --quiet --regex --regexp --statistics --wholename
            """),
    ];
}
