namespace AgentGen.Shell.Rules;

/// <summary>Clusters: kubectl and its relatives.</summary>
internal static class ClusterCommands
{
    private const string Global = """
        -n= -s= -v= --as= --as-group= --as-uid= --cache-dir= --certificate-authority= --client-certificate= --client-key= --cluster= --context=
        --disable-compression? --insecure-skip-tls-verify? --kubeconfig= --log-flush-frequency= --match-server-version? --namespace= --request-timeout=
        --server= --tls-server-name= --token= --user= --username= --password= --vmodule= --warnings-as-errors? --help -h
        """;

    private const string Looks = Global + " " + """
        -ARwfkpqo= -l= -L= -c= --all-namespaces? --allow-missing-template-keys? --chunk-size= --field-selector= --filename= --ignore-not-found? --kustomize=
        --label-columns= --no-headers? --output= --output-watch-events? --recursive? --selector= --server-print? --show-kind? --show-labels?
        --show-managed-fields? --sort-by= --subresource= --template= --watch? --watch-only? --show-events? --all-containers? --all-pods? --container=
        --follow? --ignore-errors? --insecure-skip-tls-verify-backend? --limit-bytes= --max-log-requests= --pod-running-timeout= --prefix? --previous?
        --since= --since-time= --tail= --timestamps? --api-version= --client? --short? --api-group= --cached? --categories= --namespaced? --verbs= --for=
        --types= --all? --local? --timeout= --list? --quiet? --flatten? --merge? --minify? --raw? --containers? --sum? --use-protocol-buffers? --revision=
        --concurrency= --field-manager= --force-conflicts? --prune? --prune-allowlist= --server-side? --name-only? --export? --show-all? --sub-resources?
        """;

