namespace AgentGen.Shell.Analysis;

/// <summary>
/// Where credentials are kept. A place that begins with <c>/</c> is a whole path, any other one the end of a path from any segment on; it holds what is
/// below it too. A place that ends in <c>$</c> holds nothing below, one that ends in <c>*</c> is the beginning of a name.
/// </summary>
internal static class CredentialPlaces
{
    // Keys and passwords of the system.
    private const string SystemFiles = """
        /etc/shadow$ /etc/shadow-$ /etc/gshadow$ /etc/gshadow-$ /etc/master.passwd /etc/spwd.db /etc/security/opasswd /etc/security/passwd /etc/sudoers
        /etc/sudoers.d /etc/krb5.keytab /etc/ssl/private /etc/pki/tls/private /etc/letsencrypt/live /etc/letsencrypt/archive /etc/letsencrypt/accounts
        /etc/openvpn/keys /etc/openvpn/server/keys /etc/wireguard /etc/ppp/chap-secrets /etc/ppp/pap-secrets /etc/ipsec.secrets /etc/ipsec.d/private
        /etc/NetworkManager/system-connections /etc/wpa_supplicant /var/lib/iwd /etc/racoon/psk.txt /etc/mysql/debian.cnf /etc/samba/private
        /var/lib/samba/private /var/lib/sss/db /var/lib/sss/secrets /var/lib/krb5kdc /etc/kubernetes/admin.conf /etc/kubernetes/pki /etc/rancher/k3s/k3s.yaml
        /var/lib/kubelet/pki /var/lib/docker/swarm /run/secrets /var/run/secrets /proc/self/environ /proc/kcore /dev/mem /dev/kmem /dev/input /etc/tacacs.conf
        /etc/rndc.key /etc/bind/rndc.key /etc/postfix/sasl_passwd /etc/dovecot/private /etc/gitlab/gitlab-secrets.json /etc/boto.cfg /var/lib/jenkins/secrets
        /var/lib/jenkins/credentials.xml /var/db/dslocal /private/var/db/dslocal /private/etc/master.passwd /Library/Keychains /var/root/.ssh
        /etc/cups/passwd.md5 /Windows/System32/config/SAM /Windows/System32/config/SECURITY /Windows/System32/config/SYSTEM /Windows/NTDS /etc/luks
        """;

    // Keys and passwords in a home, or in what looks like one.
    private const string HomeFiles = """
        .ssh$ .ssh/id_* .ssh/identity .ssh/google_compute_engine$ .ssh/environment .gnupg .pki/nssdb .putty/sshkeys .config/sops/age .aws$ .kube$
        .aws/credentials .aws/cli/cache .aws/sso/cache .azure$ .azure/accessTokens.json .azure/msal_token_cache* .azure/service_principal* .config/gcloud
        .boto .s3cfg .config/doctl .oci/oci_api_key.pem .oci/config .bluemix .config/linode-cli .config/hcloud .config/scw .fly/config.yml .kube/config
        .kube/cache .docker/config.json .dockercfg .config/containers/auth.json .config/helm .minikube/profiles .config/argocd .netrc _netrc .pgpass .my.cnf
        .mylogin.cnf .mongorc.js .redisclirc .git-credentials .config/git/credentials .config/gh/hosts.yml .config/hub .config/glab-cli .pypirc
        .gem/credentials .cargo/credentials .cargo/credentials.toml .m2/settings-security.xml .composer/auth.json .config/composer/auth.json
        .nuget/NuGet/NuGet.Config .terraform.d/credentials.tfrc.json .terraformrc .vault-token .config/op .password-store .config/rclone/rclone.conf
        .config/filezilla .filezilla .config/Bitwarden .local/share/keyrings .local/share/kwalletd .kde/share/apps/kwallet .config/keepassxc .authinfo
        .authinfo.gpg .smbcredentials .vnc/passwd .config/remmina .rdesktop .config/freerdp .ngrok2 .config/ngrok .cloudflared .tsh .config/heroku
        .config/netlify .config/vercel .config/configstore .config/stripe .config/Slack .config/discord .config/Signal .thunderbird .mozilla/firefox
        .mozilla/seamonkey .config/google-chrome .config/chromium .config/BraveSoftware .config/microsoft-edge .config/vivaldi .config/opera
        snap/firefox/common/.mozilla Library/Keychains Library/Cookies Library/Safari/History.db Library/Messages Library/Mail
        Library/Application%Support/Google/Chrome Library/Application%Support/Firefox Library/Application%Support/BraveSoftware
        Library/Application%Support/Microsoft%Edge Library/Application%Support/com.apple.TCC Google/Chrome/Default google-chrome/Default Chrome/User%Data
        .electrum .bitcoin/wallet.dat .ethereum/keystore .config/solana/id.json .monero .step/secrets .chef/client.pem .puppet/ssl/private_keys
        .config/gspread .databrickscfg .snowsql/config .config/snowflake .kaggle/kaggle.json .huggingface/token .cache/huggingface/token
        .config/github-copilot .claude/.credentials.json .codex/auth.json .config/anthropic serviceaccount/token
        """;

