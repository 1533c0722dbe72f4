namespace AgentGen.Shell.Rules;

/// <summary>Clients of image registries and what looks into images and container runtimes.</summary>
internal static class RegistryClients
{
    private const string Output = "-o= --output= --format= -f= --json --raw -v --verbose -q --quiet --no-trunc --help -h ";

    internal static readonly CommandSpec[] Table =
    [
        Verbs.Of("skopeo", """
            -hv --debug --help --version --insecure-policy --policy= --registries.d= --override-arch= --override-os= --override-variant= --command-timeout=
            --tmpdir= --registries-conf=
            """, "inspect list-tags help", """
            --authfile= --cert-dir= --config --creds= --daemon-host= --format= -f= --no-creds --no-tags -n --password= --raw --registry-token= --retry-times=
            --retry-delay= --shared-blob-dir= --tls-verify? --username=
            """).AlsoAdministers("copy sync login logout standalone-sign standalone-verify layers proxy generate-sigstore-key").AlsoDestroys("delete"),
        Verbs.Of("crane gcrane", """
            -hv --allow-nondistributable-artifacts --insecure --platform= --verbose --help
            """, "manifest config ls digest catalog blob validate version", """
            --full-ref --omit-digest-tags --tarball= --fast --remote= --full --exact --all-platforms
            """)
            .AlsoAdministers("copy cp push pull append mutate rebase tag export flatten index edit serve").AlsoDestroys("delete")
            .With(Spec.Administers("auth").Dangerous(
                ShellReasonCodes.ReadsCredentials, "Prints credentials.",
                When.OperandIs("get", "token"),
                match: ["crane auth get", "crane auth token alpine"], noMatch: ["crane auth login -u me"])),
        Grouped("regctl", "image manifest tag repo registry blob artifact index ref", """
            inspect get ls list digest head config check-base ratelimit get-file tree manifest version
            """, """
            -v= --verbosity= --logopt= --host= --user-agent= --platform= -p= --format= --list --limit= --last= --require-list --include= --exclude=
            """),
        Verbs.Of("oras", "-hdv --debug --help --verbose --no-tty", "discover resolve version", Output + " " + """
            --artifact-type= --depth= --plain-http --insecure --username= -u= --password= -p= --ca-file= --distribution-spec= --oci-layout --platform=
            --full-reference -l --registry-config=
            """)
            .With(Inner("manifest", "fetch fetch-config", RegistryOptions), Inner("repo", "ls tags", RegistryOptions), Inner("blob",
                "fetch", RegistryOptions + " --descriptor"))
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes what it fetches to a file.",
                static call => call.Operands.Count > 1 && call.Arguments.Any(static argument => argument.Text == "fetch")
                    ? When.FirstArgument(call, static argument => argument.Text.StartsWith("-o", StringComparison.Ordinal)
                        || argument.Text.StartsWith("--output", StringComparison.Ordinal)) : -1,
                match: ["oras blob fetch -o b r/x@sha256:0", "oras manifest fetch --output m r/x:1"], noMatch: ["oras manifest fetch r/x:1", "oras repo ls r"])
            .AlsoAdministers("push pull attach copy cp tag login logout"),
        Verbs.Of("buildah", """
            -hv --help --version --debug --log-level= --root= --runroot= --storage-driver= --storage-opt= --registries-conf= --userns-uid-map= --userns-gid-map=
            """, "images containers inspect info version", """
            -anq -f= -t= --all --digests --filter= --format= --history --json --no-trunc --noheading --notruncate --quiet --type= --debug
            """)
            .AlsoAdministers("""
                add bud build commit config copy from login logout manifest mount mkcw prune pull push rename rm rmi run source tag umount unmount unshare
                """),
        Verbs.Of("runc crun youki kata-runtime runsc", """
            -hv --debug --log= --log-format= --root= --systemd-cgroup --rootless= --help --version --alsologtostderr --criu=
            """, "list ps state events features kata-env version help", "-f= -q -a --format= --quiet --stats --interval=")
            .WritesTo("--log", "Writes a log.", match: ["runc --log l list"], noMatch: ["runc list"])
            .AlsoAdministers("create start run exec kill delete pause resume checkpoint restore update spec init kata-check check")
            .Runs(static (call, judge) => Analysis.Suspicions.Judge(judge, call.Arguments)),
        Verbs.Of("dive", """
            -hjve= --ci --source= --lowestEfficiency= --highestWastedBytes= --highestUserWastedPercent= --ignore-errors --config= --help --version
            """, "version", "").AlsoAdministers("build")
            .WritesTo("-j --json", "Writes the analysis to a file.", match: ["dive -j a.json alpine"], noMatch: ["dive version"])
            .Otherwise(Spec.Administers("-")),
        Spec.Reads("kubeval kubeconform", """
            -hovdns= -o= -v= -d= -f= -i= -n= -s= --additional-schema-locations= --schema-location= --ignore-missing-schemas --ignored-filename-patterns=
            --ignored-path-patterns= --kubernetes-version= --openshift --output= --quiet --strict --skip-kinds= --exit-on-error --force-color --filename= --help
            --version +h +v +cache= +cpu-prof= +exit-on-error +ignore-filename-pattern= +ignore-missing-schemas +insecure-skip-tls-verify +kubernetes-version=
            +n= +output= +reject= +schema-location= +skip= +strict +summary +verbose +debug +o= +s=
            """),
        Verbs.Of("kube-score polaris pluto kubepug", """
            -ho= -v --help --output-format= --output= --format= --kubernetes-version= --log-level= --target-versions= --ignore-deprecations --ignore-removals
            --ignore-unavailable-replacements --only-show-removed -r
            """, "score list version help detect-files list-versions detect", """
            -d= -f= -n= -A --disable-ignore-checks-annotations --enable-optional-test= --exit-one-on-warning --ignore-container-cpu-limit
            --ignore-container-memory-limit --ignore-test= --directory= --no-footer --wide --columns=
            """),
        Verbs.Of("kube-linter", "-h --help --with-color", "lint checks templates version", """
            --config= --do-not-auto-add-defaults --exclude= --include= --add-all-built-in --fail-if-no-objects-found --fail-on-invalid-resource --format=
            --verbose --ignore-paths=
            """),
        Verbs.Of("kustomize", "-h --help --stack-trace", "version help", "-ho= --output= --short").AlsoChanges("create edit fn localize cfg build completion"),
        Spec.Prints("kubetail kail ktail", """
            -hvd -t= -c= -l= -n= -s= -b= -k= -e= -j= -x -r= -z= -f= -i= -p= --context= --container= --selector= --namespace= --ns= --pod= --label= --deploy=
            --ds= --job= --rs= --rc= --svc= --node= --ing= --sts= --containers= --since= --dry-run --follow= --line-buffered= --regex= --timestamps --tail=
            --colored-output= --kube-context= --kubeconfig= --current-ns --ignore= --output= --log-level= --previous --show-color-index --cluster= --help
            --version
            """),
        Verbs.Of("apptainer singularity", "-hdqsvc= --help --debug --quiet --silent --verbose --version --config= --nocolor", "inspect version help search", """
            -adelrstHj --all --app= --deffile --environment --helpfile --json --labels --list-apps --runscript --startscript --test --arch= --library= --signed
            """)
            .With(Inner("cache", "list", "-av -T= --all --verbose --type="), Inner("instance", "list stats", """
                -jluL --json --logs --user= --all --no-stream
                """), Inner("sif", "list header info", ""), Inner("remote", "list status", ""), Inner("key", "list", ""))
            .With(Spec.Administers("exec run shell build pull push sign verify test oci overlay capability config plugin delete registry keyserver checkpoint")
                .Runs(static (call, judge) => RunTargets.JudgeRest(call, judge, 1), stopsAtOperand: true)),
        Spec.Prints("lxc-ls lxc-info lxc-top lxc-config lxc-checkconfig", """
            -1acdefghHilmpqrsSvtFL -n= -F= -P= -l= -o= -g= -k= -c= -s= --active --all --fancy --fancy-format= --frozen --groups= --help --line --list --name=
            --nesting? --pid --ips --state --stats --no-humanize --running --stopped --defined --version --config= --filter= --delay= --sort= --reverse
            --lxcpath= --batch
            """)
            .WritesTo("-o", "Writes a log.", match: ["lxc-info -o l -n c"], noMatch: ["lxc-info -n c", "lxc-ls -f"]),
        Verbs.Of("kubeadm", "-hv= --rootfs= --help", "version help", "-o= --output=")
            .With(Inner("config", "print view validate", "--kubeconfig= --config= --component-configs="), Inner("token", "list", "--kubeconfig= -o="),
                Inner("certs", "check-expiration", "--cert-dir= --config= --kubeconfig="), Inner("upgrade", "diff plan", "--config= --kubeconfig="))
            .AlsoAdministers("init join alpha completion")
            .AlsoDestroys("reset"),
        Grouped("kn tkn virtctl", """
            service services ksvc route revision source broker trigger channel subscription pipeline pipelinerun task taskrun clustertask hub eventlistener
            triggertemplate bundle customrun plugin domain pr tr p t
            """, "list ls describe desc logs list-types status", """
            -n= -A -o= -f -L= --namespace= --all-namespaces --output= --last --follow --kubeconfig= --context= --limit= --label= --no-headers --timestamps --all
            -a --client --verbose
            """),
        Spec.Administers("""
            podman-tui lazydocker ctop slim docker-slim img kaniko umoci containerd dockerd kubelet enroot okteto devspace tilt skaffold garden
            kpt helmfile kubescape kubent popeye helm-docs notation vclusterctl vcluster
            """),
    ];

    private const string RegistryOptions = """
        -o= -u= -p= -v -d --username= --password= --plain-http --insecure --output= --pretty --descriptor --media-type= --platform= --oci-layout --format=
        --last= --exclude-digest-tags --ca-file= --verbose --debug
        """;

    private static CommandSpec Inner(string name, string looks, string options) =>
        Spec.Prints(name).With(Spec.Prints(looks, options)).Otherwise(Spec.Administers("-"));

    private static CommandSpec Grouped(string names, string groups, string looks, string options) =>
        Verbs.Of(names, options, "version help plugins").With(Spec.Prints(groups, options).With(
            Spec.Prints(looks, options),
            CloudClient.Destroys("delete rm remove del"))
            .Otherwise(Spec.Administers("-")));
}
