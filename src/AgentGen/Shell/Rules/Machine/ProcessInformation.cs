using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Commands that look at processes and at what they use.</summary>
internal static class ProcessInformation
{
    internal static readonly CommandSpec[] Table =
    [
        // BSD's ps knows some letters as flags that take a value elsewhere.
        Spec.Prints("ps", """
            -AELFHMNPSTVXZacdefhjlmrvwxy -# -C= -D= -G= -J= -O= -U= -g? -n= -o= -p= -q= -s= -t= -u?
            --Group= --User= --cols= --columns= --context --cumulative --deselect --forest --format= --group= --headers --info --lines= --no-headers
            --no-heading --noheaders --noheading --pid= --ppid= --quick-pid= --rows= --sid= --sort= --tty= --user= --width=
            """)
            .Dangerous(
                ShellReasonCodes.ReadsCredentials, "Shows the environments of processes, and with them what secrets they were given.",
                ShowsEnvironment,
                match: ["ps e", "ps auxe", "ps eww 42", "ps axe -o pid,args", "ps -E", "ps auxeww"],
                noMatch: [
                    "ps", "ps -e", "ps aux", "ps -ef", "ps -eo pid,etime,cmd", "ps axo pid,etime", "ps axo user,rss --sort rss", "ps -o etime= 42",
                    "ps -u me"]),
        Spec.Prints("pgrep", """
            -AFLVacefhilnovwxq -G= -O= -P= -U= -d= -g= -r= -s= -t= -u=
            --cgroup= --count --delimiter= --env= --euid= --exact --full --group= --ignore-ancestors --ignore-case --inverse --lightweight --list-full
            --list-name --logpidfile --newest --ns= --nslist= --older= --oldest --parent= --pgroup= --pidfile= --quick --runstates= --session=
            --shell-quote --signal= --terminal= --uid=
            """),
        Spec.Prints("pidof", "-cdnqsxztw -o= -S="),
        Spec.Prints("pstree", """
            -AGSTUVZacglhnpstuw -C= -H= -N= -f= -d
            --arguments --ascii --color= --compact-not --hide-threads --highlight-all --highlight-pid= --long --ns-changes --ns-sort= --numeric-sort
            --security-context --show-parents --show-pgids --show-pids --thread-names --uid-changes --unicode --vt100
            """),
        Spec.Prints("top gtop atop", """
            -# -1AEHISTVXabcehirtuv -D= -F= -L= -O= -P= -R -U= -d= -e? -l= -n= -o= -p= -s= -u? -w?
            --accum-time-toggle --batch --batch-mode --cmdline-toggle --delay= --filter-any-user= --filter-only-euser= --idle-toggle --iterations=
            --list-fields --pid= --scale-summary-mem= --scale-task-mem= --secure-mode --single-cpu-toggle --sort-override= --threads-show --width?
            """)
            .WritesFor("atop", "-w", "Records what it measures.", match: ["atop -w raw 1 1"], noMatch: ["top -w 200", "atop -d 1 1"]),
        Spec.Prints("htop btop bashtop glances bpytop", """
            -0123CMUVhtwbqlz -F= -H? -d= -p? -s= -u? -n?
            --delay= --drop-capabilities? --filter= --highlight-changes? --no-color --no-colour --no-mouse --no-unicode --pid= --readonly --sort-key= --tree
            --user= --max-iterations= --stdout= --stdout-csv= --stdout-json= --stop-after= --time= --utf-force --low-color
            """)
            .Mutating(
                ShellReasonCodes.RemoteAccess, "Serves what it shows to other machines.",
                static call => ShellPaths.Name(call.Name.Text) == "glances" ? call.IndexOf("-w -s -B") : -1,
                match: ["glances -w", "glances -s"], noMatch: ["glances -t 5", "htop -s PID"]),
        Spec.Prints("free", """
            -Vbghklmtvw -c= -s=
            --bytes --committed --count= --gibi --giga --human --kibi --kilo --line --lohi --mebi --mega --pebi --peta --seconds= --si --tebi --tera --total
            --wide
            """),
        Spec.Prints("vmstat", """
            -DVadfhimnstwyzH -S= -p= -c= -w? --active --disk --disk-sum --forks --no-first --one-header --partition= --slabs --stats --timestamp --unit= --wide
            """),
        Spec.Prints("iostat", "-CDHIKNTUVcdghkmoxstyz -f= -j= -n? -o? -p? -w= --compact --dec= --human --pretty"),
        Spec.Prints("mpstat", "-ATVnu -I= -N= -P= -o= --dec="),
        Spec.Prints("pidstat", "-GHIRVdhlrstuvw -C= -T= -U? -p= --dec= --human"),
        Spec.Prints("sar", """
            -ABCDFHRSVWbdhpqrtuvwyz -I? -P= -e? -f? -i= -j= -m= -n= -o? -s? --dec= --dev= --fs= --human --iface= --int= --pretty --sadc
            """)
            .Mutating(
                ShellReasonCodes.WritesFile, "Records what it measures.",
                When.Option("-o"),
                match: ["sar -o data 1 5"], noMatch: ["sar -u 1 5", "sar -n DEV 1 3"]),
        Spec.Prints("nvidia-smi", """
            +L +list-gpus +a +d= +display= +f= +filename= +format= +h +i= +id= +l= +loop= +lms= +loop-ms= +q +query +query-accounted-apps= +query-compute-apps=
            +query-gpu= +u +unit +x +xml-format
            +ac= +am= +c= +caa +dm= +e= +fdm= +gom= +lgc= +lmc= +mig= +p= +pl= +pm= +r +rac +rgc +rmc
            --query --query-gpu= --query-compute-apps= --query-accounted-apps= --query-supported-clocks= --query-remapped-rows= --query-retired-pages=
            --format= --id= --loop= --loop-ms= --display= --xml-format --unit --list-gpus --list-excluded-gpus --help-query-gpu --dtd --filename=
            """)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Changes how the card works.",
                When.Option("-ac -am -c -caa -dm -e -fdm -gom -lgc -lmc -mig -p -pl -pm -r -rac -rgc -rmc"),
                match: ["nvidia-smi -pm 1", "nvidia-smi -c 3", "nvidia-smi -dm 0"], noMatch: ["nvidia-smi -q -d MEMORY", "nvidia-smi -L"])
            .WritesTo(
                "-f -filename --filename", "Writes to a file.",
                match: ["nvidia-smi -q -f gpu.log"], noMatch: ["nvidia-smi -q", "nvidia-smi --query-gpu=name --format=csv"]),
        Spec.Prints("lsof", """
            -?CEGHIJKLMNOPQRSTUVXabhlnrstuvwxz -A= -D? -F? -K? -S? -T? -Z? -c= -d= -e= -f? -g? -i? -k= -m= -o? -p= -r? -s? -u= -x?
            """)
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes a cache of devices.",
                static call => call.ValueOf("-D") is { Text: not ("?" or "i" or "r") } ? call.IndexOf("-D") : -1,
                match: ["lsof -Db/home/me/cache", "lsof -Du"], noMatch: ["lsof -Di", "lsof -i :80"]),
        Spec.Prints("fuser", """
            -46IMVacfiklsuvw -m? -n= -# --all --inode --interactive --ipv4 --ipv6 --ismountpoint --kill --list-signals --mount= --namespace= --silent --user
            --verbose --writeonly
            """)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Stops the processes that use a file.",
                When.Option("-k --kill"),
                match: ["fuser -k 8080/tcp", "fuser -km /mnt"], noMatch: ["fuser -v 8080/tcp"]),
        Spec.Prints("pmap", "-VXcdhnpqx -A= -C= -N= --create-rc --create-rc-to= --device --extended --quiet --range= --read-rc --read-rc-from= --show-path")
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes a configuration.",
                When.Option("-n -N --create-rc --create-rc-to"),
                match: ["pmap -n", "pmap --create-rc-to=rc"], noMatch: ["pmap -x 42"]),
        Spec.Prints("prstat dstat iotop nmon pwdx tload slabtop ptree pfiles pcpu", """
            -# -ZaJLmRrtTcdghHinNpqvVyok -C= -D= -I= -M= -P? -S= -U= -n? -s? -u? -d?
            --all --accumulated --batch --cpu --delay= --disk --epoch --full --io --iter= --kilobytes --load --mem --net --nocolor --noheaders --once --only
            --page --pid= --proc --processes --quiet --scale= --sort= --swap --sys --time --top-cpu --top-io --top-mem --user= --vmstat
            """),
        Spec.Prints("vm_stat", "-c="),
    ];

    // BSD's letters stand without a dash; "e" among them, up to one that takes a value, shows environments. macOS has -E.
    private static int ShowsEnvironment(Invocation call)
    {
        if (call.IndexOf("-E") is >= 0 and int option)
        {
            return option;
        }

        for (int i = 1; i < call.Arguments.Count; i++)
        {
            string text = call.Arguments[i].Text;
            if (text.Length == 0 || text[0] == '-' || !char.IsLetter(text[0]) || IsValue(call, i))
            {
                continue;
            }

            foreach (char letter in text)
            {
                if (letter == 'e')
                {
                    return i;
                }

                if (!char.IsLetter(letter) || letter is 'o' or 'O' or 'k' or 'p' or 'q' or 't' or 'U')
                {
                    break;
                }
            }
        }

        return -1;
    }

    // An argument that an option before it takes, with a dash or without.
    private static bool IsValue(Invocation call, int index)
    {
        foreach ((_, _, Argument? value) in call.Options)
        {
            if (value is { } taken && taken.Start == call.Arguments[index].Start)
            {
                return true;
            }
        }

        string before = call.Arguments[index - 1].Text;
        return index > 1 && before.Length > 0 && (before[0] == '-' || char.IsLetter(before[0])) && before.IndexOfAny(['=', ',']) < 0
            && before[before.Length - 1] is 'o' or 'O' or 'k' or 'p' or 'q' or 't' or 'U' or 'u' or 'g' or 'C' or 'G' or 's' or 'D' or 'J';
    }
}
