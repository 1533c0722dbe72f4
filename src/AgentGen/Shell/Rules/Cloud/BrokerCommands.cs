using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Message brokers, and stores of configuration.</summary>
internal static class BrokerCommands
{
    private const string Rabbit = """
        -n= -p= -q -l -t= -s -H= -P= -u= -f= -N= -k -c= --node= --vhost= --quiet --longnames --timeout= --formatter= --silent --offline --online --local
        --no-table-headers --host= --port= --username= --password= --format= --help --all --unresponsive --unit= --table-headers
        """;

    private const string KafkaReading = """
        --bootstrap-server= --broker-list= --zookeeper= --topic= --command-config= --version --help --list --describe --exclude-internal
        --under-replicated-partitions --unavailable-partitions --topics-with-overrides --under-min-isr-partitions --at-min-isr-partitions --group=
        --all-groups --all-topics --members --verbose --offsets --state? --timeout= --entity-type= --entity-name= --entity-default --all
        --bootstrap-controller= --property= --time= --partitions= --from-beginning --max-messages= --partition= --offset= --timeout-ms= --consumer-property=
        --consumer.config= --formatter= --topic-id= --topic-partitions= --principal= --resource-pattern-type=
        """;

    private const string Kafka = KafkaReading + " " + """
        --create --delete --alter --add --remove --execute --reset-offsets --delete-offsets --add-config= --delete-config= --replication-factor= --config=
        --if-exists --if-not-exists --to-earliest --to-latest --to-offset= --shift-by= --dry-run --force
        """;

    private const string Etcd = """
        -w= -h --endpoints= --cacert= --cert= --key= --user= --password= --write-out= --command-timeout= --dial-timeout= --debug --hex --insecure-transport
        --insecure-skip-tls-verify --prefix --from-key --limit= --keys-only --values-only --print-value-only --count-only --rev= --order= --sort-by=
        --consistency= --cluster --version --help --hashkv
        """;

    private const string Consul = """
        -h +http-addr= +token= +token-file= +ca-file= +ca-path= +client-cert= +client-key= +datacenter= +namespace= +partition= +stale +tls-server-name=
        +detailed +recurse +keys +base64 +separator= +wan +status= +segment= +filter= +service= +tags +format= +list-all +name= +id= +near= +node-meta= +self
        +short
        """;

