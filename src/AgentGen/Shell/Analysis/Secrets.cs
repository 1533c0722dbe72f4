namespace AgentGen.Shell.Analysis;

/// <summary>Knows where credentials are kept.</summary>
internal static class Secrets
{
    private static readonly string[] Names =
    [
        "id_rsa", "id_dsa", "id_ecdsa", "id_ed25519", ".netrc", ".pgpass", ".my.cnf", ".git-credentials", ".npmrc", ".pypirc", ".dockercfg", ".htpasswd",
        "shadow", "shadow-", "gshadow", "master.passwd", "opasswd", "krb5.keytab", "secrets.env", "wallet.dat", "login.keychain", "login.keychain-db",
        "System.keychain", "Login Data", "Login Data For Account", "key4.db", "logins.json", "cookies.sqlite", "ssh_host_rsa_key", "ssh_host_ed25519_key",
        ".vault-token", "credentials.tdb", "application_default_credentials.json", "terraform.tfvars.secret", ".bash_history", ".zsh_history", ".history",
    ];

    private static readonly string[] Places =
    [
        ".aws/credentials", ".ssh/id_", ".gnupg", ".kube/config", ".docker/config.json", ".azure/", ".config/gcloud", ".password-store", "Library/Keychains",
        "/run/secrets", "/etc/shadow", "/etc/gshadow", "/etc/sudoers", "/etc/krb5.keytab", "/etc/ssl/private", "/var/lib/sss/secrets", "serviceaccount/token",
        "/proc/self/environ", ".config/gh/hosts.yml", ".mozilla/firefox", "Google/Chrome/Default", "google-chrome/Default",
    ];

    internal static bool Holds(string path)
    {
        if (path.Length < 5)
        {
            return false;
        }

        string name = ShellPaths.Name(path);
        if (Array.IndexOf(Names, name) >= 0 && name is not ("shadow" or "shadow-" or ".npmrc" or ".bash_history" or ".zsh_history" or ".history"))
        {
            return true;
        }

        string normal = ShellPaths.Normalize(path);
        foreach (string place in Places)
        {
            int index = normal.IndexOf(place, StringComparison.Ordinal);
            if (index == 0 || (index > 0 && (place[0] == '/' || normal[index - 1] == '/')))
            {
                return true;
            }
        }

        return ShellPaths.Of(normal) == PathKind.History;
    }
}
