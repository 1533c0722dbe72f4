namespace AgentGen.Shell.Rules;

/// <summary>Calls to services over D-Bus.</summary>
internal static class MessageBus
{
    internal static readonly CommandSpec[] Table =
    [
        Calls("busctl", """
            -hqlHM --help --version --no-pager --no-legend --system --user --host= --machine= --address= --show-machine --unique --acquired --activatable
            --match= --size= --list --quiet --verbose --xml-interface --json= --full --expect-reply= --auto-start= --allow-interactive-authorization=
            --timeout= --augment-creds= --watch-bind= --destination= -j
            """),
        Calls("gdbus", """
            -h --help --system -y --session -e --address= -a= --dest= -d= --object-path= -o= --method= -m= --timeout= -t= --xml -x --recurse -r
            --only-properties -p --signal= -s=
            """),
        Calls("dbus-send", "--system --session --bus= --peer= --address= --sender= --dest= --print-reply? --reply-timeout= --type= --print-reply-serial"),
        Calls("qdbus qdbus6 dbus-monitor", "--system --session --literal --monitor --profile --pcap --binary --address="),
    ];

    private static CommandSpec Calls(string names, string options) =>
        Spec.Prints(names, options)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Calls a service.",
                static call => call.Name.Text is "dbus-monitor" || call.Operands.Count == 0 || IsLook(call) ? -1 : call.Operands[0],
                match: ["busctl call a b c d"], noMatch: ["busctl list", "busctl introspect org.x /x"])
            .Dangerous(
                ShellReasonCodes.Power, "Stops or restarts the machine.",
                When.Argument(static argument => LastName(argument.Text) is "Reboot" or "PowerOff" or "Halt" or "KExec" or "Suspend" or "Hibernate"
                    or "HybridSleep" or "SuspendThenHibernate" or "SoftReboot"
                    or "RebootWithFlags" or "PowerOffWithFlags" or "Shutdown" or "requestReboot" or "requestShutdown"),
                match: ["busctl call org.freedesktop.login1 /org/freedesktop/login1 org.freedesktop.login1.Manager Reboot b true"], noMatch: ["busctl list"])
            .Dangerous(
                ShellReasonCodes.Persistence, "Makes units of the system start, or starts a command as one.",
                When.Argument(
                    static argument => LastName(argument.Text) is "EnableUnitFiles" or "StartTransientUnit" or "LinkUnitFiles" or "StopUnit"
                        or "DisableUnitFiles" or "MaskUnitFiles" or "SetEnvironment"),
                match: ["busctl call org.freedesktop.systemd1 /org/freedesktop/systemd1 org.freedesktop.systemd1.Manager StopUnit ss ufw.service replace"],
                noMatch: ["busctl list"])
            .Dangerous(
                ShellReasonCodes.Accounts, "Creates or changes accounts.",
                When.Argument(static argument => LastName(argument.Text) is "CreateUser" or "DeleteUser" or "SetPassword" or "SetAccountType"),
                match: ["dbus-send --system --dest=org.freedesktop.Accounts --type=method_call /x org.freedesktop.Accounts.CreateUser string:x"],
                noMatch: ["busctl list"])
            .Dangerous(
                ShellReasonCodes.ReadsCredentials, "Reads passwords that are kept for a person.",
                When.Argument(
                    static argument => argument.Text.IndexOf("org.freedesktop.Secret", StringComparison.Ordinal) >= 0
                        || LastName(argument.Text) is "GetSecret" or "GetSecrets"),
                match: ["gdbus call --session --dest org.freedesktop.secrets -o / -m org.freedesktop.Secret.Service.GetSecrets"], noMatch: ["busctl list"])
            .Dangerous(
                ShellReasonCodes.SpawnsShell, "Starts a program as its transport.",
                When.Argument(static argument => argument.Text.IndexOf("unixexec:", StringComparison.Ordinal) >= 0),
                match: ["busctl --address=unixexec:path=/bin/sh"], noMatch: ["busctl list"]);

    private static bool IsLook(Invocation call) =>
        call.Operand(0).Text is "list" or "status" or "tree" or "introspect" or "get-property" or "monitor" or "help" or "capture" or "wait"
        || call.Operands.Any(index => LastName(call.Arguments[index].Text) is "ListNames" or "Introspect" or "GetAll" or "ListActivatableNames" or "GetId")
        || call.Name.Text.StartsWith("qdbus", StringComparison.Ordinal) && call.Operands.Count < 3;

    // org.freedesktop.login1.Manager.Reboot
    private static string LastName(string text) => text.Substring(text.LastIndexOf('.') + 1);
}
