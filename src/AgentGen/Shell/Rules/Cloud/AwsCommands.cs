using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>The client of Amazon's cloud: a service, then an operation whose first word is its verb.</summary>
internal static class AwsCommands
{
    private const string Global = """
        --debug --endpoint-url= --no-verify-ssl --no-paginate --output= --query= --profile= --region= --version --color= --no-sign-request --ca-bundle=
        --cli-read-timeout= --cli-connect-timeout= --v2-debug --cli-binary-format= --no-cli-pager --cli-auto-prompt --no-cli-auto-prompt --no-cli-auto-refresh
        """;

    private const string Reading = Global + " " + CloudClient.Selecting + " " + """
        --generate-cli-skeleton? --cli-input-json= --cli-input-yaml= --include-deleted --all-regions --template-body= --encoded-message=
        --include-all-instances --include-planned-failures
        --include-all-sources --show-subscription-destinations --only-attached --only-show-errors --request-payer= --no-guess-mime-type --with-decryption
        --no-with-decryption --consistent-read --no-scan-index-forward --scan-index-forward --return-consumed-capacity= --select= --dry-run --no-dry-run
        --executable-users= --most-recent --versions --latest --scope= --time-period= --granularity= --metrics= --group-by= --follow --log-stream-names=
        --interleaved --unmask --attributes= --log-group-names= --resource= --services= --cluster= --clusters= --tasks= --services= --user= --group= --role=
        --domain= --task= --queue= --stream= --topic= --volume= --image= --path= --paths= --parameters= --parameter-filters= --ownership= --lookup-attributes=
        --include-shared --include-public --include-linked-accounts --nodegroup= --addon= --hosted-zone= --qualifier= --certificate-statuses=
        --desired-status= --launch-type= --service= --no-include-email --include-email
        """;

