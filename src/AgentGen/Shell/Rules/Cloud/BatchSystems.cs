namespace AgentGen.Shell.Rules;

/// <summary>Clusters that queue jobs: what shows queues, nodes and accounts, and what submits or cancels.</summary>
internal static class BatchSystems
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("sinfo squeue sacct sstat sprio sshare sreport sdiag seff", """
            -# -?aAbBdehilnNPpqrRstTuUvVwXLDSEkKlmoOxMFCIj -a -A= -b -c= -d -e -E= -f= -F= -g= -i= -j= -k= -L= -m -M= -n? -N= -o= -O= -p= -q= -r= -s= -S= -t= -T
            -u= -U -w= -x= -X -W= -D -l -h -R -P --accounts= --all --allocations --allusers --array --array-unique --brief --clusters= --cluster= --completion
            --constraints= --delimiter= --duplicates --endtime= --exact --federation --format= --Format= --group= --help --helpformat --helpstate --hide
            --iterate= --job= --jobs= --jobname= --json? --yaml? --licenses= --list-reasons --local --long --me --name= --ncpus= --node --nodelist= --nodes=
            --noconvert --noheader --norms --only-job-state --partition= --parsable --parsable2 --priority --qos= --reservation= --responding --sibling --sort=
            --start --starttime= --state= --states= --step= --steps= --summarize --totals --truncate --units= --usage --user= --users= --users --verbose
            --version --weights --wckeys= --whole-hetjob? --cluster= --tres= --local-usage --parent --sort-by-id --sort-by-time --units=
            """),
        new CommandSpec("scontrol", new OptionGrammar("""
            -adhloQvVM= -u= --all --cluster= --clusters= --details --federation --future --help --hide --json? --local --oneliner --quiet --sibling --uid=
            --verbose --version --yaml?
            """), OperandRole.Data)
            .With(
                Spec.Prints("""
                    show ping version help details oneliner getaddrs listpids listjobs liststeps
                    """, "-adlo --all --details --oneliner --future --json? --yaml?"),
                Spec.Administers("""
                    update hold release requeue requeuehold suspend resume notify create setdebug setdebugflags reconfigure schedloglevel write wait_job token
                    top uhold cancel_reboot fsdampeningfactor reboot_asap
                    """),
                Spec.Dangerous("shutdown takeover reboot delete abort", ShellReasonCodes.DestroysRemote, "Stops what others' jobs run on.")),
        Verbs.Of("sacctmgr", """
            -hinopPQrsvV --immediate --parsable --parsable2 --noheader --readonly --associations --verbose --version --help --oneliner --quiet
            """, "show list", "").AlsoAdministers("add create modify load dump archive clear reconfigure").AlsoDestroys("delete remove"),
        Spec.Prints("qstat qhost qacct pbsnodes qselect bjobs bqueues bhosts bhist bacct lsload lshosts condor_q condor_status condor_history", """
            -# -1aABcdefFGghHiIjJklLmMnNopPqQrRsStTuUwWxXyYzZvV? -u= -q= -j? -f? -l? -s? -n= -e= -w? -o? -m= -P= -J= -x? -r? -t? -F= -U= -A= -d= -b= -E= +u= +q=
            +j? +f +r +s= +ext +urg +pri +xml +json +help +cb +g= +explain= +F= +U= +l= +ne +better-analyze? +analyze? +hold +run +nobatch +allusers +global
            +name= +pool= +constraint= +format= +af? +autoformat? +long +wide +totals +total +avail +claimed +compact +state +schedd +master +any +server
            +startd +submitters +debug +version +limit= +match= +since= +backwards +dag +goodput +io +batch +attributes= +jsonl +json
            """)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Changes the state of nodes.",
                static call => call.Name.Text == "pbsnodes" ? call.IndexOf("-o -r -c -C") : -1,
                match: ["pbsnodes -o node7"], noMatch: ["pbsnodes -a", "qstat -f 42", "condor_q -nobatch"]),
        Spec.Builds("""
            sbatch srun salloc qsub qrsh qlogin bsub condor_submit condor_run
            """).Runs(static (call, judge) => Analysis.Suspicions.Judge(judge, call.Arguments)),
        Spec.Administers("scancel qdel qhold qrls qmod qalter bkill bstop bresume condor_rm condor_hold condor_release"),
    ];
}
