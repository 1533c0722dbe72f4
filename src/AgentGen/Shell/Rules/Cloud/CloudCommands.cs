namespace AgentGen.Shell.Rules;

/// <summary>Clients of clouds that are called with nouns before the verb.</summary>
internal static class CloudCommands
{
    // Verbs that are no group's name anywhere: "logs" or "search" would hide the verb behind them.
    private const string Reads = """
        list ls describe show view get-iam-policy get-value get-server-config list-* describe-* show-* search-* read tail lookup exists test-iam-permissions
        get-effective-firewalls get-details get-ancestors get-ancestors-iam-policy get-health get-status get-serial-port-output get-guest-attributes
        get-shielded-identity get-nat-ip-info get-nat-mapping-info get-operation
        """;

    private const string Destroys = """
        delete del destroy rm remove terminate purge delete-* purge-* destroy-* wipe nuke drop forget undeploy reset-data delete-all
        """;

    private const string GcloudGlobal = """
        --account= --billing-project= --configuration= --flags-file= --flatten= --format= --help --project= --quiet -q --verbosity= --version -v
        --access-token-file= --impersonate-service-account= -i= --instance= --keyring= --enabled --available --log-http --trace-token= --user-output-enabled?
        --no-user-output-enabled -h
        """;

    private const string AzGlobal = """
        -g= -o= -n= -d -c= -a= -s= -l= -u= -r= -v= --assignee= --scope= --expand= --top= --include-inherited --show-details --resource-group= --output=
        --subscription= --query= --debug --only-show-errors --verbose --help -h --name=
        """;

    internal static readonly CommandSpec[] Table =
    [
        CloudClient.NounFirst(
            "gcloud", GcloudGlobal, 6, Reads + " log", Destroys,
            "access print-access-token print-identity-token print-refresh-token get-credentials-token print-signed-url create-key",
            Spec.Prints("info version help topic cheat-sheet", GcloudGlobal + " --anonymize --run-diagnostics --show-log"),
            Spec.Administers("init survey feedback ssh scp update")),
        CloudClient.NounFirst(
            "az", AzGlobal, 6,
            Reads + " " + "wait get-instance-view get-versions get-upgrades get-default check-* query",
            Destroys,
 """
                get-access-token list-keys show-connection-string get-credentials-admin list-connection-strings renew-keys show-access-key
                list-publishing-credentials list-publishing-profiles credential generate-sas
                """,
            Spec.Prints("keyvault", AzGlobal).With(
                Spec.Prints("secret", AzGlobal)
                    .With(Spec.Prints("list list-versions list-deleted", AzGlobal + " " + CloudClient.Selecting),
                        CloudClient.Credentials("show download backup"), CloudClient.Destroys("delete purge"))
                    .Otherwise(Spec.Administers("-")),
                Spec.Prints("list show list-deleted", AzGlobal + " " + CloudClient.Selecting), CloudClient.Destroys("delete purge"))
                .Otherwise(Spec.Administers("-")),
            Spec.Prints("version find", AzGlobal))
            .Dangerous(
                ShellReasonCodes.ReadsCredentials, "Prints the keys of an account.",
                When.Both(When.ArgumentIs("keys"), When.ArgumentIs("list", "renew", "show")),
                match: ["az storage account keys list -n a"], noMatch: ["az storage account list", "az keyvault key list"])
            .Mutating(
                ShellReasonCodes.ReadsCredentials, "Prints settings, passwords among them.",
                When.Both(When.ArgumentIs("appsettings", "connection-string"), When.ArgumentIs("list", "show")),
                match: ["az webapp config appsettings list -n a"], noMatch: ["az webapp config show -n a"]),
        CloudClient.NounFirst("doctl", """
            -c= -o= -t= -u= -v -h --access-token= --api-url= --config= --context= --interactive --output= --trace --verbose --help
            """, 5, Reads + " get logs", Destroys, "token connection"),
        CloudClient.NounFirst("linode-cli", """
            -h -v --text --json --markdown --delimiter= --no-headers --page= --page-size= --all --format= --no-defaults --debug --suppress-warnings --version
            --help --as-user=
            """, 3, Reads, Destroys + " rebuild", ""),
        CloudClient.NounFirst("hcloud scw exo ibmcloud vultr-cli upctl civo", """
            -h -o= -p= -q -D --config= --context= --output= --profile= --quiet --debug --endpoint= --poll-interval= --help --version --account= --zone=
            """, 4, Reads + " get info status metrics version", Destroys, "get-kubeconfig"),
        CloudClient.NounFirst("oci", """
            -h -i -d --auth= --cert-bundle= --cli-rc-file= --config-file= --connection-timeout= --debug --defaults-file= --endpoint= --help --max-retries=
            --no-retry --opc-request-id= --output= --profile= --query= --raw-output --read-timeout= --region= --version --cli-auto-prompt --compartment-id=
            -c= --all
            """, 5, Reads + " get head", Destroys, "get-secret-bundle"),
        Spec.Prints("gsutil", "-DmqvO -h= -i= -o= -u= --version")
            .With(
                Spec.Prints("ls stat du cat hash version help acl-get", "-adlLrRbeE -h -p= -s -c -m -o= -X= -x= --all-versions"),
                Spec.Administers("rm rb").Dangerous(ShellReasonCodes.DestroysRemote, "Deletes objects.", When.Always, match: ["gsutil rm gs://b/k",
                    "gsutil -m rm -r gs://b"],
                noMatch: []),
                Spec.Administers("rsync").Dangerous(
                    ShellReasonCodes.DestroysRemote, "Deletes in the target whatever the source lacks.",
                    static call => When.FirstArgument(call, static argument => argument.IsOption && argument.Text[1] != '-' && argument.Text.IndexOf('d') > 0),
                    match: ["gsutil rsync -d a gs://b", "gsutil rsync -rd a gs://b"], noMatch: ["gsutil rsync -r a gs://b"]))
            .Otherwise(Spec.Administers("-")),
        Spec.Prints("bq", "--project_id= --dataset_id= --location= --format= --quiet -q --headless --apilog= --job_id= --api=")
            .With(
                Spec.Prints("ls show head version help", """
                    -adjpn= -f --max_results= --filter= --format= --schema --view --job --dataset --selected_fields= --start_row= --project_id= --datasets
                    --jobs
                    """),
                Spec.Changes("query", OperandRole.Data, """
                    --use_legacy_sql? --nouse_legacy_sql --format= -n= --max_rows= --dry_run --parameter= *
                    """, ShellReasonCodes.ChangesSystem, "Runs a query, which the service charges for.").Runs(static (call, judge) =>
                {
                    if (call.Operands.Count > 0)
                    {
                        SqlJudge.Judge(judge, call.Operand(0));
                    }
                }),
                Spec.Dangerous("rm", ShellReasonCodes.DestroysRemote, "Deletes tables or data sets."))
            .Otherwise(Spec.Administers("-")),
    ];
}
