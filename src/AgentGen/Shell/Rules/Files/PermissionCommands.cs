using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Modes, owners, attributes and capabilities of files.</summary>
internal static class PermissionCommands
{
    private const string Common = "-RvcfHLPhn --recursive --verbose --reference= --changes --silent --quiet --from= *";

    internal static readonly CommandSpec[] Table =
    [
        Spec.Changes("chmod", OperandRole.Data, Common)
            .Dangerous(
                ShellReasonCodes.Permissions, "Lets a program run with its owner's rights.",
                static call => FirstMode(call) is >= 0 and int mode && IsSetUserId(call.Arguments[mode].Text) ? mode : -1,
                match: ["chmod u+s x", "chmod 4755 x", "chmod +s x", "chmod ug+xs x", "chmod a=rx,u+s x", "chmod 06755 x"],
                noMatch: ["chmod +x x", "chmod 755 x", "chmod 0755 x", "chmod u-s x", "chmod 1777 x", "chmod +x scripts/s"])
            .Dangerous(
                ShellReasonCodes.Permissions, "Changes the permissions of a system path or a whole home.",
                When.Operand(IsBroad),
                match: ["chmod -R 777 /", "chmod 666 /etc/fstab", "chmod -R 000 ~"], noMatch: ["chmod 644 a.txt", "chmod 700 /usr/local/bin/x"])
            .Dangerous(
                ShellReasonCodes.Permissions, "Lets everybody change or read credentials.",
                static call => FirstMode(call) is >= 0 and int mode && OpensToOthers(call.Arguments[mode].Text)
                    ? When.FirstOperand(call, static argument => Secrets.Holds(argument.Text)) : -1,
                match: ["chmod 777 ~/.ssh/id_rsa", "chmod o+r ~/.aws/credentials"], noMatch: ["chmod 600 ~/.ssh/id_rsa", "chmod 777 a"]),
        Spec.Changes("chown chgrp", OperandRole.Data, Common)
            .Dangerous(
                ShellReasonCodes.Permissions, "Changes the owner of a system path or a whole home.",
                When.Operand(IsBroad),
                match: ["chown -R nobody /", "chown -R u:g /etc", "chgrp users /etc/shadow"], noMatch: ["chown u a.txt"]),
        Spec.Changes("chattr chflags setfacl setfattr", OperandRole.Data, """
            -RVfLPHbdkmnx -M= --set= --set-file= --modify= --modify-file= --remove= --restore= *
            """)
            .Dangerous(
                ShellReasonCodes.Permissions, "Changes the attributes of a system path or a whole home.",
                When.Operand(IsBroad),
                match: ["chattr -i /etc/passwd", "chflags -R 0 /", "setfacl -m u:x:rw /etc/passwd"], noMatch: ["chattr +i a.txt", "setfacl -m u:x:r a.txt"])
            .Dangerous(
                ShellReasonCodes.WipesHistory, "Changes the attributes of the shell's history.",
                When.Operand(static argument => ShellPaths.Of(argument.Text) == PathKind.History),
                match: ["chattr +i ~/.bash_history"], noMatch: ["chattr +i notes"]),
        Spec.Dangerous("setcap", ShellReasonCodes.Permissions, "Gives a program rights of the system."),
        Spec.Changes("xattr", OperandRole.Data)
            .Dangerous(
                ShellReasonCodes.DisablesSecurity, "Removes the mark of a downloaded file.",
                When.ArgumentIs("com.apple.quarantine", "-c", "-cr", "-rc"),
                match: ["xattr -d com.apple.quarantine x.app", "xattr -cr x.app"], noMatch: ["xattr -w k v f"]),
        Spec.Changes("chcon restorecon", OperandRole.Data)
            .Dangerous(
                ShellReasonCodes.Permissions, "Changes the security context of a system path.",
                When.Operand(IsBroad),
                match: ["chcon -t bin_t /etc/passwd"], noMatch: ["chcon -t httpd_sys_content_t site"]),
    ];

    internal static bool IsBroad(Argument path) =>
        ShellPaths.Of(path.Text) is PathKind.Root or PathKind.System or PathKind.Startup or PathKind.Home or PathKind.Device;

    /// <summary>Whether a mode as chmod and install take it sets the bits that make a program run as its owner or group.</summary>
    internal static bool IsSetUserId(string mode)
    {
        if (Parsing.Characters.AreDigits(mode))
        {
            return mode.Length is > 3 and < 6 && mode[mode.Length - 4] is '2' or '3' or '4' or '5' or '6' or '7';
        }

        foreach (string clause in mode.Split([',']))
        {
            int sign = clause.IndexOfAny(['+', '=']);
            if (sign >= 0 && IsMode(clause, sign) && clause.IndexOf('s', sign) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMode(string clause, int sign) =>
        clause.Substring(0, sign).Trim('u', 'g', 'o', 'a').Length == 0
        && clause.Substring(sign).Trim('+', '=', '-', 'r', 'w', 'x', 'X', 's', 't', 'u', 'g', 'o').Length == 0;

    private static bool OpensToOthers(string mode)
    {
        if (Parsing.Characters.AreDigits(mode))
        {
            return mode.Length > 2 && mode[mode.Length - 1] != '0';
        }

        int sign = mode.IndexOfAny(['+', '=']);
        return sign >= 0 && (sign == 0 || mode.IndexOfAny(['o', 'a']) is >= 0 and int who && who < sign) && mode.IndexOfAny(['r', 'w'], sign) > 0;
    }

    // With --reference there is no mode; a mode that takes rights away looks like an option.
    private static int FirstMode(Invocation call) => call.Operands.Count > 1 && !call.Has("--reference") ? call.Operands[0] : -1;
}
