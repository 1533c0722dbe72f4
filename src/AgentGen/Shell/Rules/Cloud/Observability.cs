namespace AgentGen.Shell.Rules;

/// <summary>Clients and agents of metrics, logs and alerts.</summary>
internal static class Observability
{
    internal static readonly CommandSpec[] Table =
    [
        Verbs.Of("promtool", "-h --help --version --enable-feature=", "help")
            .With(
                Inner("check", "config rules metrics web-config service-discovery healthy ready", """
                    --syntax-only --lint= --lint-fatal --agent --timeout= --extended --url= --ignore-unknown-fields --http.config.file=
                    """),
                Inner("query", "instant range series labels analyze", """
                    -o= --format= --headers= --start= --end= --step= --time= --match= --http.config.file= --server= --type= --duration=
                    """),
                Inner("test", "rules", "--run= --diff --debug --ignore-unknown-fields --junit="),
                Inner("tsdb", "list analyze dump", "-r --human-readable --limit= --extended --match= --min-time= --max-time= --sandbox-dir-root="),
                Inner("promql", "format", "")),
        Verbs.Of("amtool", """
            -hvo= --help --version --verbose --alertmanager.url= --output= --timeout= --http.config.file= --date.format= --version-check --tls.config.file=
            """, "check-config help")
            .With(
                Inner("alert", "query", AlertOptions), Inner("silence", "query", AlertOptions + " --expired --within= --created-by= --id="), Inner("config",
                    "show routes", AlertOptions + " --config.file= --tree"),
                Inner("cluster", "show", AlertOptions), Inner("template",
                    "render", AlertOptions + " --template.glob= --template.text= --template.type= --template.data=")),
        Verbs.Of("logcli", """
            -hqo= -z= --help --version --quiet --addr= --output= --timezone= --username= --password= --org-id= --tls-skip-verify --ca-cert= --cert= --key=
            --bearer-token= --bearer-token-file= --retries= --stats --colored-output --query-tags= --header= --proxy-url= --auth-header= --compress
            --cpuprofile= --stdin --envproxy
            """, "query instant-query labels series stats volume volume_range fmt detected-fields index help", """
            -f -F -t -z= --limit= --since= --from= --to= --step= --interval= --batch= --forward --no-labels --exclude-label= --include-label= --labels-length=
            --store-config= --remote-schema --colored-output --tail --follow --delay-for= --now= --analyze-labels --local-config= --include-common-labels
            --parallel-duration= --target-labels= --aggregate-by-labels
            """).AlsoChanges("delete"),
        Verbs.Of("mimirtool cortextool lokitool", "-h --help --version --log.level=", "version help")
            .With(
                Inner("rules", "list get print lint check diff", """
                    --address= --id= --user= --key= --rule-dirs= --rule-files= --namespaces= --format= --disable-color --strict -n --output-dir=
                    """),
                Inner("alertmanager", "get verify", "--address= --id= --user= --key= --disable-color"),
                Inner("analyze", "rule-file", ""), Inner("remote-read", "stats dump", "--address= --selector= --from= --to= --remote-read-path="),
                Inner("config", "convert inspect defaults", "--yaml-file= --verbose --flags-file="))
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes to files.",
                When.Argument(static argument => argument.Text.StartsWith("--output-dir", StringComparison.Ordinal)),
                match: ["mimirtool rules print --output-dir=d"], noMatch: ["mimirtool rules print"]),
        Verbs.Of("grafana-cli", "-hvd --help --version --debug --homepath= --config= --pluginsDir= --repo= --configOverrides= --insecure", "help")
            .With(Inner("plugins", "ls list-remote list-versions", ""), Spec.Administers("admin cue")),
        Verbs.Of("thanos loki tempo-cli vmctl vmalert-tool", """
            -h --help --version --verify-config --print-config-stderr -dry-run --config.file= +config.file= +verify-config +version +help +print-config-stderr
            """, "help version")
           .AlsoChanges("sidecar store query rule compact receive query-frontend import migrate"),
        Verbs.Of("otelcol otelcol-contrib vector fluent-bit fluentd filebeat metricbeat heartbeat auditbeat packetbeat logstash alloy", """
            -hVvi= -c= -o= -p= -D --help --version --config= --feature-gates= --set= --dry-run --verbose --quiet -q -t --path.config= --path.home= --path.data=
            --config.test_and_exit -E= -e
            """, "components validate version help list graph test-config print-initial-config", """
            --config= --no-environment --deny-warnings --config-toml= --config-yaml= --config-dir= --format= --skip-healthchecks
            """)
            .AlsoChanges("run tap generate setup modules enroll install keystore export test vrl top service")
            .Mutating(
                ShellReasonCodes.RunsCode, "Starts the collector.",
                static call => call.Operands.Count > 0 || call.Arguments.Count == 1 || call.Has("""
                    --help --version -h -V --dry-run --config.test_and_exit -t
                    """) ? call.Arguments.Count == 1 ? 0 : -1 : 0,
                match: ["fluent-bit -c a.conf", "otelcol --config a.yaml"],
                noMatch: ["otelcol validate --config a.yaml", "fluent-bit --dry-run -c a.conf", "vector --version"]),
        Spec.Administers("influxd elasticsearch opensearch kibana jaeger tempo mimir prometheus alertmanager node_exporter grafana-server cadvisor statsd"),
        Spec.Reads("goaccess", """
            -acdgHhimoqsVx -a -b= -c -e= -E= -f= -F= -g= -H -i -j= -l= -m= -M= -o= -p= -q -r -s -w -x -4 -W= --addr= --agent-list --log-format= --date-format=
            --time-format= --log-file= --no-color --color= --config-file= --no-global-config --help --version --ignore-crawlers --exclude-ip= --no-query-string
            --output= --json-pretty-print --html-report-title= --real-time-html --persist --restore --db-path= --no-progress --enable-panel= --ignore-panel=
            --sort-panel= --geoip-database= --with-output-resolver --http-method= --http-protocol= --4xx-to-unique-count --anonymize-ip --all-static-files
            --storage --dcf --invalid-requests= --unknowns-log= --debug-file= --daemonize --pid-file= --num-tests= --jobs=
            """)
            .WritesTo("""
                -o --output --invalid-requests --unknowns-log --debug-file -l
                """, "Writes a report.", match: ["goaccess a.log -o r.html"], noMatch: ["goaccess a.log --log-format=COMBINED"])
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Keeps what it counted, or serves it.",
                When.Option("--persist --real-time-html --daemonize -p --config-file"),
                match: ["goaccess a.log --persist"], noMatch: ["goaccess a.log -c"]),
    ];

    private const string AlertOptions = """
        -abeir= --receiver= --active --silenced --inhibited --unprocessed --quiet -q --output= -o= --alertmanager.url= --verify.receivers= --timeout=
        """;

    private static CommandSpec Inner(string name, string looks, string options) =>
        Spec.Prints(name).With(Spec.Prints(looks, options)).Otherwise(Spec.Administers("-"));
}