    internal static readonly CommandSpec[] Table =
    [
        new CommandSpec("""
            rabbitmqctl rabbitmqadmin rabbitmq-diagnostics rabbitmq-queues rabbitmq-streams rabbitmq-plugins
            """, new OptionGrammar(Rabbit), OperandRole.Data)
            .With(
                Spec.Prints("""
                    list show list-* show-* status cluster_status environment report version help ping check_running node_health_check await_startup
                    memory_breakdown alarms listeners server_version info quorum_status stream_status directories is_enabled
                    """, Rabbit),
                Spec.Prints("""
                    list_queues list_users list_vhosts list_exchanges list_bindings list_connections list_channels list_consumers list_permissions
                    list_user_permissions list_policies list_parameters list_topic_permissions list_feature_flags list_operator_policies
                    list_global_parameters list_vhost_limits list_user_limits list_hashes list_ciphers list_deprecated_features list_unresponsive_queues
                    """, Rabbit),
                Spec.Prints("""
                    check_local_alarms check_alarms check_port_connectivity check_port_listener check_protocol_listener check_running check_virtual_hosts
                    check_certificate_expiration command_line_arguments erlang_version erlang_cookie_sources os_env runtime_thread_stats
                    """, Rabbit),
                Spec.Dangerous("""
                    delete_queue delete_user delete_vhost delete_exchange delete_shovel purge_queue reset force_reset forget_cluster_node delete purge
                    stop_app stop shutdown delete_member delete_replica clear_permissions clear_password clear_policy close_all_connections
                    delete_super_stream hard_delete_unused_stream
                    """, ShellReasonCodes.DestroysRemote, "Destroys queues, accounts or what they hold."))
            .Otherwise(Spec.Administers("-")),
        new CommandSpec("""
            kafka-topics kafka-topics.sh kafka-configs kafka-configs.sh kafka-consumer-groups kafka-consumer-groups.sh kafka-acls kafka-acls.sh
            kafka-get-offsets kafka-get-offsets.sh kafka-console-consumer kafka-console-consumer.sh kafka-broker-api-versions kafka-log-dirs
            """, new OptionGrammar(Kafka), OperandRole.Data)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Changes topics, groups or settings.",
                When.Option("""
                    --create --alter --add --remove --execute --reset-offsets --delete-offsets --add-config --delete-config --consumer.config --formatter
                    """),
                match: ["kafka-topics --create --topic x", "kafka-configs --alter --entity-type topics"],
                noMatch: ["kafka-topics --list", "kafka-topics --describe --topic x"])
            .Dangerous(
                ShellReasonCodes.DestroysRemote, "Deletes topics or groups with what they hold.",
                When.Option("--delete"),
                match: ["kafka-topics --delete --topic x", "kafka-consumer-groups.sh --delete --group g"], noMatch: ["kafka-topics --list"]),
        Spec.Dangerous("kafka-delete-records kafka-delete-records.sh", ShellReasonCodes.DestroysRemote, "Deletes records of a topic."),
        new CommandSpec("etcdctl", new OptionGrammar(Etcd), OperandRole.Data)
            .With(
                Spec.Prints("get version help check alarm-list", Etcd).Dangerous(
                    ShellReasonCodes.ReadsCredentials, "Prints secrets.",
                    static call => call.Name.Text == "get" ? When.FirstOperand(call, static argument => SecretNames.Names(argument.Text)) : -1,
                    match: ["etcdctl get --prefix /registry/secrets"], noMatch: ["etcdctl get /app/config"]),
                Spec.Prints("endpoint member user role lease alarm", Etcd)
                    .With(Spec.Prints("health status hashkv list get timetolive", Etcd), CloudClient.Destroys("delete remove revoke disarm"))
                        .Otherwise(Spec.Administers("-")),
                Spec.Administers("del").Dangerous(
                    ShellReasonCodes.DestroysRemote, "Deletes many keys at once.",
                    When.Argument(static argument => argument.Text is "--prefix" or "--from-key"
                        || argument.Text.StartsWith("--prefix=", StringComparison.Ordinal)),
                    match: ["etcdctl del /a --prefix", "etcdctl del '' --from-key"], noMatch: ["etcdctl del /a/b"]),
                Spec.Prints("snapshot", Etcd).With(Spec.Prints("status", Etcd)).Otherwise(Spec.Administers("-")))
            .Otherwise(Spec.Administers("-")),
        new CommandSpec("consul", new OptionGrammar(Consul + " --version -v"), OperandRole.Data)
            .With(
                Spec.Prints("members info version validate monitor rtt", Consul),
                Spec.Prints("""
                    catalog operator config intention peering services namespace partition
                    """, Consul)
                    .With(
                        Spec.Prints("datacenters nodes services list read get check match export", Consul),
                        CloudClient.Destroys("delete remove-peer"))
                    .Otherwise(Spec.Administers("-")),
                Spec.Prints("kv", Consul).With(
                    Spec.Prints("get export", Consul).Dangerous(
                        ShellReasonCodes.ReadsCredentials, "Prints secrets.",
                        When.Operand(static argument => SecretNames.Names(argument.Text)),
                        match: ["consul kv get app/db_password"], noMatch: ["consul kv get app/port"]),
                    Spec.Administers("delete").Dangerous(
                    ShellReasonCodes.DestroysRemote, "Deletes many keys at once.",
                    When.Argument(static argument => argument.Text is "-recurse" or "--recurse"),
                    match: ["consul kv delete -recurse a"], noMatch: ["consul kv delete a"])).Otherwise(Spec.Administers("-")),
                Spec.Administers("exec").Runs(static (call, judge) =>
                {
                    if (call.Operands.Count > 0)
                    {
                        judge.JudgeText(RunTargets.Joined(call, 0));
                    }
                }),
                Spec.Administers("lock watch").Runs(static (call, judge) => Analysis.Suspicions.Judge(judge, call.Arguments)))
            .Otherwise(Spec.Administers("-")),
        CloudClient.NounFirst("nats argocd flux istioctl linkerd cilium", """
            -s= -n= -h -A -o= --context= --server= --namespace= --kubeconfig= --all-namespaces --output= --user= --password= --creds= --timeout= --watch
            --insecure --grpc-web --auth-token= --core
            """, 3,
 """
                list ls get info report status version check diff history logs tree resources manifests stats find events export-info top stat edges routes
                authz describe metrics
                """, "delete del rm remove purge uninstall destroy delete-*", "account-token"),
        Spec.Administers("influx mosquitto_pub kcat kafkacat nsq_tail pulsar-admin").Dangerous(
            ShellReasonCodes.DestroysRemote, "Destroys what the store holds.",
            When.Operand(static argument => Analysis.Suspicions.IsDestroyVerb(argument.Text)),
            match: ["influx bucket delete -n x", "pulsar-admin topics delete x"], noMatch: ["influx bucket list"]),
    ];
}
