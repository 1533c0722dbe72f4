using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Tools of the system of which some forms only look.</summary>
internal static class SystemQueries
{
    private const string Message = "Changes the state of a system or service.";

    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("hdparm", "-IitTgCHqvV --Istdout --direct").Dangerous(
            ShellReasonCodes.ChangesDisk, "Changes the settings of a disk, or its contents.",
            static call => call.UnknownOption,
            match: ["hdparm --security-erase x /dev/sda", "hdparm -S 12 /dev/sda"], noMatch: ["hdparm -I /dev/sda", "hdparm -tT /dev/sda"]),
        Spec.Prints("tune2fs", "-l").DangerousUnless(
            "-l", ShellReasonCodes.ChangesDisk, "Changes a file system.",
            match: ["tune2fs -O ^has_journal /dev/sda1"], noMatch: ["tune2fs -l /dev/sda1"]),
        Spec.Prints("swapon", "-saev -p= -d? --show? --noheadings --raw --bytes --summary --verbose --all --help").Mutating(
            ShellReasonCodes.ChangesSystem, "Starts to use swap space.",
            When.Either(When.OperandAt(0), When.Option("-a --all")),
            match: ["swapon /swapfile", "swapon -a"], noMatch: ["swapon --show", "swapon -s"]),
        Spec.Prints("losetup", "-alnJ -j= -O= --all --list --associated= --output= --noheadings --json --raw").Mutating(
            ShellReasonCodes.ChangesSystem, "Makes a disk of a file.",
            When.OperandAt(1),
            match: ["losetup /dev/loop0 disk.img", "losetup /dev/loop0 x"], noMatch: ["losetup -a", "losetup -j disk.img"]),
        Spec.Prints("blockdev", """
            -vqV --getsz --getsize --getsize64 --getss --getpbsz --getiomin --getioopt --getbsz --getro --getra --getfra --getalignoff --getmaxsect
            --getzonesz --getdiscardzeroes --report --setro --setrw --setbsz= --setra= --setfra= --flushbufs --rereadpt
            """)
            .Dangerous(
                ShellReasonCodes.ChangesDisk, "Changes a disk.",
                When.Option("--setro --setrw --setbsz --setra --setfra --flushbufs --rereadpt"),
                match: ["blockdev --setrw /dev/sda"], noMatch: ["blockdev --getsize64 /dev/sda"]),
        Spec.Reads("plutil", "-p -r -s +p +lint +type= +help +extract= +convert= +insert= +replace= +remove= +create= +o= +e= +r +n +s +raw +expect= --")
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Changes a property list.",
                static call => call.Has("-p -lint -type -help") || call.Has("-extract -convert") && call.ValueOf("-o") is { Text: "-" } ? -1 : 0,
                match: ["plutil -replace a -string b x.plist", "plutil -convert json x.plist"],
                noMatch: ["plutil -p x.plist", "plutil -convert json -o - x.plist"])
            .Runs(JudgeLaunchFile),
        Spec.Reads("PlistBuddy", "-c= -x -l -h")
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Changes a property list.",
                static call => call.ValueOf("-c") is { } command && command.Text.StartsWith("Print", StringComparison.OrdinalIgnoreCase) ? -1 : 0,
                match: ["PlistBuddy -c 'Set :a b' x.plist"], noMatch: ["PlistBuddy -c 'Print :a' x.plist"])
            .Runs(JudgeLaunchFile),
        Spec.Reads("codesign", """
            -dvh -r? -R= --display --verify --verbose? --deep --strict? --requirements= --entitlements= --xml --extract-certificates? --check-notarization
            --all-architectures --architecture= --bundle-version=
            """)
            .Mutating(
            ShellReasonCodes.ChangesFiles, "Signs a program.",
            When.Not(When.Option("-d -v --display --verify --verbose -h")),
            match: ["codesign -s me x.app"], noMatch: ["codesign -dv x.app", "codesign --verify x.app"]),
        Spec.Prints("gsettings", "--schemadir=")
            .LooksWith(
                Message, "get list-schemas list-relocatable-schemas list-keys list-children list-recursively range describe writable monitor help",
                match: ["gsettings set org.x a b"], noMatch: ["gsettings get org.x a"])
            .Dangerous(
                ShellReasonCodes.DisablesSecurity, "Switches off the lock of the screen.",
                When.Both(When.OperandIs("set"), When.OperandIs("lock-enabled", "disable-lock-screen")),
                match: ["gsettings set org.gnome.desktop.screensaver lock-enabled false"], noMatch: ["gsettings set org.x a b"]),
        Spec.Prints("dconf", "-d").LooksWith(Message, "read list dump watch list-locks help", match: ["dconf write /a b"], noMatch: ["dconf dump /"]),
        Spec.Prints("xset", "-display=").LooksWith(Message, "q", match: ["xset s off"], noMatch: ["xset q"]),
        Spec.Prints("xrdb", "+query +symbols +n +display= +get= +cpp=")
            .HandsOn("-cpp").LooksGiven(Message, "-query -symbols -get", match: ["xrdb -merge f"], noMatch: ["xrdb -query"]),
        Spec.Reads("xmodmap", "+pke +pk +pm +pp +verbose +display= +help +grammar +version -v").Mutating(
            ShellReasonCodes.ChangesSystem, Message, When.Either(When.OperandAt(0), When.Option("-e")), match: ["xmodmap f"], noMatch: ["xmodmap -pke"]),
        Spec.Prints("wmctrl", "-lmdGpxuhVv").LooksGiven(Message, "-l -m -d -h -V", match: ["wmctrl -a x"], noMatch: ["wmctrl -l"]),
        Spec.Prints("xdg-mime xdg-settings", "--help --manual --version")
            .LooksWith(Message, "query get check", match: ["xdg-mime default a b"], noMatch: ["xdg-mime query default text/html"]),
        Spec.Prints("xdg-user-dir").Dangerous(
            ShellReasonCodes.SpawnsShell, "Evaluates its operand as a command.",
            When.Operand(static argument => !argument.IsKnown || argument.Text.Any(static c => !char.IsLetterOrDigit(c) && c != '_')),
            match: ["xdg-user-dir '}; ls #'"], noMatch: ["xdg-user-dir DOWNLOAD"]),
        Spec.Prints("update-alternatives alternatives",
            "--list= --display= --query= --get-selections --verbose --quiet --admindir= --altdir= --log= --config= --auto= --help --version")
            .LooksGiven(
            "Changes which program a name stands for.", "--list --display --query --get-selections --help --version",
            match: ["update-alternatives --config editor"], noMatch: ["update-alternatives --list java"])
            .Dangerous(
                ShellReasonCodes.SystemPath, "Puts links of the caller's choice into the system.",
                When.Both(When.Argument(static argument => argument.Text is "--force"), When.Argument(static argument => argument.Text is "--install")),
                match: ["update-alternatives --force --install /etc/x x ./y 0"],
                noMatch: ["update-alternatives --install /usr/bin/editor editor /usr/bin/vim 1"]),
        Spec.Prints("ldconfig", "-pvVNX -f= -C= -r= -c= --print-cache --verbose --version --format= --ignore-aux-cache").LooksGiven(
            "Rebuilds the cache of libraries.", "-p --print-cache -V --version",
            match: ["ldconfig"], noMatch: ["ldconfig -p"]).ReadsFrom("-f"),
        Spec.Reads("logrotate", "-dfv -s= -l= -m= --state= --mail= --log= --force --debug --verbose --skip-state-lock --wait-for-state-lock --usage --version")
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Rotates logs, as its configuration says.",
                When.Not(When.Option("-d --debug --version")),
                match: ["logrotate x.conf"], noMatch: ["logrotate -d x.conf"])
            .HandsOn("-m --mail")
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Runs a program of the caller's choice.",
                static call => call.ValueOf("-l --log") is { } log && log.Text.StartsWith("|", StringComparison.Ordinal) ? 0 : -1,
                match: ["logrotate -l '|id' x"], noMatch: ["logrotate -l log x"])
            .KeepsToItself(),
        Spec.Prints("run-parts", """
            -va= -u= --test --list --verbose --debug --report --reverse --exit-on-error --new-session --regex= --lsbsysinit --arg= --umask= --random-sleep=
            --help --version
            """)
            .Mutating(
                ShellReasonCodes.RunsCode, "Runs every program of a directory.",
                When.Not(When.Option("--test --list --help --version")),
                match: ["run-parts ./hooks.d"], noMatch: ["run-parts --test ./hooks.d"])
            .Dangerous(
                ShellReasonCodes.SpawnsShell, "Runs programs of the system's own directories.",
                static call => call.Has("--test --list")
                    ? -1 : When.Operand(static argument => argument.Text.TrimEnd('/') is "/bin" or "/usr/bin" or "/sbin" or "/usr/sbin")(call),
                match: ["run-parts --regex '^sh$' /bin"], noMatch: ["run-parts ./hooks.d"]),
        Spec.Prints("chkconfig", "--list --type= --level=").Mutating(
            ShellReasonCodes.ChangesSystem, Message, static call => call.Has("--list") ? -1 : call.Operands.Count > 1
                ? call.Operands[1] : -1, match: ["chkconfig nginx on"], noMatch: ["chkconfig --list"])
            .Dangerous(
                ShellReasonCodes.DisablesSecurity, "Stops what protects or logs the system.", StopsVital,
                match: ["chkconfig auditd off"], noMatch: ["chkconfig nginx off"]),
        Spec.Prints("rc-status rc-update",
            "-acCflmrsSuvq --all --list --servicelist --runlevel --unused --verbose --quiet --manual --crashed --supervised --in-bootlevel --help --version")
            .LooksWith(Message, "show default boot sysinit nonetwork shutdown", match: ["rc-update add nginx"], noMatch: ["rc-status", "rc-update show"])
            .Dangerous(
                ShellReasonCodes.DisablesSecurity, "Stops what protects or logs the system.", StopsVital,
                match: ["rc-update del iptables"], noMatch: ["rc-update del nginx"]),
        Spec.Prints("sysrc", "-AaceEDdFhinNqv -f= -j= -R= -L -l").Mutating(
            ShellReasonCodes.ChangesSystem, Message, When.Operand(static argument => argument.Text.IndexOf('=') > 0), match: ["sysrc nginx_enable=YES"],
                noMatch: ["sysrc -a", "sysrc -n nginx_enable"])
            .Dangerous(
                ShellReasonCodes.DisablesSecurity, "Stops what protects or logs the system.", StopsVital,
                match: ["sysrc syslogd_enable=NO"], noMatch: ["sysrc nginx_enable=NO"]),
        Spec.Prints("lpoptions", "-l -p= -d= -o= -r= -h= -U= -x= -E").Mutating(
            ShellReasonCodes.ChangesSystem, "Changes the settings of a printer.", When.Option("-d -o -r -x"), match: ["lpoptions -d office"],
                noMatch: ["lpoptions -p office -l"]),
        Spec.Prints("VBoxManage vboxmanage prlctl vmrun qm pct",
            "--long -l -s -a --machinereadable --details --sorted --all --info -i -f -T= -h= -u= -p= --verbose --full -j -o= --output= --type=")
            .LooksWith(
            "Changes a virtual machine.", "list showvminfo showhdinfo showmediuminfo status config showcmd pending listsnapshot checkToolsState help",
            match: ["VBoxManage startvm web"], noMatch: ["VBoxManage list vms", "qm config 100"])
            .Dangerous(
                ShellReasonCodes.DestroysRemote, "Destroys a virtual machine or its disk.",
                When.Argument(static argument => argument.Text is "unregistervm" or "closemedium" or "destroy" or "delete" or "deleteVM" or "--delete"),
                match: ["VBoxManage unregistervm x --delete", "prlctl delete x", "qm destroy 100"], noMatch: ["VBoxManage list vms"]),
    ];

    private static int StopsVital(Invocation call) =>
        When.Both(
            When.Argument(SystemAdministration.IsOff),
            When.Operand(static argument => VitalServices.IsVital(SystemAdministration.NameOfSetting(argument.Text))))(call);

    private static void JudgeLaunchFile(Invocation call, CommandJudge judge)
    {
        foreach (int index in call.Operands)
        {
            if (call.Arguments[index].Text.EndsWith(".plist", StringComparison.Ordinal) && !call.Has("-p -lint"))
            {
                PathJudge.WriteSensitive(judge.Findings, call.Arguments[index]);
            }
        }
    }
}
