namespace AgentGen.Shell.Tests.Rules;

public sealed class ProtectedFileRulesTests
{
    [Fact]
    public void What_does_harm_is_dangerous() =>
        Verdicts.ShouldAllBe("""
            echo 'x' >> ~/.bashrc
            echo 'ssh-ed25519 AAAA me' >> ~/.ssh/authorized_keys
            tee -a ~/.ssh/authorized_keys < key.pub
            cp x.service /etc/systemd/system/
            cp ./x ~/.config/autostart/x.desktop
            install -m 644 x.rules /etc/udev/rules.d/99-x.rules
            sed -i 's/no/yes/' /etc/ssh/sshd_config
            echo 'me ALL=(ALL) NOPASSWD: ALL' >> /etc/sudoers
            echo 'me ALL=(ALL) NOPASSWD: ALL' | tee /etc/sudoers.d/me
            mv x.sh /etc/profile.d/x.sh
            echo /tmp/x.so > /etc/ld.so.preload
            cp hook .git/hooks/post-checkout
            echo x > /etc/update-motd.d/99-x
            cp pam_x.so /lib/security/pam_x.so
            ln -s /tmp/x.service /etc/systemd/system/multi-user.target.wants/x.service
            > ~/.zsh_history
            ln -sf /dev/null ~/.zsh_history
            truncate -s 0 /var/log/auth.log
            shred -u /var/log/syslog
            echo b > /proc/sysrq-trigger
            cat ~/.ssh/id_rsa
            cat ~/.aws/credentials
            cat .env
            grep API_KEY .env.production
            cat /proc/1/environ
            strings /proc/4242/environ
            cp ~/.kube/config /tmp/k
            tar czf k.tgz ~/.ssh
            cat ~/.config/gcloud/application_default_credentials.json
            cat ~/.docker/config.json
            cat ~/.config/gh/hosts.yml
            cat ~/.netrc
            cp ~/.mozilla/firefox/abc.default/logins.json /tmp/l
            cat "$HOME/Library/Application Support/Google/Chrome/Default/Login Data"
            cat /etc/wireguard/wg0.conf
            cat /etc/NetworkManager/system-connections/home.nmconnection
            cat ~/.vault-token
            cat ~/.password-store/x.gpg
            base64 ~/.gnupg/secring.gpg
            cat vault.kdbx
            """, ShellRisk.Dangerous);
}
