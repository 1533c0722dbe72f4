namespace AgentGen.Shell.Rules;

/// <summary>Printers.</summary>
internal static class Printing
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Changes("lp lpr lprng", OperandRole.Read, "-d= -h= -H= -P= -n= -o= -t= -# -U= *", ShellReasonCodes.ChangesSystem, "Prints files.")
            .Dangerous(
                ShellReasonCodes.Exfiltration, "Sends a file to a printer on another machine.",
                static call => call.ValueOf("-h -H") is { } server
                    && !server.Text.StartsWith("localhost", StringComparison.Ordinal) ? call.IndexOf("-h -H") : -1,
                match: ["lp -h 10.0.0.1:631 f"], noMatch: ["lp f", "lpr -P office f"]),
        Spec.Prints("lpstat lpq lpinfo",
            "-EHRadlprsvtcUWmL -h= -u= -o= -P= -U= --device-id= --exclude-schemes= --include-schemes= --language= --make-and-model= --product="),
        Spec.Changes("cancel lprm lpadmin lpmove cupsenable cupsdisable cupsaccept cupsreject cupsctl accept reject cupsd ippfind ipptool", OperandRole.Data,
            "-u= -h= -i= -P= -m= -E *", ShellReasonCodes.ChangesSystem, "Administers printers.")
            .Dangerous(
                ShellReasonCodes.Exfiltration, "Sends values from this machine to another one.",
                static call => call.Name.Text == "cancel" && call.ValueOf("-u") is { IsKnown: false } ? 0 : -1,
                match: ["cancel -u \"$(cat f)\" -h 10.0.0.1:631"], noMatch: ["cancel -u me"])
            .Dangerous(
                ShellReasonCodes.RemoteAccess, "Opens the printers of the machine to others.",
                When.Argument(static argument => argument.Text is "--remote-admin" or "--remote-any"),
                match: ["cupsctl --remote-admin"], noMatch: ["cupsctl"])
            .KeepsToItself(),
        Spec.Changes("cupsfilter", OperandRole.Read, "-i= -m= -o= -p= -P= -d= -c= -n= -t= -U= -e *", ShellReasonCodes.RunsCode,
            "Runs a filter of the printing system.")
            .KeepsToItself(),
    ];
}
