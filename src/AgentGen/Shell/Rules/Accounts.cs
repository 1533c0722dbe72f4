namespace AgentGen.Shell.Rules;

/// <summary>Users, groups and their passwords.</summary>
internal static class Accounts
{
    private const string Code = ShellReasonCodes.Accounts;

    internal static readonly CommandSpec[] Table =
    [
        Spec.Dangerous("useradd adduser userdel deluser usermod groupadd groupdel addgroup delgroup groupmod gpasswd chpasswd newusers vigr chsh chfn chage sysadminctl dseditgroup dscl visudo passwd pw smbpasswd htpasswd newgrp sg", Code, "Creates, changes or removes accounts."),
        Spec.Dangerous("ssh-copy-id authconfig pam-auth-update realm", Code, "Changes who may log in."),
    ];
}
