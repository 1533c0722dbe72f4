namespace AgentGen.Shell.Rules;

/// <summary>Mail.</summary>
internal static class Mail
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Changes("""
            mail mailx s-nail heirloom-mailx nail bsd-mailx sendmail mutt neomutt swaks sendemail ssmtp msmtp esmtp exim exim4 mailutils himalaya aerc mpack
            uuto alpine pine
            """, OperandRole.Data, """
            -a= -A= -s= -c= -b= -r= -S= -f= -F= -u= -t -i -v -n -N -e -E= -H -q= -o= -O= -C= -X= -p= -Q= --exec= --attach= --attach-file= --body= --server=
            --to= --from= --header= *
            """, ShellReasonCodes.Network, "Sends or reads mail.")
            .Dangerous(
                ShellReasonCodes.Exfiltration, "Sends a file or what was piped in.",
                static call => call.Input is { Exists: true, Text: null } ? 0 : call.IndexOf("-a -A --attach --attach-file"),
                match: ["mail a@b < f", "mutt -s x -a f -- a@b"], noMatch: ["mail", "echo done | mail -s done a@b"])
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Uses a configuration or a log of the caller's choice.",
                static call => call.Name.Text is "sendmail" or "ssmtp" or "exim" or "exim4" ? call.IndexOf("-C -X") : -1,
                match: ["sendmail -X log a@b", "exim -C conf"], noMatch: ["sendmail a@b"])
            .Interprets("--exec")
            .TakesCommands("-e")
            .KeepsToItself(),
        Spec.Changes("fetchmail getmail offlineimap mbsync procmail maildrop formail newaliases postsuper postmap postalias biff", OperandRole.Data,
            "-m= -s= --mda= --plugin= --preconnect= --postconnect= *", ShellReasonCodes.ChangesSystem, "Fetches, sorts or administers mail.")
            .HandsOn("--mda --plugin --preconnect --postconnect -m")
            .KeepsToItself(),
        Spec.Prints("mailq newmail", "-v -c -s= -d="),
        Spec.Changes("wall write talk ytalk", OperandRole.Read, "-n -t= -g= --nobanner --timeout= --group=", ShellReasonCodes.ChangesSystem,
            "Writes to the terminals of others."),
    ];
}
