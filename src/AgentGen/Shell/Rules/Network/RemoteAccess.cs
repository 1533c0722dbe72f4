namespace AgentGen.Shell.Rules;

/// <summary>Tunnels, remote desktops and transfers to other machines.</summary>
internal static class RemoteAccess
{
    private const string Sends = "Sends files to another machine.";

    internal static readonly CommandSpec[] Table =
    [
        Spec.Dangerous("""
            cloudflared ngrok frpc frps chisel localtunnel tmate bore teamviewer anydesk rustdesk vncserver x11vnc tigervncserver Xvnc wayvnc krfb vino-server
            xrdp xrdp-sesman gotty ttyd wetty shellinabox shellinaboxd tty-share upterm warp-cli zerotier-one zerotier-cli pagekite localxpose loclx serveo
            inlets playit ligolo ligolo-ng iodine iodined dnscat dnscat2 dns2tcpc dns2tcpd ptunnel stunnel rpivot revsocks proxytunnel httptunnel htc hts
            rathole gost wstunnel meshagent screenconnect dwagent openvpn3 sliver mythic merlin sunshine nomachine nxserver
            """, ShellReasonCodes.RemoteAccess, "Opens the machine to others."),
        Spec.Changes("tailscale netbird nebula headscale", OperandRole.Data, "*", ShellReasonCodes.Network, "Joins or changes a private network.")
            .Dangerous(
                ShellReasonCodes.RemoteAccess, "Opens the machine to others.",
                When.Either(
                    When.OperandIs("funnel", "serve", "ssh"),
                    When.Argument(static argument => argument.Text.StartsWith("--ssh", StringComparison.Ordinal)
                        || argument.Text.StartsWith("--advertise-", StringComparison.Ordinal))),
                match: ["tailscale funnel 3000", "tailscale up --ssh"], noMatch: ["tailscale status"])
            .Dangerous(
                ShellReasonCodes.Exfiltration, Sends,
                When.OperandIs("cp"),
                match: ["tailscale file cp f h:"], noMatch: ["tailscale status"]),
        Spec.Changes("openvpn", OperandRole.Data, """
            --config= --dev= --up= --down= --route-up= --route-pre-down= --ipchange= --tls-verify= --auth-user-pass-verify= --client-connect=
            --client-disconnect= --learn-address= --script-security= --plugin= --auth-user-pass? --remote= --proto= --ca= --cert= --key= --log= --log-append=
            --status= --writepid= --cd= --chroot= *
            """, ShellReasonCodes.Network, "Joins a private network.")
            .HandsOn(
                "--up --down --route-up --route-pre-down --ipchange --tls-verify --auth-user-pass-verify --client-connect --client-disconnect --learn-address")
            .Loads("--plugin", match: ["openvpn --plugin ./x.so"], noMatch: ["openvpn --dev tun"])
            .ReadsFrom("--config --ca --cert")
            .WritesTo("--log --log-append --status --writepid", "Writes a log.", match: ["openvpn --log f"], noMatch: ["openvpn --dev tun"])
            .KeepsToItself(),
        Spec.Changes("ftp tftp ncftp lftp lftpget tnftp gftp ftps sitecopy cadaver curlftpfs ncftpput ncftpget wput", OperandRole.Data,
            "-c= -e= -f= -u= -p= -o= -P= -l= -d= *", ShellReasonCodes.Network, "Copies between machines.")
            .TakesCommands("-c -e")
            .ReadsFrom("-f")
            .Dangerous(
                ShellReasonCodes.Exfiltration, Sends,
                static call => call.Name.Text is "ncftpput" or "wput" ? 0 : call.Input.Text is { } text
                    && Puts(text) ? 0 : When.FirstArgument(call, static argument => Puts(argument.Text)),
                match: ["lftp -c 'open h; put f'", "lftp -e 'mirror -R d' h", "tftp h <<< 'put f'"], noMatch: ["lftp h", "lftp -c 'open h; get f'"])
            .Runs(static (call, judge) =>
            {
                foreach (int index in call.Operands)
                {
                    EscapeText.Judge(judge, call.Arguments[index]);
                }
            }),
        Spec.Changes("smbclient rpcclient smbget smbmap smbcacls nfs-ls", OperandRole.Data, "-c= -U= -L= -W= -I= -D= -A= -m= -p= -N -k -E -g -q *",
            ShellReasonCodes.Network, "Copies between machines.")
            .TakesCommands("-c")
            .ReadsFrom("-A")
            .Dangerous(
                ShellReasonCodes.Exfiltration, Sends,
                When.Argument(static argument => Puts(argument.Text)),
                match: ["smbclient //h/s -c 'put a b'"], noMatch: ["smbclient -L h"])
            .Runs(static (call, judge) =>
            {
                foreach (int index in call.Operands)
                {
                    EscapeText.Judge(judge, call.Arguments[index]);
                }
            }),
        Spec.Dangerous("""
            croc magic-wormhole wormhole wormhole-william ffsend transfer.sh pastebinit sprunge dropbox_uploader.sh dropbox_uploader gdrive pbpst termbin
            imgur-screenshot updog qrcp webwormhole
            """,
            ShellReasonCodes.Exfiltration, Sends),
        Spec.Changes("xfreerdp rdesktop remmina vncviewer vinagre wlfreerdp xtightvncviewer", OperandRole.Data, "*", ShellReasonCodes.Network,
            "Opens the desktop of another machine."),
        Spec.Changes("minicom picocom cu tio putty", OperandRole.Data, "-C= -S= -D= -b= -c= --send-cmd= --receive-cmd= --initstring= *",
            ShellReasonCodes.ChangesSystem, "Talks to a serial line.")
            .HandsOn("-S --send-cmd --receive-cmd")
            .KeepsToItself(),
        Spec.Changes(
            "varnishd squid", OperandRole.Data, "-c= -g= -f= -F= -a= -w= -e= -p= -C= -q= *", ShellReasonCodes.ChangesSystem, "Starts or steers a server.")
            .ReadsFrom("-c -f")
            .KeepsToItself(),
        Spec.Changes("varnishncsa varnishlog varnishtop", OperandRole.Data, "-w= -g= -q= -F= -P= -a -D *", ShellReasonCodes.ChangesSystem,
            "Reads the log of a server.")
            .WritesTo("-w", "Writes the log to a file.", match: ["varnishncsa -w f"], noMatch: ["varnishncsa -g request"]),
    ];

    private static bool Puts(string text)
    {
        foreach (string verb in (string[])["put", "mput", "mirror -R", "mirror --reverse", "send", "append "])
        {
            int at = text.IndexOf(verb, StringComparison.Ordinal);
            if (at == 0 || (at > 0 && text[at - 1] is ' ' or ';' or '\n' or '\t'))
            {
                return true;
            }
        }

        return false;
    }
}
