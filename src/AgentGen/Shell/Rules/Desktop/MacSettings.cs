namespace AgentGen.Shell.Rules;

/// <summary>The settings of macOS.</summary>
internal static class MacSettings
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("networksetup", """
            +listallnetworkservices +listallhardwareports +listnetworkserviceorder +getinfo= +getdnsservers= +getsearchdomains= +getwebproxy=
            +getsecurewebproxy= +getsocksfirewallproxy= +getairportnetwork= +getairportpower= +getcomputername +getmacaddress= +getMTU= +getmedia=
            +listlocations +getcurrentlocation +listpreferredwirelessnetworks= +getproxybypassdomains= +getautoproxyurl= +listVLANs +getadditionalroutes=
            +getnetworkserviceenabled= +version +help +printcommands +listdevicesthatsupportVLAN +isBondSupported= +showBondStatus=
            """)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Changes the network's settings.",
                When.Argument(static argument => argument.Text.StartsWith("-set", StringComparison.Ordinal)
                    || argument.Text.StartsWith("-create", StringComparison.Ordinal) || argument.Text.StartsWith("-remove", StringComparison.Ordinal)
                    || argument.Text.StartsWith("-add", StringComparison.Ordinal) || argument.Text.StartsWith("-switch", StringComparison.Ordinal)
                        || argument.Text.StartsWith("-delete", StringComparison.Ordinal)),
                match: ["networksetup -setdnsservers Wi-Fi 1.1.1.1"], noMatch: ["networksetup -getdnsservers Wi-Fi"]),
        Spec.Prints("scutil", "-w= -t= -p -v --get= --dns --proxy --nwi -r= --nc=")
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Changes the system's settings.",
                When.Argument(static argument => argument.Text is "--set" or "--prefs" or "--renew" or "--error"),
                match: ["scutil --set HostName x"], noMatch: ["scutil --get HostName", "scutil --dns"])
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Takes commands that may change the system's settings.",
                static call => call.Arguments.Count == 1 ? 0 : -1,
                match: ["scutil"], noMatch: ["scutil --dns"]),
        Spec.Prints("defaults", "-currentHost -host= +currentHost +host= -g +g +globalDomain +app=")
            .LooksWith("Changes a setting.", "read read-type domains find help export",
                match: ["defaults write com.apple.dock autohide -bool true"], noMatch: ["defaults read com.apple.dock", "defaults domains"])
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes settings to a file.",
                static call => call.Operands.Count > 2 && call.Operand(0).Text == "export" && call.Operand(2).Text != "-" ? call.Operands[2] : -1,
                match: ["defaults export com.apple.dock d.plist"], noMatch: ["defaults export com.apple.dock -"])
            .Dangerous(
                ShellReasonCodes.DisablesSecurity, "Changes what protects the system.",
                static call => call.Operands.Count > 1 && call.Operand(0).Text is "write" or "delete"
                    && call.Operands.Any(index => call.Arguments[index].Text is { } text
                    && (text.EndsWith("com.apple.alf", StringComparison.Ordinal)
                        || text is "LSQuarantine" or "askForPassword" or "com.apple.screensaver" or "AutomaticCheckEnabled" or "CriticalUpdateInstall"
                        || text.EndsWith("com.apple.SoftwareUpdate", StringComparison.Ordinal)
                            || text.EndsWith("com.apple.virtualMachineManager", StringComparison.Ordinal))) ? 0 : -1,
                match: ["defaults write com.apple.LaunchServices LSQuarantine -bool NO",
                    "defaults write /Library/Preferences/com.apple.alf globalstate -int 0"],
                noMatch: ["defaults write com.apple.dock autohide -bool true"])
            .Dangerous(
                ShellReasonCodes.Persistence, "Changes what runs at login.",
                static call => call.Operands.Count > 1 && call.Operand(0).Text is "write"
                    && call.Operands.Any(index => call.Arguments[index].Text is "LoginHook" or "LogoutHook" or "AutoLaunchedApplicationDictionary"
                    || call.Arguments[index].Text.EndsWith("loginwindow", StringComparison.Ordinal)) ? 0 : -1,
                match: ["defaults write com.apple.loginwindow LoginHook /tmp/x"], noMatch: ["defaults write com.apple.dock autohide -bool true"]),
        Spec.Prints("pmset", "-g")
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Changes how the machine saves power.",
                static call => call.Has("-g") || call.Arguments.Count == 1 ? -1 : 0,
                match: ["pmset -a sleep 0"], noMatch: ["pmset -g batt"])
            .Dangerous(
                ShellReasonCodes.Power, "Stops or suspends the machine.",
                When.OperandIs("sleepnow", "displaysleepnow", "shutdown", "restart", "boot"),
                match: ["pmset sleepnow"], noMatch: ["pmset -g"]),
        Spec.Prints("softwareupdate", "-l -v --list --history --list-full-installers --all --verbose --help -h --list-supported").Mutating(
            ShellReasonCodes.RunsCode, "Installs updates, or changes when they are.",
            When.Not(When.Option("-l --list --history --list-full-installers --help -h")),
            match: ["softwareupdate -ia"], noMatch: ["softwareupdate --list"])
            .Dangerous(
                ShellReasonCodes.DisablesSecurity, "Switches updates off.",
                When.Both(When.ArgumentIs("--schedule", "--ignore"), When.Argument(static argument => argument.Text is "off" or "--ignore")),
                match: ["softwareupdate --schedule off"], noMatch: ["softwareupdate --schedule on"]),
        Spec.Prints("mdfind", "+live +count +onlyin= +name= +literal +interpret +0 +s= -0"),
        Spec.Prints("mdls", "+name= +raw +nullMarker= +plist=")
            .WritesTo("-plist", "Writes metadata to a file.", match: ["mdls -plist f a"], noMatch: ["mdls a"]),
        Spec.Prints("pkgutil", """
            -v --pkgs? --pkgs-plist --files= --lsbom= --file-info= --file-info-plist= --pkg-info= --pkg-info-plist= --pkg-groups= --groups --groups-plist
            --group-pkgs= --volume= --regexp --only-files --only-dirs --check-signature= --payload-files= --bom= --export-plist= --help --verbose --force
            """)
            .Mutating(
            ShellReasonCodes.ChangesSystem, "Forgets or unpacks packages.",
            When.Argument(
                static argument => argument.Text is "--forget" or "--expand" or "--expand-full" or "--flatten" or "--flatten-full" or "--learn"
                    or "--edit-pkg" or "--repair"),
            match: ["pkgutil --expand a.pkg d"], noMatch: ["pkgutil --pkgs"]),
        Spec.Changes(
            "mdimport afplay qlmanage screensharing purge tmdiagnose sysdiagnose", OperandRole.Data, "*",
            ShellReasonCodes.ChangesSystem, "Changes the state of a system or service."),
    ];
}
