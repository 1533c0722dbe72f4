using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>ssh and what copies over it.</summary>
internal static class RemoteShells
{
    private const string Ssh = """
        -o= -i= -p= -l= -L= -R= -D= -F= -J= -b= -c= -E= -e= -I= -m= -O= -P= -Q= -S= -W= -w= -B= -46AaCfGgKkMNnqsTtVvXxYy --ssh= --server= --client= --predict=
        --port= --bind-server=
        """;

    // Settings of ssh that name a local command.
    private static readonly string[] Programs =
    [
        "ProxyCommand", "LocalCommand", "KnownHostsCommand", "PKCS11Provider", "SecurityKeyProvider", "XAuthLocation", "Include", "Match",
    ];

    private static readonly string[] Drains =
    [
        "cat >", "cat>", "dd of=", "tar x", "tar -x", "tar zx", "tee", "receive", "recv", "base64 -d", "gunzip", "gzip -d", "load", "import", "psql", "mysql",
        "> ",
    ];

    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("ssh slogin autossh mosh et tsh dbclient plink", Ssh)
            .Mutating(
                ShellReasonCodes.Network, "Runs something on another machine.",
                static call => call.Name.Text is "ssh" or "slogin" && call.Has("-V -Q -G") ? -1 : 0,
                match: ["ssh h uptime"], noMatch: ["ssh -V", "ssh -G h"])
            .Mutating(
                ShellReasonCodes.RunsCode, "Takes its configuration, and with it the programs it runs, from a file.",
                When.Option("-F"),
                match: ["ssh -F ./config -G h"], noMatch: ["ssh -G h"])
            .ReadsFrom("-F")
            .Runs(JudgeSsh, stopsAtOperand: true)
            .Dangerous(
                ShellReasonCodes.RemoteAccess, "Opens a way back into this machine.",
                static call => call.Has("-R -w") ? call.IndexOf("-R -w") : call.Options.Any(static option => option.Name == "-o"
                    && Starts(option.Value, "RemoteForward", "Tunnel=", "Tunnel ")) ? 0 : -1,
                match: ["ssh -R 1:localhost:22 h", "ssh -o RemoteForward='1 h:2' h"], noMatch: ["ssh h", "ssh -L 1:h:2 h"])
            .Loads("-I", match: ["ssh -I ./lib.so h"], noMatch: ["ssh -i k h"])
            .Dangerous(
                ShellReasonCodes.Exfiltration, "Sends what is piped in to another machine.",
                static call => call.Input is { Exists: true, Text: null } && call.Operands.Count > 1 && RemoteCommand(call) is { } remote
                    && Drains.Any(drain => remote.Text.IndexOf(drain, StringComparison.Ordinal) >= 0) ? call.Operands[1] : -1,
                match: ["tar cz d | ssh h 'tar xz'", "cat f | ssh h 'cat > f'"], noMatch: ["ssh h uptime", "ssh h 'tar cz d' > d.tgz"])
            .Runs(JudgeSettings)
            .WritesTo("-E", "Writes a log.", match: ["ssh -E log h"], noMatch: ["ssh h"]),
        Spec.Changes("sshpass", OperandRole.Data, "-p= -f= -d= -P= -e -h -v -V", ShellReasonCodes.Network, "Logs in with a password on the command line.")
            .Runs(static (call, judge) => Wrappers.JudgeRest(call, judge, 0), stopsAtOperand: true)
            .ReadsFrom("-f"),
        Copies("scp rcp pscp", "-o= -i= -P= -S= -F= -J= -c= -l= -D= -X= -346ABCOpqrsTtfvR")
            .Dangerous(
                ShellReasonCodes.Exfiltration, "Sends files to another machine.",
                static call => call.Operands.Count > 1 && IsRemote(call.Operand(call.Operands.Count - 1).Text) ? call.Operands[call.Operands.Count - 1] : -1,
                match: ["scp a u@h:/b", "scp -r d h:"], noMatch: ["scp u@h:/a b"])
            .Runs(static (call, judge) =>
            {
                if (call.Operands.Count > 1 && !IsRemote(call.Operand(call.Operands.Count - 1).Text))
                {
                    PathJudge.WriteSensitive(judge.Findings, call.Operand(call.Operands.Count - 1));
                }
            }),
        Copies("sftp psftp", "-o= -i= -P= -S= -F= -J= -c= -l= -b= -B= -D= -R= -X= -s= -346AaCfNpqrv")
            .HandsOn("-D")
            .TakesCommands()
            .Dangerous(
                ShellReasonCodes.Exfiltration, "Sends files to another machine.",
                static call => call.Input.Text is { } text && (text.IndexOf("put ", StringComparison.Ordinal) >= 0) ? 0 : -1,
                match: ["sftp h <<< 'put f'"], noMatch: ["sftp h <<< 'get f'", "sftp h"]),
        Spec.Changes("sshfs", OperandRole.Data, "-o= -p= -F= -C *", ShellReasonCodes.Network, "Mounts a directory of another machine.")
            .Runs(JudgeSettings)
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Runs a local program of the caller's choice.",
                static call => call.Options.Any(static option => option.Name == "-o" && option.Value is { } value
                    && value.Text.IndexOf("ssh_command", StringComparison.Ordinal) >= 0) ? 0 : -1,
                match: ["sshfs -o ssh_command=./x h: d"], noMatch: ["sshfs h: d"]),
        Spec.Changes("sshuttle", OperandRole.Data, "-r= -e= -x= -D -v -N -H --ssh-cmd= --remote= --sudoers-user= *", ShellReasonCodes.Network,
            "Sends the machine's traffic through another one.")
            .HandsOn("-e --ssh-cmd"),
        Spec.Changes(
            "pssh parallel-ssh pdsh clusterssh cssh dsh mussh fab clush", OperandRole.Data, "-i= -m= -a= -e= -u= -k= -l= -H= -h= -w= -x= -o= -O= -f= -M= *",
            ShellReasonCodes.Network, "Runs something on other machines.")
            .KeepsToItself()
            .Runs(static (call, judge) =>
            {
                // The last operand, or the argument of ansible's shell module, is a command line for the other machines.
                Argument? command = call.Name.Text == "ansible" ? call.ValueOf("-a") : call.Operands.Count > 0 ? call.Operand(call.Operands.Count - 1) : null;
                if (command is { } line && line.Text.IndexOf(' ') > 0)
                {
                    judge.JudgeText(line);
                }
            }),
    ];

    internal static bool IsRemote(string text) => text.IndexOf(':') is > 0 and int colon && text.IndexOf('/') is var slash && (slash < 0 || slash > colon);

    private static CommandSpec Copies(string names, string options) =>
        Spec.Changes(names, OperandRole.Read, options + " *", ShellReasonCodes.Network, "Copies between machines.")
            .HandsOn("-S")
            .Runs(JudgeSettings);

    private static void JudgeSettings(Invocation call, CommandJudge judge)
    {
        foreach ((string name, _, Argument? value) in call.Options)
        {
            if (name != "-o" || value is not { } setting || !Programs.Any(program => Starts(setting, program)))
            {
                continue;
            }

            int end = setting.Text.IndexOfAny(['=', ' ']);
            Argument line = setting.WithText(end < 0 ? "" : setting.Text.Substring(end + 1).Trim(' ', '"', '='));
            if (setting.Text.StartsWith("Proxy", StringComparison.OrdinalIgnoreCase) && line.Text.StartsWith("none", StringComparison.Ordinal))
            {
                continue;
            }

            judge.Add(ShellRisk.Dangerous, ShellReasonCodes.InjectsCode, "Runs a local program of the caller's choice.", setting);
            judge.JudgeText(line);
        }
    }

    private static bool Starts(Argument? argument, params string[] beginnings)
    {
        string text = argument is { } given ? given.Text.TrimStart() : "";
        return beginnings.Any(beginning => text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
    }

    private static Argument? RemoteCommand(Invocation call)
    {
        if (call.Operands.Count == 0 || call.From(call.Operands[0] + 1) is not { Count: > 0 } rest)
        {
            return null;
        }

        return new Argument(string.Join(" ", rest.Select(static argument => argument.Text)), rest[0].Start, rest[0].Length);
    }

    // A shell on the other machine runs what is piped to ssh.
    private static void JudgeSsh(Invocation call, CommandJudge judge)
    {
        if (RemoteCommand(call) is not { } remote)
        {
            if (call.Input.Text is { } script && call.Operands.Count > 0)
            {
                judge.JudgeText(call.Name.WithText(script));
            }

            return;
        }

        int last = remote.Text.LastIndexOf(' ');
        bool readsScript = EmbeddedShell.IsShell(remote.Text)
            || (last > 0 && remote.Text.Substring(last + 1) is "-s" or "-" or "-l" && EmbeddedShell.IsShell(remote.Text.Substring(0, last)));
        if (readsScript && call.Input.Text is { } input)
        {
            judge.JudgeText(remote.WithText(input));
        }
        else
        {
            judge.JudgeText(remote);
        }
    }
}