    internal static readonly CommandSpec[] Table =
    [
        new CommandSpec("aws", new OptionGrammar(Global), OperandRole.Data)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Sends what its credentials have signed to another address.",
                OtherAddress,
                match: ["aws sts get-caller-identity --endpoint-url http://x", "aws --endpoint-url=https://h s3 ls", "aws s3 ls --no-verify-ssl"],
                noMatch: ["aws sts get-caller-identity", "aws --endpoint-url=http://localhost:4566 s3 ls"])
            .With(
                Spec.Prints("s3", Global)
                    .With(
                        Spec.Prints("ls", Global + " " + """
                            --recursive --human-readable --summarize --page-size= --request-payer --bucket-name-prefix= --bucket-region=
                            """),
                        Spec.Prints("presign", Global + " --expires-in=").Mutating(
                            ShellReasonCodes.ReadsCredentials, "Prints an address that gives anybody access.", When.Always,
                            match: ["aws s3 presign s3://b/k"], noMatch: []),
                        CloudClient.Destroys("rm rb"),
                        Transfers("sync", "Deletes in the target whatever the source lacks.", "--delete"),
                        Transfers("mv", "Deletes the source.", "--recursive"),
                        Transfers("cp", "", ""),
                        Spec.Administers("mb website"),
                        Spec.Prints("help"))
                    .Otherwise(Spec.Administers("-")),
                Spec.Prints("configure", Global)
                    .With(
                        Spec.Prints("list list-profiles", Global),
                        Spec.Prints("get", Global).Dangerous(
                            ShellReasonCodes.ReadsCredentials, "Prints credentials.",
                            When.Operand(static argument => argument.Text.EndsWith("secret_access_key", StringComparison.Ordinal)
                                || argument.Text.EndsWith("session_token", StringComparison.Ordinal)
                                || argument.Text.EndsWith("access_key_id", StringComparison.Ordinal)),
                            match: ["aws configure get aws_secret_access_key"], noMatch: ["aws configure get region"]),
                        CloudClient.Credentials("export-credentials"))
                    .ActsAlone("Asks for credentials and keeps them.")
                    .Otherwise(Spec.Administers("-")),
                Spec.Prints("logs", Global)
                    .With(Spec.Prints("tail filter-log-events start-query stop-query test-metric-filter", Reading + " --filter-pattern= --query-string="))
                    .With(Operations()).Otherwise(Spec.Administers("-")),
                Spec.Prints("help history", Global + " --command-id=").With(Spec.Prints("list show", Global)).Otherwise(Spec.Prints("-")),
                Service("s3api")
                    .With(Spec.Administers("get-object get-object-torrent select-object-content")))
            .Otherwise(Service("-")),
    ];

    private static CommandSpec Service(string name) =>
        Spec.Prints(name, Global).With(Operations()).Otherwise(Spec.Administers("-"));

    private static CommandSpec[] Operations() =>
    [
        Spec.Prints("""
            describe-* list-* get-* head-* lookup-* search-* scan query filter-* wait help estimate-* preview-* validate-* count-* check-* ls simulate-*
            detect-* discover-* view-* decode-*
            """, Reading)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Sends parameters from a file.",
                When.Option("--cli-input-json --cli-input-yaml"),
                match: ["aws sts get-caller-identity --cli-input-json file://x"], noMatch: ["aws sts get-caller-identity"])
            .Dangerous(
                ShellReasonCodes.ReadsCredentials, "Prints secrets.",
                When.Option("--with-decryption"),
                match: ["aws ssm get-parameters --names a --with-decryption"], noMatch: ["aws ssm get-parameters --names a"])
            .Dangerous(
                ShellReasonCodes.ReadsCredentials, "Prints credentials.",
                static call => IsCredential(call.Name.Text)
                    || (call.Name.Text is "get-api-keys" or "get-api-key" && call.Has("--include-values --include-value")) ? 0 : -1,
                match: ["aws lightsail get-instance-access-details", "aws gamelift get-compute-auth-token", "aws apigateway get-api-keys --include-values",
                    "aws quicksight get-dashboard-embed-url"],
                noMatch: ["aws apigateway get-api-keys", "aws iam get-account-password-policy", "aws iam get-access-key-last-used",
                    "aws ec2 get-console-output"]),
        CloudClient.Credentials("""
            get-secret-value get-login-password get-login get-session-token get-federation-token get-password-data get-authorization-token
            get-cluster-credentials get-cluster-credentials-with-iam get-random-password get-role-credentials get-credentials-for-identity get-token
            generate-db-auth-token create-access-key assume-role assume-role-with-saml assume-role-with-web-identity get-credential-report
            """),
        CloudClient.Destroys("delete-* terminate-* destroy-* purge-* empty-* schedule-key-deletion deregister-image release-address delete")
            .Dangerous(
                ShellReasonCodes.DisablesSecurity, "Switches off logging or monitoring.",
                static call => call.Name.Text is "delete-trail" or "delete-detector" or "delete-flow-logs" or "delete-log-group" or "delete-log-stream"
                    or "delete-alarms" ? 0 : -1,
                match: ["aws cloudtrail delete-trail --name x"], noMatch: ["aws sqs delete-queue x"]),
        Spec.Dangerous("stop-logging stop-configuration-recorder disable-alarm-actions disable-security-hub disable-macie", ShellReasonCodes.DisablesSecurity,
            "Switches off logging or monitoring."),
        Spec.Dangerous("""
            attach-user-policy attach-group-policy attach-role-policy put-user-policy put-group-policy put-role-policy add-user-to-group create-login-profile
            update-login-profile update-assume-role-policy
            """, ShellReasonCodes.Accounts, "Gives an account more rights."),
        Spec.Prints("batch-*", Reading).Mutating(
            ShellReasonCodes.ChangesSystem, "Changes many things at once.",
            static call => call.Name.Text.StartsWith("batch-get-", StringComparison.Ordinal)
                || call.Name.Text.StartsWith("batch-describe-", StringComparison.Ordinal) ? -1 : 0,
            match: ["aws dynamodb batch-write-item"], noMatch: ["aws dynamodb batch-get-item"])
            .Dangerous(
                ShellReasonCodes.DestroysRemote, "Destroys data or resources that others may use.",
                static call => call.Name.Text.StartsWith("batch-delete-", StringComparison.Ordinal) ? 0 : -1,
                match: ["aws ecr batch-delete-image"], noMatch: ["aws ecr batch-get-image"])
            .Dangerous(
                ShellReasonCodes.ReadsCredentials, "Prints secrets.",
                static call => call.Name.Text == "batch-get-secret-value" ? 0 : -1,
                match: ["aws secretsmanager batch-get-secret-value"], noMatch: ["aws ecr batch-get-image"]),
        Spec.Dangerous("start-session execute-command send-command send-ssh-public-key", ShellReasonCodes.RemoteAccess, "Runs commands on another machine."),
    ];

    // What stands in for the cloud on this machine is no other address.
    private static int OtherAddress(Invocation call)
    {
        for (int i = 1; i < call.Arguments.Count; i++)
        {
            string text = call.Arguments[i].Text;
            string? address = text == "--no-verify-ssl" ? ""
                : text == "--endpoint-url" ? (i + 1 < call.Arguments.Count ? call.Arguments[i + 1].Text : "")
                : text.StartsWith("--endpoint-url=", StringComparison.Ordinal) ? text.Substring("--endpoint-url=".Length) : null;
            if (address is not null && !LocalServices.Is(address))
            {
                return i;
            }
        }

        return -1;
    }

    // What is got is named by the words after the verb.
    private static bool IsCredential(string operation) =>
        operation.StartsWith("get-", StringComparison.Ordinal)
        && (operation.EndsWith("-access-details", StringComparison.Ordinal) || operation.EndsWith("-token", StringComparison.Ordinal)
            || operation.EndsWith("-tokens", StringComparison.Ordinal) || operation.EndsWith("-embed-url", StringComparison.Ordinal)
            || operation.EndsWith("-password", StringComparison.Ordinal) || operation.EndsWith("-credentials", StringComparison.Ordinal)
            || operation.EndsWith("-secret", StringComparison.Ordinal) || operation.EndsWith("-login-url", StringComparison.Ordinal)
            || operation.EndsWith("-presigned-url", StringComparison.Ordinal) || operation.EndsWith("-access-link", StringComparison.Ordinal));

    private static CommandSpec Transfers(string name, string message, string options) =>
        options.Length == 0
            ? Spec.Administers(name).Runs(Uploads)
            : Spec.Administers(name).Dangerous(
                ShellReasonCodes.DestroysRemote, message,
                static call => call.Operands.Count > 0 && !call.Has("--dryrun")
                    && (call.Name.Text == "sync" ? call.Has("--delete") : call.Has("--recursive")) ? 0 : -1,
                match: [$"aws s3 {name} s3://b/k s3://c {options}"],
                noMatch: [$"aws s3 {name} s3://b/k s3://c", $"aws s3 {name} a s3://b {options} --dryrun"]).Runs(Uploads);

    private static void Uploads(Invocation call, CommandJudge judge)
    {
        foreach (int index in call.Operands)
        {
            PathJudge.Read(judge.Findings, call.Arguments[index]);
        }
    }
}
