namespace AgentGen.Shell.Rules;

/// <summary>Servers' own programs in the forms that check or print their configuration and state.</summary>
internal static class ServerChecks
{
    internal static readonly CommandSpec[] Table =
    [
        Controls("php-fpm", """
            -vihmntRFODey -c= -d= -p= -g= -y= --help --version --info --modules --test --php-ini= --no-php-ini --prefix= --pid= --fpm-config= --daemonize
            --nodaemonize --allow-to-run-as-root --force-stderr
            """, "-v -i -h -m -t --help --version --info --modules --test", "",
            match: ["php-fpm -D"], noMatch: ["php-fpm -t", "php-fpm -tt", "php-fpm -v"]),
        Controls("nginx-debug tengine openresty angie", "-?hvVtTq -s= -p= -c= -g= -e=", "-h -? -v -V -t -T", "",
            match: ["openresty -s reload"], noMatch: ["openresty -t", "openresty -v"]),
        Controls("keepalived", """
            -hvftlmDdnPCIRV -f= -t? -p= -r= -c= -S= -g= -i= --help --version --use-file= --config-test? --vrrp --check --log-console --log-detail --dont-fork
            --dump-conf --signum=
            """, "-h -v -t --help --version --config-test --signum", "",
            match: ["keepalived -D"], noMatch: ["keepalived -t -f k.conf", "keepalived --config-test"]),
        Controls("envoy", """
            -hc= -l= --help --version --mode= --config-path= --config-yaml= --log-level= --base-id= --concurrency= --admin-address-path= --service-node=
            --service-cluster= --disable-hot-restart --allow-unknown-static-fields --reject-unknown-dynamic-fields
            """, "-h --help --version --mode", "",
            match: ["envoy -c e.yaml"], noMatch: ["envoy --mode validate -c e.yaml"]),
        Controls("unbound-checkconf nsd-checkconf nsd-checkzone named-checkconf named-checkzone kzonecheck", """
            -hjlpvxzqDdfcino -t= -o= -f= -F= -k= -m= -n= -r= -i= -M= -S= -W= -w= -T= -C= -L= -J= -s= -p -l= -D= --verbose --help --version --origin=
            """, "", "", always: false,
            match: [], noMatch: [])
            .WritesFor("named-checkzone", "-o", "Writes the zone to a file.",
                match: ["named-checkzone -o z example.org db"], noMatch: ["named-checkzone example.org db", "unbound-checkconf -o port"]),
        Spec.Changes("named-compilezone makemap sieve-test", OperandRole.Write),
        Verbs.Of("unbound-control nsd-control kresctl knotc rndc pdns_control pdnsutil", """
            -hqvs= -c= -k= -p= -y= -b= -V -C= -D= -t= --config-dir= --config-name= --help --version --verbose --json -f
            """, """
            status stats stats_noreset list_stubs list_forwards list_local_zones list_local_data list_insecure get_option lookup dump_requestlist zonestatus
            tlstat serverstatus list-all-zones list-zone show-zone check-zone check-all-zones list-keys list-algorithms list-member-zones conf-check zone-status
            zone-read zone-stats conf-read conf-list uptime version ping rping ccounts qtypes respsizes remotes list ratelimit_list ip_ratelimit_list
            auth_zone_list list_auth_zones view_list_local_zones rpz_list cookie_secrets managed-keys
            """, "").AlsoAdministers("""
            reload reload_keep_cache reload_zones stop start refresh retransfer notify freeze thaw sync reconfig querylog trace notrace verbosity flush
            flush_zone flush_type flushname flush_all local_zone local_data
            """),
        Controls("dovecot doveconf", """
            -aFhNnpSVv -c= -f= -m= -d= --version --help --build-options --hostdomain
            """, "-n -a -N -h --version --help --build-options", "",
            match: ["dovecot", "dovecot reload"], noMatch: ["doveconf -n", "dovecot -n", "dovecot --version"]),
        Controls("varnishstat varnishadm squidclient", """
            -# -1jlLVhNxrqtvadTsS -f= -I= -n= -t= -w= -X= -S= -T= -p= -h= -m= -g= -u= -U= -P= -H= -A= -i= -k -t
            """, "", "", always: false, match: [], noMatch: [])
            .Mutating(
                ShellReasonCodes.ChangesSystem, "May change the cache.",
                static call => call.Name.Text == "varnishstat" ? -1 : When.FirstOperand(call, static argument => !LooksAtCache(argument.Text)),
                match: ["varnishadm ban req.url '~' .", "squidclient mgr:shutdown"],
                noMatch: ["varnishstat -1", "varnishadm status", "varnishadm backend.list", "squidclient mgr:info"]),
        Verbs.Of("rspamc rspamadm", """
            -hjvrpnt= -h= -P= -c= -i= -F= -U= -d= -s= -u= -e= --connect= --json --compact --raw --pass-all --help --list-commands -l
            """, """
            stat uptime counters symbols check configtest configdump confighelp dns_tool help version
            """, "-gmjscd -m --groups --symbols-only --module-state --help --json")
            .AlsoAdministers("""
                learn_spam learn_ham stat_reset fuzzy_add fuzzy_del add_symbol add_action control secretbox dkim_keygen pw configwizard corpus_test
                """),
        Verbs.Of("traefik hitch stunnel4 pound coturn etcd", "-h --help --version", "version healthcheck help").AlsoAdministers("server"),
        Spec.Reads("clamconf opendkim-testkey pflogsumm qshape mailstats", """
            -# -hnvgsdebi -c= -d= -s= -k= -x= -t= -w= -m= -b= --config-dir= --help --version --generate-config= --non-default --detail= --ignore-case
            --iso-date-time --mailq --problems-first --verp-mung? --verbose-msg-detail --zero-fill --smtpd-stats --bounce-detail= --deferral-detail=
            --reject-detail= --smtp-detail= --smtpd-warning-detail= --no-no-msg-size -h= -q -u= -e
            """),
        Spec.Administers("""
            freshclam sa-learn spamassassin sievec logwatch logcheck kamailio opensips slapd saslpasswd2 postgrey
            """).Runs(static (call, judge) => Analysis.Suspicions.Judge(judge, call.Arguments)),
    ];

    private static bool LooksAtCache(string text) =>
        text is "status" or "ping" or "banner" or "help" or "backend.list" or "ban.list" or "vcl.list" or "vcl.show" or "panic.show" or "param.show"
            or "storage.list" or "pid"
        || (text.StartsWith("mgr:", StringComparison.Ordinal) && text is not ("mgr:shutdown" or "mgr:reconfigure" or "mgr:rotate"))
        || text.StartsWith("-", StringComparison.Ordinal);

    // A server starts, unless an option or a word says to look only.
    private static CommandSpec Controls(string names, string options, string looking, string words, string[] match, string[] noMatch, bool always = true)
    {
        CommandSpec spec = Spec.Reads(names, options, OperandRole.Data);
        string[] known = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return !always
            ? spec
            : spec.Mutating(
                ShellReasonCodes.ChangesSystem, "Starts, stops or reloads a server.",
                call => call.Has(looking) || (call.Operands.Count > 0 && Array.IndexOf(known, call.Operand(0).Text) >= 0) ? -1 : 0,
                match, noMatch);
    }
}
