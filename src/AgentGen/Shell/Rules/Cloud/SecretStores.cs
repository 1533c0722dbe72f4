namespace AgentGen.Shell.Rules;

/// <summary>Stores of secrets: looking at what they hold is reading credentials.</summary>
internal static class SecretStores
{
    private const string Vault = """
        -h --help +address= +agent-address= +ca-cert= +ca-path= +client-cert= +client-key= +format= +header= +mfa= +namespace= +ns= +non-interactive
        +output-curl-string +output-policy +policy-override +tls-server-name= +tls-skip-verify +unlock-key= +wrap-ttl= +field= +mount= +version= +detailed
        +no-print +log-format=
        """;

    private const string OnePassword = """
        -h -v --account= --cache? --config= --debug --encoding= --format= --iso-timestamps --no-color --session= --vault= --help --version --fields= --reveal
        --otp
        """;

    private const string Injecting = """
        -h -v -p= -c= -n -s -t= -d= --json --plain --project= --config= --profile= --debug --help --version --backend= --region= --no-session --duration=
        --format= --expand --only-names --credentials --profiles --sessions --command=
        """;

    internal static readonly CommandSpec[] Table =
    [
        new CommandSpec("vault bao", new OptionGrammar(Vault + " -v --version"), OperandRole.Data)
            .With(
                Spec.Prints("status list version path-help print-info version-history help", Vault),
                CloudClient.Credentials("read unwrap"),
                CloudClient.Destroys("delete"),
                Spec.Prints("kv", Vault).With(
                    Spec.Prints("list", Vault),
                    Spec.Prints("metadata", Vault).With(Spec.Prints("get", Vault), CloudClient.Destroys("delete")).Otherwise(Spec.Administers("-")),
                    CloudClient.Credentials("get"),
                    CloudClient.Destroys("delete destroy")).Otherwise(Spec.Administers("-")),
                Spec.Prints("secrets auth policy audit plugin namespace lease", Vault).With(
                    Spec.Prints("list read lookup info", Vault),
                    CloudClient.Destroys("disable delete deregister revoke")).Otherwise(Spec.Administers("-")),
                Spec.Prints("token", Vault).With(Spec.Prints("lookup capabilities", Vault), CloudClient.Credentials("create")).Otherwise(Spec.Administers("-")),
                Spec.Prints("operator", Vault).With(
                    Spec.Prints("members usage key-status", Vault),
                    CloudClient.Credentials("init generate-root"),
                    Spec.Dangerous("seal step-down rekey rotate", ShellReasonCodes.DestroysRemote, "Takes the store away from those who use it."))
                        .Otherwise(Spec.Administers("-")))
            .Otherwise(Spec.Administers("-")),
        new CommandSpec("lpass bw rbw keepassxc-cli gopass sops-keyring", new OptionGrammar("""
            -hvqk= --help --version --quiet --color= --raw --nointeraction --session= --key-file= --no-password
            """), OperandRole.Data)
            .With(
                Spec.Prints("ls list search status find info db-info version help unlocked config", """
                    -alqfFuRm= --long --color= --format= --flat --recursive --search= --folderid= --raw --fields= --limit= --flatten
                    """),
                CloudClient.Credentials("show get export clip cat unlock code dump attachment-export otp totp login"),
                CloudClient.Destroys("rm remove delete rmdir destroy purge"))
            .Otherwise(Spec.Administers("-"))
            .Dangerous(
                ShellReasonCodes.ReadsCredentials, "Prints the entries with their passwords.",
                When.Both(When.OperandIs("items"), When.OperandIs("list")),
                match: ["bw list items"], noMatch: ["bw list folders"]),
        new CommandSpec("pass", new OptionGrammar("-c? -h --clip? --help --version -v"), OperandRole.Data)
            .With(
                Spec.Prints("ls list find search help version git-log"),
                CloudClient.Credentials("show grep otp"),
                Spec.Administers("insert add edit generate init mv rename cp copy git import update"),
                CloudClient.Destroys("rm remove delete"))
            .Otherwise(CloudClient.Credentials("-")),
        new CommandSpec("op", new OptionGrammar(OnePassword), OperandRole.Data)
            .With(
                Spec.Prints("whoami update-check", OnePassword),
                CloudClient.Credentials("read inject signin export"),
                Spec.Prints("item document", OnePassword)
                    .With(
                        Spec.Prints("list ls template", OnePassword + " --categories= --tags= --favorite --long --include-archive"),
                        CloudClient.Credentials("get"),
                        CloudClient.Destroys("delete remove rm"))
                    .Otherwise(Spec.Administers("-")),
                Spec.Prints("vault user group account connect events-api service-account plugin environment", OnePassword)
                    .With(Spec.Prints("list ls get show ratelimit inspect", OnePassword + " --group= --user= --permission= --me"),
                        CloudClient.Destroys("delete remove rm forget"))
                    .Otherwise(Spec.Administers("-")),
                WithSecrets("run", OnePassword + " --no-masking --env-file=", skip: 0))
            .Otherwise(Spec.Administers("-")),
        new CommandSpec("aws-vault doppler chamber infisical teller", new OptionGrammar(Injecting), OperandRole.Data)
            .With(
                Spec.Prints("list ls version help me projects environments configs activity history find", Injecting),
                CloudClient.Credentials("export read secrets env print get show token rotate"),
                CloudClient.Destroys("remove rm delete clear"),
                WithSecrets("exec", Injecting, skip: 1),
                WithSecrets("run", Injecting, skip: 0))
            .Otherwise(Spec.Administers("-")),
        Spec.Prints("sops", """
            -deivr= -k= -p= -a= --decrypt --encrypt --in-place --version --input-type= --output-type= --extract= --output= --kms= --pgp= --age= --config=
            --rotate --help
            """)
            .Dangerous(
                ShellReasonCodes.ReadsCredentials, "Prints secrets.",
                When.Either(When.Option("-d --decrypt"), When.OperandIs("decrypt", "exec-env", "exec-file", "publish")),
                match: ["sops -d secrets.yaml", "sops decrypt f"], noMatch: ["sops --version", "sops -e f"])
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Opens or changes an encrypted file.",
                When.OperandAt(0),
                match: ["sops f.yaml"], noMatch: ["sops --version"]),
    ];

    /// <summary>Runs the command behind its options with secrets in its environment.</summary>
    private static CommandSpec WithSecrets(string names, string options, int skip) =>
        Spec.Changes(names, OperandRole.Data, options, ShellReasonCodes.RunsCode, "Runs a command with secrets.")
            .Running("--command")
            .Runs(
                (call, judge) =>
                {
                    if (!RunTargets.JudgeAfterDashes(call, judge))
                    {
                        RunTargets.JudgeRest(call, judge, skip);
                    }
                },
                stopsAtOperand: true);
}
