namespace AgentGen.Shell.Rules;

/// <summary>Commands of macOS.</summary>
internal static class MacOs
{
    private const string Off = ShellReasonCodes.DisablesSecurity;

    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("launchctl", "-h")
            .With(
                Spec.Prints("""
                    list print print-disabled print-cache blame dumpstate hostinfo managerpid manageruid managername resolveport procinfo getenv error version
                    help variant
                    """,
                    "-x"),
                Spec.Administers("start kickstart limit umask config kill attach debug plist examine"),
                Spec.Administers("stop").Dangerous(
                    Off, "Stops what protects or logs the system.",
                    When.Operand(static argument => VitalServices.IsVital(argument.Text)),
                    match: ["launchctl stop com.crowdstrike.falcond"], noMatch: ["launchctl stop my.job"]),
                Spec.Administers("asuser bsexec")
                    .Mutating(ShellReasonCodes.Elevated, "Runs with another user's rights.", When.Always, match: ["launchctl asuser 501 ls"], noMatch: [])
                    .RunsOperands(skip: 1),
                Spec.Dangerous("load unload submit bootstrap bootout remove enable disable setenv unsetenv", ShellReasonCodes.Persistence,
                    "Changes what runs at login or boot, or stops what protects the system."),
                Spec.Dangerous("reboot", ShellReasonCodes.Power, "Stops or restarts the machine."))
            .Otherwise(Spec.Administers("-")),
        Spec.Prints("security", "-h -i -l -q -v -p=")
            .With(
                Spec.Prints("""
                    list-keychains default-keychain login-keychain show-keychain-info find-certificate verify-cert find-identity list-smartcards help error
                    cms leaks
                    """, """
                    -ahHpPvZqsx -d= -c= -e= -k= -r= -l= -n= -L -R= -i -u= -D= -h= -o=
                    """),
                Spec.Dangerous("""
                    dump-keychain find-generic-password find-internet-password find-key export unlock-keychain export-smartcard dump-trust-settings
                    """, ShellReasonCodes.ReadsCredentials, "Reads keys or passwords."),
                Spec.Dangerous("""
                    add-trusted-cert remove-trusted-cert delete-keychain delete-certificate delete-identity set-keychain-settings set-keychain-password
                    authorizationdb trust-settings-import trust-settings-export set-key-partition-list set-generic-password-partition-list authorize
                    execute-with-privileges delete-generic-password delete-internet-password user-trust-settings-enable
                    """, Off, "Changes keys, trust or who may do what."))
            .Otherwise(Spec.Administers("-")),
        Spec.Prints("log", "-h --help")
            .With(
                Spec.Prints("show stream stats help", """
                    --archive= --file= --predicate= --process= --source --style= --start= --end= --last= --info --debug --backtrace --loss --signpost
                    --timezone= --unreliable --color= --level= --timeout= --type= --user= --no-pager --overview --per-book --per-file --sort= --count=
                    """),
                Spec.Dangerous("erase", ShellReasonCodes.WipesLogs, "Erases logs."))
            .Otherwise(Spec.Administers("-")),
        Spec.Prints("csrutil", "").Dangerous(
            Off, "Changes what protects the system.",
            When.Not(When.OperandIs("status", "report")),
            match: ["csrutil disable", "csrutil authenticated-root disable"], noMatch: ["csrutil status"]),
        Spec.Prints("spctl", "-a -v -t= --assess --verbose --type= --status --list --context= --ignore-cache --raw --continue --no-cache").Dangerous(
            Off, "Changes what programs may run.",
            When.Not(When.Option("-a --assess --status --list")),
            match: ["spctl --master-disable", "spctl --add /x.app"], noMatch: ["spctl --status", "spctl -a -v x.app"]),
        Spec.Prints("fdesetup", "-extended -verbose").Dangerous(
            Off, "Changes the encryption of the disk.",
            When.Not(
                When.OperandIs("status", "list", "isactive", "version", "haspersonalrecoverykey", "hasinstitutionalrecoverykey", "supportsauthrestart",
                    "help")),
            match: ["fdesetup disable"], noMatch: ["fdesetup status"]),
        Spec.Dangerous("tccutil systemextensionsctl eficheck kickstart socketfilterfw", Off, "Changes what protects the system, or who may reach it."),
        Spec.Administers("systemsetup")
            .Dangerous(
                ShellReasonCodes.RemoteAccess, "Opens the machine to others, or closes it.",
                When.ArgumentIs("-setremotelogin", "-setremoteappleevents"),
                match: ["systemsetup -setremotelogin on"], noMatch: ["systemsetup -getremotelogin"]),
        Spec.Changes("osascript", OperandRole.Data, "-e= -l= -s= -i", ShellReasonCodes.RunsCode, "Runs a script.")
            .Interprets("-e")
            .TakesCommands()
            .Dangerous(
                ShellReasonCodes.Power, "Stops or restarts the machine.",
                When.Argument(static argument => Mentions(argument.Text, "to restart", "to shut down", "to log out", "to sleep")),
                match: ["osascript -e 'tell app \"System Events\" to shut down'"], noMatch: ["osascript -e 'beep'"])
            .Dangerous(
                ShellReasonCodes.Elevated, "Runs with the rights of an administrator, or asks a person for a password.",
                When.Argument(static argument => Mentions(argument.Text, "with administrator privileges", "hidden answer", "default answer")),
                match: ["osascript -e 'do shell script \"ls\" with administrator privileges'"], noMatch: ["osascript -e 'beep'"])
            .Dangerous(
                ShellReasonCodes.Persistence, "Adds what is started at login.",
                When.Argument(static argument => Mentions(argument.Text, "login item")),
                match: ["osascript -e 'tell app \"System Events\" to make login item at end'"], noMatch: ["osascript -e 'beep'"]),
        Spec.Changes("open", OperandRole.Data, "-a= -b= -s= -o= -i= --args --env= --stdin= --stdout= --stderr= *", ShellReasonCodes.RunsCode,
            "Opens a file in the program for it.")
            .KeepsToItself(),
        Spec.Changes("installer", OperandRole.Read, "*", ShellReasonCodes.RunsCode, "Installs a package."),
        Spec.Changes("asr hdiutil", OperandRole.Data, "*", ShellReasonCodes.ChangesSystem, "Works with disk images.")
            .Dangerous(
                ShellReasonCodes.ChangesDisk, "Overwrites a disk.",
                static call => call.Name.Text == "asr" && call.Operands.Count > 0
                    && call.Operand(0).Text is "restore" or "partition" or "multicast" ? 0 : call.Has("--erase") ? 0 : -1,
                match: ["asr restore --source a.dmg --target /dev/disk2 --erase"], noMatch: ["hdiutil attach a.dmg", "hdiutil info"]),
        Spec.Dangerous("sysadminctl dscl dseditgroup dsenableroot createhomedir pwpolicy dsimport dsconfigad profiles", ShellReasonCodes.Accounts,
            "Creates, changes or removes accounts or what they may do."),
    ];

    private static bool Mentions(string text, params string[] parts)
    {
        foreach (string part in parts)
        {
            if (text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
