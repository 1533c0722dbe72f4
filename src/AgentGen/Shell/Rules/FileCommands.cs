using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Commands that create, copy, move and change files.</summary>
internal static class FileCommands
{
    private const string CopyOptions = "-HLPRTZabdfilnprsuvxDcCXN -S= -t= -m= -o= -g= --archive --backup? --force --interactive --link --no-clobber --no-dereference --target-directory= --no-target-directory --suffix= --symbolic-link --mode= --owner= --group= --directory *";

    internal static readonly CommandSpec[] Table =
    [
        Spec.Changes("cp ditto", OperandRole.Copy, CopyOptions)
            .Runs(JudgeTargetDirectory),
        Spec.Changes("mv rename install", OperandRole.Copy, CopyOptions)
            .Dangerous(ShellReasonCodes.SystemPath, "Moves a system path or a whole home away.", When.Operand(static argument => ShellPaths.Of(argument.Text) is PathKind.Root or PathKind.Home), ["mv / x", "mv ~ /dev/null"], ["mv a b"])
            .Dangerous(ShellReasonCodes.DestroysData, "Moves files to where they are gone.", When.OperandIs("/dev/null"), ["mv important /dev/null"], ["mv a b"])
            .Runs(JudgeTargetDirectory),
        Spec.Changes("ln", OperandRole.Copy, CopyOptions)
            .Dangerous(ShellReasonCodes.SpawnsShell, "Gives a shell another name.", When.Operand(static argument => EmbeddedShell.In(argument.Text)), ["ln -s /bin/sh x"], ["ln -s a b"]),
        Spec.Changes("touch mkdir mkfifo mknod link mktemp dos2unix unix2dos rmdir", OperandRole.Write, "-acdfhmprtuvpZqVnko -t= -d= -r= -m= --mode= --parents --verbose --date= --reference= --time= --tmpdir? --directory *"),
        Spec.Reads("tee", "-aip --append --ignore-interrupts --output-error?", OperandRole.Write)
            .Mutating(ShellReasonCodes.WritesFile, "Writes its input to a file.", When.Operand(static argument => !ShellPaths.IsSink(argument.Text)), ["tee out.txt", "tee -a log"], ["tee", "tee /dev/null", "tee /dev/stderr"]),
        Spec.Changes("chmod chgrp", OperandRole.TextThenWrite, "-RvcfHLPh --recursive --verbose --reference= --changes --silent --quiet *")
            .Dangerous(ShellReasonCodes.Permissions, "Lets a program run with its owner's rights.", When.Operand(IsSetUserId), ["chmod u+s x", "chmod 4755 x", "chmod +s x"], ["chmod +x x", "chmod 755 x"])
            .Dangerous(ShellReasonCodes.Permissions, "Changes the permissions of a system path or a whole home.", When.Operand(IsBroad), ["chmod -R 777 /", "chmod 777 /etc/hosts"], ["chmod 644 a.txt"]),
        Spec.Changes("chown", OperandRole.TextThenWrite, "-RvcfHLPh --recursive --verbose --reference= --from= --changes --silent --quiet *")
            .Dangerous(ShellReasonCodes.Permissions, "Changes the owner of a system path or a whole home.", When.Operand(IsBroad), ["chown -R nobody /", "chown -R u:g /etc"], ["chown u a.txt"]),
        Spec.Changes("chattr chflags setfacl setfattr", OperandRole.TextThenWrite)
            .Dangerous(ShellReasonCodes.Permissions, "Changes the attributes of a system path.", When.Operand(IsBroad), ["chattr -i /etc/passwd", "chflags -R 0 /"], ["chattr +i a.txt"]),
        Spec.Changes("setcap", OperandRole.TextThenWrite)
            .Dangerous(ShellReasonCodes.Permissions, "Gives a program rights of the system.", When.Always, ["setcap cap_setuid+ep x"], ["ls"]),
        Spec.Changes("xattr", OperandRole.Data)
            .Dangerous(ShellReasonCodes.DisablesSecurity, "Removes the mark of a downloaded file.", When.ArgumentIs("com.apple.quarantine", "-c", "-cr", "-rc"), ["xattr -d com.apple.quarantine x.app"], ["xattr -w k v f"]),
        Spec.Changes("truncate", OperandRole.Write, "-coh -s= -r= --size= --no-create --reference= --io-blocks"),
        Spec.Changes("split csplit", OperandRole.Read, "-deuxzkqs -# -C= -a= -b= -l= -n= -t= -f= --filter= --additional-suffix= --bytes= --lines= --number= *")
            .Runs(static (call, judge) =>
            {
                if (call.ValueOf("--filter") is { } filter)
                {
                    judge.JudgeText(filter);
                }
            }),
        Spec.Changes("patch ed ex iconv recode sponge rename.ul prename vipw pandoc magick convert mogrify ffmpeg exiftool", OperandRole.Write),
        Spec.Changes("crontab", OperandRole.Read, "-u= -leri", ShellReasonCodes.ChangesSystem, "Looks at or changes what runs on a schedule.")
            .Dangerous(ShellReasonCodes.Persistence, "Changes what runs on a schedule.", When.Either(When.Option("-r -e"), When.OperandAt(0)), ["crontab jobs.txt", "crontab -r", "crontab -"], ["crontab -l"]),
        Spec.Changes("at batch", OperandRole.Data, "*", ShellReasonCodes.ChangesSystem, "Runs commands later.")
            .Dangerous(ShellReasonCodes.Persistence, "Runs commands later, when nobody looks.", When.OperandAt(0), ["at now + 1 hour"], ["at -l"]),
        Spec.Changes("vi vim nvim view nano emacs emacsclient pico micro gedit code subl kate", OperandRole.Write, "-c= --cmd= --eval= -e= *", ShellReasonCodes.ChangesFiles, "Opens an editor.")
            .Dangerous(ShellReasonCodes.SpawnsShell, "Starts a shell from inside an editor.", When.Argument(static argument => EmbeddedShell.In(argument.Text) || argument.Text.IndexOf(":!", StringComparison.Ordinal) >= 0 || argument.Text.StartsWith(":shell", StringComparison.Ordinal) || argument.Text.StartsWith(":term", StringComparison.Ordinal)), ["vi -c ':!/bin/sh' x", "vim -c ':shell'"], ["vi notes.txt"])
            .Dangerous(ShellReasonCodes.RemoteAccess, "Opens the machine to others.", When.OperandIs("tunnel"), ["code tunnel"], ["code ."]),
    ];

    internal static bool IsBroad(Argument path) => ShellPaths.Of(path.Text) is PathKind.Root or PathKind.System or PathKind.Startup or PathKind.Home or PathKind.Device;

    private static bool IsSetUserId(Argument mode)
    {
        string text = mode.Text;
        int sign = text.IndexOf('+');
        bool symbolic = sign < 0 ? text is "u=s" or "g=s" : sign <= 3 && text.IndexOf('s', sign) >= 0 && text.IndexOf('/') < 0 && text.Length - sign <= 5 && text.IndexOf('.') < 0;
        return symbolic || (text.Length is 4 or 5 && text[text.Length - 4] is '2' or '4' or '6' or '7' && Parsing.Characters.AreDigits(text));
    }

    private static void JudgeTargetDirectory(Invocation call, CommandJudge judge)
    {
        if (call.ValueOf("-t --target-directory") is { } directory)
        {
            PathJudge.WriteSensitive(judge.Findings, directory);
        }
    }
}
