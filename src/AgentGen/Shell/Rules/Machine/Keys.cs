using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Keys, certificates, passwords and what encrypts.</summary>
internal static class Keys
{
    internal static readonly CommandSpec[] Table =
    [
        OpenSsl.Spec,
        Spec.Reads("gpg gpg2 gpgsm", """
            -abcdesktnvqKh -o= -r= -u= -R= -z= --output= --recipient= --local-user= --homedir= --passphrase= --passphrase-file= --passphrase-fd=
            --status-file= --status-fd= --logger-file= --keyserver= --agent-program= --dirmngr-program= --photo-viewer= --exec-path= --default-key= --keyring=
            --load-extension= --pinentry-mode= --batch --no-tty --yes --no --quiet --verbose --version --help --armor --list-keys --list-public-keys
            --list-secret-keys --list-sigs --list-signatures --check-sigs --fingerprint --verify --list-packets --list-config --show-keys --with-colons
            --with-fingerprint --with-subkey-fingerprint --with-keygrip --with-key-data --keyid-format= --no-default-keyring --trust-model= --list-options=
            --fixed-list-mode --encrypt --decrypt --sign --clearsign --clear-sign --detach-sign --symmetric --import --export --recv-keys --send-keys
            --refresh-keys --gen-key --generate-key --full-generate-key --quick-generate-key --edit-key --sign-key --lsign-key --gen-revoke --card-status
            --card-edit --change-pin --dearmor --enarmor --print-md --gen-random --import-ownertrust --export-ownertrust --update-trustdb --check-trustdb
            --throw-keyids --hidden-recipient= --cipher-algo= --digest-algo= --s2k-mode= --export-secret-keys --export-secret-subkeys --export-ssh-key
            --delete-keys --delete-secret-keys --delete-secret-and-public-key --search-keys --locate-keys --no-options --options=
            """)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Works with keys, or encrypts or signs files.",
                When.Not(
                    When.Option("""
                        -k -K --list-keys --list-public-keys --list-secret-keys --list-sigs --list-signatures --check-sigs --fingerprint --verify
                        --list-packets --list-config --show-keys --print-md --version --card-status
                        """)),
                match: ["gpg -e -r me a", "gpg --import key.asc"], noMatch: ["gpg --list-keys", "gpg --verify a.sig a"])
            .Dangerous(
                ShellReasonCodes.ReadsCredentials, "Writes out secret keys.",
                When.Argument(
                    static argument => argument.Text.StartsWith("--export-secret", StringComparison.Ordinal) || argument.Text is "--export-ssh-key-secret"),
                match: ["gpg --export-secret-keys -a me"], noMatch: ["gpg --export -a me", "gpg --list-keys"])
            .Dangerous(
                ShellReasonCodes.WritesCredentials, "Deletes keys.",
                When.Argument(static argument => argument.Text.StartsWith("--delete-", StringComparison.Ordinal)),
                match: ["gpg --delete-secret-keys me"], noMatch: ["gpg --list-keys"])
            .HandsOn("--photo-viewer --agent-program --dirmngr-program")
            .WritesTo("-o --output", "Writes the result to a file.", match: ["gpg -o a -d a.gpg"], noMatch: ["gpg --list-keys"]),
        Spec.Prints("gpgconf gpg-connect-agent gpgv",
            "-hvqs --help --version --list-components --list-dirs --list-options= --check-programs --check-options= --dry-run --keyring= --quiet --verbose")
            .Mutating(
            ShellReasonCodes.ChangesSystem, "Talks to the agent that holds keys.",
            When.Not(When.Option("--list-components --list-dirs --list-options --check-programs --version --help --keyring")),
            match: ["gpgconf --kill gpg-agent"], noMatch: ["gpgconf --list-dirs"]),
        Spec.Prints("ssh-keygen", "-t= -b= -f= -C= -N= -P= -D= -w= -I= -n= -s= -V= -z= -m= -O= -R= -F= -E= -Y= -r= -Z= -a= -M= -K= -lLByeipcqvAHQkuhgUx")
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Makes or changes keys.",
                When.Not(When.Option("-l -L -B -F -y")),
                match: ["ssh-keygen -t ed25519 -f k", "ssh-keygen -R host"], noMatch: ["ssh-keygen -lf k.pub", "ssh-keygen -F host"])
            .Loads("-D -w", match: ["ssh-keygen -D ./lib.so"], noMatch: ["ssh-keygen -lf k.pub"])
            .Runs(JudgeKeyFile),
        Spec.Prints("ssh-add", "-s= -e= -t= -S= -h= -H= -T= -E= -lLDdxXcCkKqvAMO")
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Changes the keys that are ready for use.",
                When.Not(When.Option("-l -L -T")),
                match: ["ssh-add k", "ssh-add -D"], noMatch: ["ssh-add -l"])
            .Loads("-s -S", match: ["ssh-add -s ./lib.so"], noMatch: ["ssh-add k", "ssh-add -l"]),
        Spec.Changes("ssh-agent gpg-agent", OperandRole.Data, "-a= -t= -E= -P= -O= -c -d -D -k -s -v -q --daemon --server --homedir= --pinentry-program= *",
            ShellReasonCodes.ChangesSystem, "Starts what holds keys.")
            .HandsOn("--pinentry-program")
            .Loads("-P", match: ["ssh-agent -P './x/*' ls"], noMatch: ["ssh-agent -s"])
            .KeepsToItself()
            .RunsOperands(),
        Spec.Prints("keyctl", "-x --version")
            .LooksWith("Changes the keys of the kernel.", "show list rlist describe rdescribe supports id search",
                match: ["keyctl add user x y @u"], noMatch: ["keyctl show"])
            .Dangerous(
                ShellReasonCodes.ReadsCredentials, "Prints a key.",
                When.OperandIs("read", "print", "pipe", "request2"),
                match: ["keyctl print 42"], noMatch: ["keyctl show"]),
        Spec.Changes("ssh-keyscan", OperandRole.Read, "-f= *", ShellReasonCodes.Network, "Talks to another machine.").ReadsFrom("-f"),
        Spec.Changes("""
            age rage certbot acme.sh mkcert step cfssl certtool certutil pk12util keytool jarsigner notarytool signtool minisign signify easyrsa cosign bcrypt
            """,
            OperandRole.Read, "-o= -d= --output= --pre-hook= --post-hook= --deploy-hook= --renew-hook= --manual-auth-hook= --manual-cleanup-hook= *",
            ShellReasonCodes.ChangesFiles, "Makes or uses keys and certificates.")
            .HandsOn("--pre-hook --post-hook --deploy-hook --renew-hook --manual-auth-hook --manual-cleanup-hook")
            .KeepsToItself(),
        Spec.Dangerous("""
            secret-tool kwallet-query keyring lssecrets git-credential git-credential-osxkeychain git-credential-store git-credential-libsecret
            docker-credential-osxkeychain docker-credential-secretservice docker-credential-pass
            """,
            ShellReasonCodes.ReadsCredentials, "Reads or changes passwords that are kept for a person."),
        Spec.Prints("pwgen apg mkpasswd uuidgen mcookie uuid", """
            -# -0AaBcChnNsvyFx1rtmSVid -H= -r= -m= -n= -x= -M= -N= -P= -R= --ambiguous --capitalize --no-capitalize --numerals --no-numerals --no-vowels
            --num-passwords= --remove-chars= --secure --sha1= --symbols --random --time --md5 --namespace= --name= --hex --salt= --rounds= --method= --stdin
            --password-fd= --help --version
            """)
            .ReadsFrom("-H --sha1"),
    ];

    private static void JudgeKeyFile(Invocation call, CommandJudge judge)
    {
        if (call.ValueOf("-f") is { } file && call.Has("-y -e -p"))
        {
            PathJudge.Read(judge.Findings, file);
        }
    }
}
