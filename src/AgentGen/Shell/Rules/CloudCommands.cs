namespace AgentGen.Shell.Rules;

/// <summary>Clouds, infrastructure as code, secret stores, message brokers.</summary>
internal static class CloudCommands
{
    internal static readonly CommandSpec[] Table =
    [
        ReadVerbs.Client("aws", "--profile= --region= --output= --query= --endpoint-url= *")
            .Dangerous(ShellReasonCodes.DestroysRemote, "Deletes objects.", When.Both(When.OperandIs("s3"), When.OperandIs("rm", "rb")), ["aws s3 rm s3://b/k --recursive"], ["aws s3 ls"])
            .Dangerous(ShellReasonCodes.DestroysRemote, "Deletes in the target whatever the source lacks.", When.Option("--delete"), ["aws s3 sync a s3://b --delete"], ["aws s3 sync a s3://b"]),
        ReadVerbs.Client("gcloud az doctl heroku flyctl fly vercel netlify wrangler linode-cli oci ibmcloud scw hcloud exo eksctl gsutil bq firebase amplify serverless sls cdk sam copilot cf railway render supabase pscale", "--query= --output= -o= -g= --resource-group= --project= --name= *"),
        new CommandSpec("terraform tofu terragrunt", new OptionGrammar("+chdir="), OperandRole.Data)
            .With(
                Spec.Prints("show output validate version providers graph help", "*"),
                Spec.Prints("plan", "*").Mutating(ShellReasonCodes.RunsCode, "Runs providers.", When.Always, ["terraform plan"], []),
                Spec.Prints("state workspace", "*").With(Spec.Prints("list show pull", "*"), Spec.Dangerous("rm delete push", ShellReasonCodes.DestroysRemote, "Makes resources forgotten.")).Otherwise(Spec.Administers("-")),
                Spec.Prints("fmt", "*").Mutating(ShellReasonCodes.ChangesFiles, "Formats files.", When.Not(When.Argument(static argument => argument.Text is "-check" or "-write=false")), ["terraform fmt"], ["terraform fmt -check"]),
                Spec.Administers("apply").Dangerous(ShellReasonCodes.DestroysRemote, "Destroys infrastructure.", When.Argument(static argument => argument.Text is "-destroy" or "--destroy"), ["terraform apply -destroy"], ["terraform apply"]),
                Spec.Dangerous("destroy", ShellReasonCodes.DestroysRemote, "Destroys infrastructure."))
            .Otherwise(Spec.Administers("-")),
        ReadVerbs.Client("vault consul nomad packer pulumi boundary bw lpass pass chef knife puppet salt nats kafka-topics kafka-configs kafka-consumer-groups rabbitmqctl rabbitmqadmin rabbitmq-diagnostics influx sequin etcdctl argocd flux istioctl linkerd cilium"),
    ];
}