    // Names that mean credentials wherever the file stands.
    private const string FileNames = """
        id_rsa id_dsa id_ecdsa id_ed25519 id_ecdsa_sk id_ed25519_sk id_xmss .netrc .pgpass .my.cnf .git-credentials .pypirc .dockercfg .htpasswd master.passwd
        opasswd krb5.keytab secrets.env wallet.dat login.keychain login.keychain-db System.keychain Login%Data Login%Data%For%Account Web%Data key3.db key4.db
        logins.json signons.sqlite cookies.sqlite ssh_host_rsa_key ssh_host_dsa_key ssh_host_ecdsa_key ssh_host_ed25519_key .vault-token credentials.tdb
        secrets.tdb application_default_credentials.json access_tokens.db legacy_credentials terraform.tfvars.secret service-account-key.json
        serviceAccountKey.json client_secret.json accessTokens.json azureProfile.json msal_token_cache.json NTDS.dit ntds.dit unattend.xml kubeconfig
        rclone.conf credentials.xml master.key .env.vault .s3cfg .boto recentservers.xml sitemanager.xml wp-config.php keystore.jks secring.gpg
        .smbcredentials id_rsa.ppk
        """;

    private const string Extensions = ".kdbx .kdb .keytab .keychain .keychain-db .ppk .ovpn .agilekeychain .opvault";

    private static readonly string[]?[] ByFirst = Sorted(SystemFiles + " " + HomeFiles);

    private static readonly HashSet<string> Names = new(Split(FileNames), StringComparer.Ordinal);

    private static readonly string[] Endings = Split(Extensions);

    /// <summary>Whether a path without <c>.</c> and <c>..</c> is one of the places, or below one.</summary>
    internal static bool Hold(string normal)
    {
        if (normal.EndsWith(".pub", StringComparison.Ordinal) || normal.EndsWith(".crt", StringComparison.Ordinal))
        {
            return false;
        }

        for (int at = 0; at >= 0 && at < normal.Length; at = normal.IndexOf('/', at) is >= 0 and var slash ? slash + 1 : -1)
        {
            // A system's places are those of another system too, where that one is mounted: /mnt/etc/shadow.
            if (IsPlace(normal, at) || (at > 1 && normal[0] == '/' && IsPlace(normal, at - 1)))
            {
                return true;
            }
        }

        string name = ShellPaths.Name(normal);
        return Names.Contains(name) || HasEnding(name);
    }

    private static bool IsPlace(string path, int at)
    {
        char first = path[at];
        if (first >= ByFirst.Length || ByFirst[first] is not { } places)
        {
            return false;
        }

        foreach (string place in places)
        {
            if (Matches(path, at, place))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(string path, int at, string place)
    {
        char last = place[place.Length - 1];
        int length = last is '$' or '*' ? place.Length - 1 : place.Length;
        if (path.Length - at < length || string.CompareOrdinal(path, at, place, 0, length) != 0)
        {
            return false;
        }

        int end = at + length;
        return last == '*' || end == path.Length || (last != '$' && path[end] == '/');
    }

    private static bool HasEnding(string name)
    {
        int dot = name.LastIndexOf('.');
        return dot > 0 && Array.IndexOf(Endings, name.Substring(dot)) >= 0;
    }

    private static string[]?[] Sorted(string places)
    {
        var byFirst = new List<string>?[128];
        foreach (string place in Split(places))
        {
            (byFirst[place[0]] ??= []).Add(place);
        }

        return [.. byFirst.Select(static list => list?.ToArray())];
    }

    // A per cent sign stands for a blank, which separates the entries.
    private static string[] Split(string entries) =>
        [.. entries.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(static entry => entry.Replace('%', ' '))];
}