    internal static readonly CommandSpec[] Table =
    [
        new CommandSpec("kubectl oc", new OptionGrammar(Global), OperandRole.Data)
            .AsksElsewhere()
            .With(Kubectl())
            .With(
                Spec.Prints("status whoami projects", Looks + " -t --show-token --show-server --show-context --suggest").Dangerous(
                    ShellReasonCodes.ReadsCredentials, "Prints credentials.",
                    When.Option("-t --show-token"),
                    match: ["oc whoami -t"], noMatch: ["oc whoami"]))
            .Otherwise(Spec.Administers("-")),
        Spec.Prints("k3s microk8s").With(new CommandSpec("kubectl", new OptionGrammar(Global), OperandRole.Data).With(Kubectl())
            .Otherwise(Spec.Administers("-"))).Otherwise(Spec.Administers("-")),
        Spec.Prints("kubectx kubens", "-cuhV --current --unset --help --version")
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Switches the cluster or namespace.",
                When.Either(When.OperandAt(0), When.Option("-u --unset")),
                match: ["kubectx other"], noMatch: ["kubectx", "kubens -c"]),
        Spec.Prints("stern", Looks + " " + """
            -d= -e= -i= -s= -E= -H= -t? --exclude= --include= --highlight= --color= --container-state= --exclude-container= --exclude-pod= --no-follow
            --only-log-lines --ephemeral-containers --init-containers --node= --timezone= --diff-container
            """),
        new CommandSpec("helm", new OptionGrammar(HelmGlobal), OperandRole.Data)
            .With(
                Spec.Prints("list ls status history hist search version env lint verify help template", HelmLooks)
                    .Mutating(
                        ShellReasonCodes.WritesFile, "Writes to files, fetches, or runs a program over the output.",
                        When.Argument(static argument => argument.Text is "--output-dir" or "--post-renderer" or "--dependency-update"
                            || argument.Text.StartsWith("--output-dir=", StringComparison.Ordinal)
                            || argument.Text.StartsWith("--post-renderer=", StringComparison.Ordinal)
                            || argument.Text.StartsWith("--dependency-update=t", StringComparison.Ordinal)),
                        match: ["helm template x ./c --output-dir out", "helm template --output-dir=out x ./c", "helm template x --dependency-update"],
                        noMatch: ["helm template x ./c", "helm list"])
                    .With(Spec.Prints("hub repo", HelmLooks))
                    .Otherwise(Spec.Prints("-", HelmLooks)),
                Spec.Prints("get show inspect").With(Spec.Prints("""
                    all hooks manifest metadata notes values chart crds readme
                    """, HelmLooks)).Otherwise(Spec.Prints("-", HelmLooks)),
                Spec.Prints("repo plugin dependency dep", HelmGlobal).With(Spec.Prints("list ls", HelmLooks + " --max-col-width="))
                    .Otherwise(Spec.Administers("-")),
                Spec.Administers("uninstall delete del un").Dangerous(
                    ShellReasonCodes.DestroysRemote, "Destroys a release.",
                    When.Not(When.Option("--dry-run")),
                    match: ["helm uninstall x"], noMatch: ["helm uninstall x --dry-run"]))
            .Otherwise(Spec.Administers("-")),
        CloudClient.NounFirst(
            "minikube kind k3d lxc lxd multipass limactl colima kops eksctl incus", """
                -p= -o= -n= -h -v= -A --profile= --output= --name= --help --state= --cluster= --region= --format= --project= --all-namespaces
                """, 2,
            "list ls get info status version describe show ip options help logs find validate check", "delete destroy purge rm", "kubeconfig"),
        Spec.Administers("k9s"),
    ];

    private const string HelmGlobal = """
        -n= -h --namespace= --kube-context= --kubeconfig= --kube-apiserver= --kube-as-group= --kube-as-user= --kube-ca-file= --kube-insecure-skip-tls-verify
        --kube-tls-server-name= --kube-token= --registry-config= --repository-cache= --repository-config= --burst-limit= --qps= --debug --help --color=
        --colour=
        """;

    private const string HelmLooks = HelmGlobal + " " + """
        -aAqrdlm= -o= -f= --all --all-namespaces --date --deployed --failed --filter= --max= --no-headers --offset= --output= --pending --reverse --selector=
        --short --superseded --time-format= --uninstalled --uninstalling --revision= --show-desc --show-resources --devel --version= --versions --regexp
        --max-col-width= --fail-on-no-result --endpoint= --list-repo-url --client --template= --strict --quiet --with-subcharts --kube-version= --values=
        --set= --set-string= --set-file= --set-json= --set-literal= --keyring= --all-values --repo= --ca-file= --cert-file= --key-file=
        --insecure-skip-tls-verify --jsonpath= --show-only= --include-crds --skip-crds --skip-tests --is-upgrade --name-template= --no-hooks --api-versions=
        --validate --dry-run? --output-dir= --post-renderer= --release-name --dependency-update --username= --password= --pass-credentials --plain-http
        --skip-schema-validation
        """;

    private static CommandSpec[] Kubectl() =>
    [
        Spec.Prints("get", Looks)
            .Dangerous(
                ShellReasonCodes.ReadsCredentials, "Prints secrets.",
                ClusterSecrets.Printed,
                match: ["kubectl get secret x -o yaml", "kubectl get secrets -n a -ojson", "kubectl get pods,secrets -o yaml",
                    "kubectl get secret/x -o jsonpath={.data}", "kubectl get cm,Secret -o json", "kubectl get --raw /api/v1/secrets",
                    "kubectl get secrets.v1. -o yaml", "kubectl get pod/a secret/b -o yaml"],
                noMatch: ["kubectl get secrets", "kubectl get pods -o yaml", "kubectl get secrets -o name", "kubectl get --raw /healthz"])
            .Mutating(
                ShellReasonCodes.ReadsCredentials, "Prints things of a kind that is not known before, which may be secrets.",
                static call => call.Has("-o --output --template") && call.ValueOf("-o --output") is not { Text: "name" or "wide" } && call.Operands.Count > 0
                    && call.Operand(0).Text.StartsWith("\0", StringComparison.Ordinal) ? call.Operands[0] : -1,
                match: ["kubectl get \"$kind\" -o yaml"], noMatch: ["kubectl get pod \"$name\" -o yaml", "kubectl get \"$kind\""])
            .Runs(ClusterSecrets.ReadTemplate),
        Spec.Prints("describe logs log explain version api-resources api-versions events wait options help", Looks),
        Spec.Prints("diff", Looks),
        Spec.Prints("top", Looks).With(Spec.Prints("pod pods po node nodes no", Looks)),
        Spec.Prints("cluster-info", Global).With(Spec.Prints("dump", Looks + " --output-directory= --namespaces=").Writing(
            "--output-directory", match: ["kubectl cluster-info dump --output-directory=d"], noMatch: ["kubectl cluster-info dump"])),
        Spec.Prints("auth", Global).With(Spec.Prints("can-i whoami", Looks)).Otherwise(Spec.Administers("-")),
        Spec.Prints("rollout", Global).With(Spec.Prints("status history", Looks)).Otherwise(Spec.Administers("-")),
        Spec.Prints("plugin", Global).With(Spec.Prints("list", Looks)).Otherwise(Spec.Administers("-")),
        Spec.Prints("config", Global)
            .With(
                Spec.Prints("view", Looks).Dangerous(
                    ShellReasonCodes.ReadsCredentials, "Prints credentials.",
                    When.Option("--raw"),
                    match: ["kubectl config view --raw"], noMatch: ["kubectl config view --minify"]),
                Spec.Prints("get-contexts current-context get-clusters get-users", Looks))
            .Otherwise(Spec.Administers("-")),
        Spec.Prints("kustomize", Global + " " + """
            -o= -e= --output= --as-current-user --env= --load-restrictor= --enable-helm --helm-command= --enable-alpha-plugins --mount= --network
            """)
            .Writing("-o --output", match: ["kubectl kustomize d -o f.yaml"], noMatch: ["kubectl kustomize d"])
            .Mutating(
                ShellReasonCodes.RunsCode, "Runs generators or charts that the files name.",
                When.Option("--enable-helm --helm-command --enable-alpha-plugins --network --mount"),
                match: ["kubectl kustomize d --enable-helm"], noMatch: ["kubectl kustomize d"]),
        Spec.Prints("exec", Looks + " -it --stdin? --tty?").Runs(static (call, judge) =>
        {
            if (!RunTargets.JudgeAfterDashes(call, judge))
            {
                RunTargets.JudgeRest(call, judge, 1);
            }

            if (call.Operands.Count < 2)
            {
                judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs a command in a container.", call.Name);
            }
        }),
        Spec.Administers("run debug").Runs(static (call, judge) => RunTargets.JudgeAfterDashes(call, judge))
            .Dangerous(
                ShellReasonCodes.ContainerEscape, "Gives a container the whole machine.",
                When.Argument(static argument => argument.Text is "--privileged" or "--profile=sysadmin" or "sysadmin"
                    || argument.Text.IndexOf("\"privileged\":true", StringComparison.Ordinal) >= 0
                    || argument.Text.IndexOf("\"hostPID\":true", StringComparison.Ordinal) >= 0),
                match: ["kubectl debug node/n -it --image=x --profile=sysadmin", "kubectl run x --image=y --privileged"],
                noMatch: ["kubectl run x --image=y", "kubectl debug p -it --image=x"]),
        Spec.Administers("delete drain").Dangerous(
            ShellReasonCodes.DestroysRemote, "Destroys what runs in a cluster.",
            When.Not(When.Argument(static argument => argument.Text is "--dry-run=client" or "--dry-run=server" or "--dry-run")),
            match: ["kubectl delete pod x", "kubectl drain n"], noMatch: ["kubectl delete pod x --dry-run=client"]),
        // --dry-run prints what would be sent, which is how manifests are written.
        Spec.Prints("apply create replace patch label annotate scale autoscale expose set", Looks + " " + """
            -i -t= --dry-run? --image= --from-literal= --from-file= --from-env-file= --save-config? --replicas= --port= --tcp= --udp= --class= --rule=
            --schedule= --restart= --env= --labels= --annotation= --target-port= --type= --name= --external-ip= --external-name= --load-balancer-ip=
            --protocol= --session-affinity= --cluster-ip= --overrides= --overwrite? --resource-version= --min= --max= --cpu-percent= --cpu= --memory= --patch=
            --patch-file= --role= --clusterrole= --serviceaccount= --verb= --resource= --resource-name= --non-resource-url= --aggregation-rule= --value=
            --hard= --scopes= --docker-server= --docker-username= --docker-email= --cert= --key= --current-replicas= --generator= --append-hash? --edit?
            --validate? --force? --cascade? --grace-period= --wait? --requests= --limits= --keys= --from= --overwrite --prefix= --default-backend=
            --annotation= --address= --preemption-policy= --description= --global-default? --namespaced? --list
            """)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Changes the state of a cluster.",
                When.Not(When.Argument(static argument => argument.Text is "--dry-run=client" or "--dry-run=server" or "--dry-run")),
                match: ["kubectl apply -f d", "kubectl create ns x"], noMatch: ["kubectl create ns x --dry-run=client -o yaml"])
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Opens an editor.",
                When.Option("--edit"),
                match: ["kubectl create -f d --edit"], noMatch: ["kubectl create -f d"])
            .Dangerous(
                ShellReasonCodes.DestroysRemote, "Deletes objects of a cluster.",
                When.Argument(static argument => argument.Text is "--prune" or "--prune=true"),
                match: ["kubectl apply -f d --prune --all"], noMatch: ["kubectl apply -f d"]),
    ];
}
