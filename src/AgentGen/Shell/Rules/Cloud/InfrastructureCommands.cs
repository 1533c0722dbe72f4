using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Infrastructure as code, and tools that set up machines.</summary>
internal static class InfrastructureCommands
{
    private const string Terraform = "-h --help +help +chdir= +version --version -v";

    private const string Looks = Terraform + " " + """
        +json +no-color +raw +state= +module-depth= +input= +lock= +lock-timeout= +var= +var-file= +type= +plan= +draw-cycles +id= +concise +test-directory=
        +no-tests
        """;

    private const string Pulumi = """
        -C= -s= -i -j -h -v= -Q --cwd= --stack= --json --color= --disable-integrity-checking --emoji --fully-qualify-stack-names --logflow --logtostderr
        --non-interactive --profiling= --tracing= --verbose= --help --show-ids --show-urns --show-name --all --project= --organization= --tag=
        """;

    internal static readonly CommandSpec[] Table =
    [
        new CommandSpec("terraform tofu terragrunt", new OptionGrammar(Terraform), OperandRole.Data)
            .With(
                Spec.Prints("show version providers graph help get-help metadata modules", Looks),
                Spec.Prints("output", Looks)
                    .Dangerous(
                        ShellReasonCodes.ReadsCredentials, "Prints a secret.",
                        static call => call.Has("-raw -json") ? When.FirstOperand(call, static argument => SecretNames.Names(argument.Text)) : -1,
                        match: ["terraform output -raw db_password", "terraform output -json api-token"],
                        noMatch: ["terraform output", "terraform output db_password", "terraform output -raw cluster_name"])
                    .Mutating(
                        ShellReasonCodes.ReadsCredentials, "Prints every output, secrets among them.",
                        static call => call.Operands.Count == 0 ? call.IndexOf("-json") : -1,
                        match: ["terraform output -json"], noMatch: ["terraform output", "terraform output -json cluster_name"]),
                Spec.Prints("validate", Looks),
                Spec.Administers("plan refresh").Dangerous(
                    ShellReasonCodes.WritesFile, "Writes the plan to a system path.",
                    static call => When.FirstArgument(call, static argument => argument.Text.StartsWith("-out=", StringComparison.Ordinal)
                        && ShellPaths.Of(argument.Text.Substring(5)) is PathKind.System or PathKind.Startup),
                    match: ["terraform plan -out=/etc/x"], noMatch: ["terraform plan -out=tf.plan"]),
                Spec.Prints("state workspace", Terraform)
                    .With(
                        Spec.Prints("list show", Looks),
                        Spec.Prints("pull", Looks).Mutating(
                            ShellReasonCodes.ReadsCredentials, "Prints the state, with the secrets that it holds.", When.Always,
                            match: ["terraform state pull"], noMatch: []),
                        Spec.Dangerous("rm delete push", ShellReasonCodes.DestroysRemote, "Makes resources forgotten."))
                    .Otherwise(Spec.Administers("-")),
                Spec.Prints("fmt", Terraform + " +check +diff +recursive +list= +write= +no-color").Mutating(
                    ShellReasonCodes.ChangesFiles, "Formats files.",
                    When.Not(When.Either(When.Option("-check"), static call => call.ValueOf("-write") is { Text: "false" } ? 0 : -1)),
                    match: ["terraform fmt", "terraform fmt -recursive"], noMatch: ["terraform fmt -check", "terraform fmt -diff -write=false"]),
                Spec.Administers("apply").Dangerous(
                    ShellReasonCodes.DestroysRemote, "Destroys infrastructure.",
                    When.Argument(static argument => argument.Text is "-destroy" or "--destroy"),
                    match: ["terraform apply -destroy"], noMatch: ["terraform apply", "terraform apply -auto-approve"]),
                CloudClient.Destroys("destroy"),
                Spec.Dangerous("force-unlock", ShellReasonCodes.DestroysRemote, "Removes the lock that keeps others from the state."),
                Spec.Administers("run-all run").Dangerous(
                    ShellReasonCodes.DestroysRemote, "Destroys infrastructure.",
                    When.OperandIs("destroy"),
                    match: ["terragrunt run-all destroy"], noMatch: ["terragrunt run-all plan"]))
            .Otherwise(Spec.Administers("-")),
        new CommandSpec("pulumi", new OptionGrammar(Pulumi), OperandRole.Data)
            .With(
                Spec.Prints("about whoami version logs help", Pulumi + " -f --follow --since= --resource="),
                Spec.Prints("stack", Pulumi)
                    .With(
                        Spec.Prints("ls list history graph tag-ls", Pulumi),
                        Secretive("output export"),
                        Spec.Dangerous("rm", ShellReasonCodes.DestroysRemote, "Removes a stack and its history."))
                    .Otherwise(Spec.Administers("-")),
                Secretive("config"),
                Spec.Prints("plugin", Pulumi).With(Spec.Prints("ls", Pulumi)).Otherwise(Spec.Administers("-")),
                Spec.Prints("state", Pulumi).With(Spec.Dangerous("delete unprotect", ShellReasonCodes.DestroysRemote, "Makes resources forgotten."))
                    .Otherwise(Spec.Administers("-")),
                Spec.Dangerous("destroy dn down", ShellReasonCodes.DestroysRemote, "Destroys infrastructure."))
            .Otherwise(Spec.Administers("-")),
        CloudClient.NounFirst(
            "packer nomad boundary waypoint", """
                -h -v --version --help +address= +region= +namespace= +token= +json +verbose +short +t= +var= +var-file= +machine-readable +syntax-only
                +no-color +allocs +self
                """, 3,
 """
                status list ls read version inspect validate monitor server-members node-status logs info help inspect history
                """, "stop delete purge destroy remove", ""),
        Spec.Prints("vagrant", "-h -v --version --help --color --no-color --machine-readable --debug --timestamp --no-tty")
            .With(
                Spec.Prints("status global-status port validate ssh-config winrm-config version help", "--prune --machine-readable --host= --guest="),
                Spec.Prints("box plugin snapshot cloud").With(Spec.Prints("list outdated search", "-i --box-info --global --local"))
                    .Otherwise(Spec.Administers("-")),
                Spec.Administers("ssh winrm").Runs(static (call, judge) => JudgeOption(call, judge, "-c", "--command")),
                Spec.Administers("destroy").Dangerous(ShellReasonCodes.DestroysRemote, "Destroys a machine.", When.Always, match: ["vagrant destroy -f"],
                noMatch: []))
            .Otherwise(Spec.Administers("-")),
        Spec.Builds("puppet-agent salt salt-call salt-ssh puppet chef chef-client chef-solo knife cfn-lint cdktf crossplane sst copilot-cli")
            .Dangerous(
                ShellReasonCodes.DestroysRemote, "Destroys what the tool manages.",
                When.Operand(static argument => Suspicions.IsDestroyVerb(argument.Text)),
                match: ["knife node delete x", "cdktf destroy"], noMatch: ["packer build x.json"])
            .Runs(static (call, judge) => Suspicions.Judge(judge, call.Arguments)),
        Spec.Changes("ansible", OperandRole.Data, """
            -m= -a= -i= -u= -e= -f= -l= -B= -P= -t= -M= -bCDkKov --module-name= --args= --inventory= --user= --extra-vars= --become *
            """, ShellReasonCodes.ChangesSystem, "Runs a module on other machines.").Runs(
            static (call, judge) =>
            {
                string module = call.ValueOf("-m --module-name")?.Text ?? "command";
                int dot = module.LastIndexOf('.');
                if (call.ValueOf("-a --args") is { } arguments
                    && module.Substring(dot + 1) is "shell" or "command" or "raw" or "script" or "win_shell" or "win_command")
                {
                    judge.JudgeText(arguments);
                }
                else if (call.ValueOf("-a --args") is { } settings && settings.Text.IndexOf("state=absent", StringComparison.Ordinal) >= 0
                    && module.EndsWith("file", StringComparison.Ordinal))
                {
                    judge.Add(ShellRisk.Dangerous, ShellReasonCodes.RecursiveDelete, "Deletes files on other machines.", settings);
                }
            }),
        Spec.Builds("ansible-playbook ansible-pull ansible-console ansible-test molecule")
            .Runs(static (call, judge) => Suspicions.Judge(judge, call.Arguments)),
        Spec.Prints("ansible-doc ansible-inventory ansible-config ansible-lint ansible-community", """
            -ltjFvsi= -M= -e= -c= -p -q --list --type= --json --graph --host= --yaml --vars --playbook-dir= --export --format= --only-changed --nocolor
            --version --limit= --toml -y
            """)
            .With(Spec.Prints("list dump view", "-c= -t= --only-changed --format= --type="))
            .Otherwise(Spec.Prints("-", "-ltjFvsM= --type=")),
        Spec.Prints("ansible-galaxy", "-v --version")
            .With(
                Spec.Prints("list search info", "-p= -v --offline"),
                Spec.Prints("collection role").With(Spec.Prints("list search info verify", "-p= -v --format= --offline")).Otherwise(Spec.Builds("-")))
            .Otherwise(Spec.Builds("-")),
        Spec.Prints("ansible-vault").With(
            CloudClient.Credentials("view"),
            Spec.Changes("encrypt decrypt encrypt_string create edit rekey", OperandRole.Write)),
    ];

    private static CommandSpec Secretive(string names) =>
        Spec.Prints(names, Pulumi + " --show-secrets")
            .Dangerous(
                ShellReasonCodes.ReadsCredentials, "Prints secrets.",
                When.Option("--show-secrets"),
                match: ["@ --show-secrets"], noMatch: ["@"])
            .With(Spec.Prints("get", Pulumi).Dangerous(
                ShellReasonCodes.ReadsCredentials, "Prints a secret.",
                When.Operand(static argument => SecretNames.Names(argument.Text)),
                match: ["@ dbPassword"], noMatch: ["@ aws:region"]))
            .Otherwise(Spec.Administers("-"));

    private static void JudgeOption(Invocation call, CommandJudge judge, string shortName, string longName)
    {
        for (int i = 1; i + 1 < call.Arguments.Count; i++)
        {
            if (call.Arguments[i].Text == shortName || call.Arguments[i].Text == longName)
            {
                judge.JudgeText(call.Arguments[i + 1]);
            }
        }
    }
}
