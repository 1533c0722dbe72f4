namespace AgentGen.Shell.Rules;

/// <summary>Users, groups and their passwords.</summary>
internal static class Accounts
{
    private const string Code = ShellReasonCodes.Accounts;

    internal static readonly CommandSpec[] Table =
    [
        Spec.Dangerous("""
            useradd adduser userdel deluser usermod groupadd groupdel addgroup delgroup groupmod groupmems gpasswd chpasswd chgpasswd newusers vigr vipw chsh
            chfn pw smbpasswd sg newgrp luseradd lusermod luserdel lpasswd lchsh rmuser pwconv pwunconv grpconv grpunconv pwd_mkdb yppasswd ypchsh ldapmodify
            ldapadd ldapdelete ldappasswd kadmin kadmin.local
            """, Code, "Creates, changes or removes accounts."),
        Spec.Prints("passwd", "-S -a --status --all -R= --root=").Dangerous(
            Code, "Changes a password, or locks an account.",
            When.Not(When.Option("-S --status")),
            match: ["passwd", "passwd root", "passwd -d me"], noMatch: ["passwd -S me"]),
        Spec.Prints("chage", "-li --list --iso8601 -R= --root=").Dangerous(
            Code, "Changes when an account expires.",
            When.Not(When.Option("-l --list")),
            match: ["chage -E -1 me"], noMatch: ["chage -l me"]),
        Spec.Dangerous("ssh-copy-id authconfig authselect pam-auth-update pam-config nss_updatedb adcli sss_override", Code, "Changes who may log in."),
        Spec.Changes("htpasswd htdigest", OperandRole.Write, "-c -n -i -b -m -B -2 -5 -d -s -p -D -v -C= -r=", ShellReasonCodes.WritesCredentials,
            "Changes passwords of a web server.")
            .Dangerous(
                Code, "Changes who may log in.",
                When.Not(When.Option("-n -v")),
                match: ["htpasswd -c .htpasswd me"], noMatch: ["htpasswd -nb me x"]),
        Spec.Prints("klist", "-ceflsanNtTKkVdiA5 -k? --json --verbose --all-content"),
        Spec.Changes("kinit kdestroy kpasswd kswitch", OperandRole.Data, "*", ShellReasonCodes.ChangesSystem, "Gets or drops tickets to log in with."),
    ];
}
