using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>More of what looks at processors, memory, devices and limits.</summary>
internal static class HardwareQueries
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("lsfd lsirq irqtop lsclocks", """
            -JPSVbhlnruwx -p= -o= -d= -c? -C? -Q= -s= -t= -i= -x -H? --debug-filter= --dump-counters --filter= --counter= --inet? --json --list-columns
            --noheadings --notruncate --output= --pairs --pid= --raw --summary? --threads --threads --softirq --threshold= --cpu-stat= --cpu-list= --delay=
            --sort= --batch --iter= --no-discover-dynamic --no-discover-rtc --dynamic-clock= --rtc= --time= --hyperlink? --output-all --help --version
            """),
        Spec.Reads("fincore filefrag", """
            -BEJPVXabceknorsvxhtCR -o= -o -b? --bytes --json --noheadings --output= --raw --total --recursive --files --output-all --help --version
            """)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Writes the file's blocks out first.",
                static call => call.Name.Text == "filefrag" ? call.IndexOf("-s") : -1,
                match: ["filefrag -s a"], noMatch: ["filefrag -v a", "fincore a"]),
        Spec.Prints("zramctl", """
            -Vhbnr -a= -f -o= -p= -r -s= -t= --algorithm= --algorithm-params= --bytes --find --noheadings --output= --output-all --raw --reset --size=
            --streams= --recomp-algorithm= --help --version
            """)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Sets up or resets compressed memory.",
                When.Option("-a -f -s -t -r -p --algorithm --find --size --streams --reset"),
                match: ["zramctl -f -s 1G", "zramctl --reset /dev/zram0"], noMatch: ["zramctl", "zramctl --output-all"]),
        Spec.Prints("wdctl", """
            -FIOTVfhnrx -f= -o= -p= -g= -s= --flags= --flags-only --noflags --noheadings --noident --notimeouts --oneline --output= --raw --setpretimeout=
            --setpregovernor= --settimeout= --help --version
            """)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Sets the watchdog.",
                When.Option("-s -p -g --settimeout --setpretimeout --setpregovernor"),
                match: ["wdctl -s 60"], noMatch: ["wdctl", "wdctl -O"]),
        Spec.Prints("hwclock", """
            -DVahlruvsw -f= -r -c --show --get --utc --localtime --verbose --rtc= --directisa --adjfile= --hctosys --systohc --set --date= --predict
            --param-get= --param-set= --systz --adjust --noadjfile --delay= --epoch= --getepoch --setepoch --update-drift --test --vl-read --vl-clear --compare
            --help --version
            """)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Sets a clock.",
                When.Option("-s -w -a --hctosys --systohc --set --systz --adjust --param-set --setepoch --vl-clear"),
                match: ["hwclock -w", "hwclock --hctosys"], noMatch: ["hwclock", "hwclock -r --utc"]),
        Verbs.Of("cpupower", "-dhvc= --cpu= --debug --help --version", "frequency-info idle-info info monitor help powercap-info", """
            -abdefghilmnorstwyzpcv -i= -m= -e --boost --debug --driver --freq --governors --human --hwfreq --hwlimits --latency --no-rounding --perf --perf-bias
            --policy --proc --related-cpus --silent --stats --affected-cpus --cpus --epp
            """).AlsoAdministers("frequency-set idle-set set"),
        Spec.Prints("powertop", """
            -V -r? -i= -t= -w= -C? --time= --quiet --version --help --debug --extech= --sample= --iteration= --html? --csv? --workload= --auto-tune --calibrate
            --auto-tune-dump
            """)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Measures with every device, changes settings, writes a report, or runs a command.",
                When.Option("--auto-tune --calibrate --html --csv -r -C --workload -w -c"),
                match: ["powertop --auto-tune", "powertop --html=r.html"], noMatch: ["powertop", "powertop --version"]),
        Spec.Prints("turbostat", """
            -SJqdlhvgMCn -i= -n= -c= -s= -H= -e= -a= -o= -T= --interval= --num_iterations= --cpu= --show= --hide= --Summary --Joules --quiet --debug --list
            --help --version --enable= --add= --out= --TCC= --header_iterations= --no-perf --no-msr --force
            """)
            .WritesTo("-o --out", "Writes to a file.", match: ["turbostat -o t.txt"], noMatch: ["turbostat --Summary -n 3"])
            .Runs(static (call, judge) => Wrappers.JudgeRest(call, judge, 0), stopsAtOperand: true),
        Spec.Prints("lstopo lstopo-no-graphics hwloc-ls hwloc-info hwloc-calc", """
            -cfhilpqsvnN -I= -H= -q= --logical --physical --verbose --silent --cpuset --cpuset-only --taskset --only= --ignore= --no-caches --no-useless-caches
            --no-icaches --merge --no-io --no-bridges --whole-io --no-attrs --no-text --no-legend --no-index --no-collapse --no-factorize --restrict= --input=
            --input-format= --of= --output-format= --pid= --ps --top --append-legend= --topology --children --ancestors --ancestor= --support --allow=
            --thissystem --disallowed --filter= --version --help --largest --number-of= --intersect= --fontsize= --gridsize= --horiz? --vert? --rect?
            --distances --memattrs --cpukinds --windows-processor-groups --force --memory-attr-info= -l -p
            """)
            .WritesOperand(0, "Writes a picture to a file.", match: ["lstopo topo.png"], noMatch: ["lstopo", "lstopo --of console", "lstopo-no-graphics -p"]),
        Spec.Prints("""
            rocminfo radeontop intel_gpu_top nvtop clinfo vainfo vdpauinfo eglinfo es2_info glxheads gpustat gputop cpuid x86info cpuinfo cpu-info cpufreq-info
            i7z s-tui lsinput drm_info glewinfo
            """, """
            -# -1CLPRSTVabcdefghiklmnoprstuvwxy -d= -s= -o? -i= -l? -D= -F? -J --all --list --raw --json --no-header --display= --device= --human --color
            --no-color --show-all --show-cmd --show-user --show-pid --show-full-cmd --show-power --show-fan --watch? --interval= --delay= --exit --bus --version
            --help --prop= --offline --platform --verbose --basic --physical --logical --one-cpu --leaf= --subleaf= --no-processes --boost --freq --hwfreq
            --governors --driver --policy --stats --csv --terminal --debug --short-format --cpu=
            """)
            .WritesFor("radeontop", "-d", "Writes to a file.", match: ["radeontop -d dump.txt -l 1"], noMatch: ["radeontop", "nvtop -d 10"])
            .Mutating(
                ShellReasonCodes.WritesFile, "Records what it measures.",
                static call => ShellPaths.Name(call.Name.Text) switch
                {
                    "intel_gpu_top" => call.ValueOf("-o") is { Text: "-" } ? -1 : call.IndexOf("-o"),
                    "i7z" => call.IndexOf("-w -l"),
                    "s-tui" => call.IndexOf("-c --csv"),
                    _ => -1,
                },
                match: ["intel_gpu_top -o x", "i7z -w a", "s-tui --csv"], noMatch: ["intel_gpu_top -l", "i7z", "s-tui -t"]),
        Spec.Prints("rocm-smi amd-smi", """
            -abcdefghilmnopstuvwPSMGQ --showallinfo --showbus --showclkfrq --showclocks --showdriverversion --showenergycounter --showfan --showfw?
            --showgpuclocks --showhw --showid --showmaxpower --showmclkrange --showmemuse --showmeminfo= --showmemvendor --showpagesinfo --showperflevel
            --showpids? --showpidgpus? --showpower --showproductname --showprofile --showracks --showserial --showtemp --showtopo --showtopoweight
            --showtopotype --showtopohops --showuniqueid --showuse --showvbios --showversion --showvoltage --showxgmierr --json --csv --device= --alldevices
            --help --version
            """)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "May change a device.",
                static call => When.FirstOperand(call, static argument => argument.Text is "set" or "reset"),
                match: ["amd-smi reset --gpureset"], noMatch: ["rocm-smi --showtemp", "amd-smi list"]),
        Verbs.Of("dcgmi", "-hv --help --version --host=", "discovery health dmon topo nvlink modules stats", """
            -lcigefdmsvj -i= -g= -e= -d= -c= -f= --list --check --json --gpuid= --group= --field-id= --count=
            """)
            .AlsoAdministers("group diag policy config introspect profile fieldgroup test"),
        Spec.Reads("edid-decode get-edid parse-edid monitor-edid", """
            -XHCPSLcdehnopsqvi -b= --check --extract --hex --preferred-timings --native-resolution --long-timings --short-timings --utf8 --skip-hex-dump
            --only-hex-dump --version --help --physical-address --output-format= -bus=
            """)
            .WritesOperand(1, "Writes to a file.", match: ["edid-decode a.bin b.bin"], noMatch: ["edid-decode a.bin"]),
        Verbs.Of("ddcutil", """
            -dbnuphvVxtg= -d= -b= -n= --display= --bus= --sn= --mfg= --model= --edid= --brief --verbose --terse --sleep-multiplier= --help --version --noverify
            """, "detect capabilities getvcp vcpinfo environment usbenvironment probe interrogate chkusbmon", "-a --all --show-unsupported")
            .AlsoAdministers("setvcp loadvcp dumpvcp scs passthrough"),
        Verbs.Of("ipmitool", """
            -hVvcgAe= -I= -H= -p= -U= -f= -S= -a -A= -L= -N= -R= -C= -K= -k= -y= -E -l= -b= -t= -B= -T= -m= -z= -d= -o= -O= -Y -Z
            """, "help fru sdr")
            .With(
                Nested("chassis", "status restart_cause poh selftest", Nested("power", "status")),
                Nested("power", "status"),
                Nested("sensor", "list get"),
                Nested("mc bmc", "info guid selftest getenables"),
                Nested("lan", "print stats alert"),
                Nested("user", "list summary"),
                Nested("channel", "info getaccess getciphers"),
                Nested("sel", "info list elist get"),
                Nested("dcmi", "power discover sensors get_temp_reading asset_tag"),
                Nested("sol", "info"))
            .Dangerous(
                ShellReasonCodes.Power, "Stops or restarts the machine.",
                When.Both(
                    When.OperandIs("power", "chassis", "mc", "bmc"),
                    When.Argument(static argument => argument.Text is "off" or "cycle" or "reset" or "soft" or "diag" or "pulse")),
                match: ["ipmitool chassis power off", "ipmitool power cycle", "ipmitool mc reset cold"],
                noMatch: ["ipmitool chassis power status", "ipmitool sdr list"])
            .Dangerous(
                ShellReasonCodes.WipesLogs, "Clears the log of events.",
                When.Both(When.OperandIs("sel"), When.Argument(static argument => argument.Text is "clear" or "delete")),
                match: ["ipmitool sel clear"], noMatch: ["ipmitool sel list"])
            .Dangerous(
                ShellReasonCodes.Accounts, "Changes accounts of the management board.",
                When.Both(When.OperandIs("user"), When.Argument(static argument => argument.Text is "set" or "enable" or "disable" or "priv")),
                match: ["ipmitool user set password 2 x"], noMatch: ["ipmitool user list 1"]),
        Spec.Prints("ipmi-sensors ipmi-fru bmc-info mcelog ras-mc-ctl edac-util", """
            -hVvs -h= --help --version --summary --errors --error-count --status --print-labels --layout --mainboard --client --ascii --report= --quiet
            --sdr-cache-info --output-sensor-state --output-event-bitmask --non-abbreviated-units --ignore-not-available-sensors
            """),
        Verbs.Of("libinput", "-h --help --version", "list-devices list-kernel-devices debug-events measure", "--verbose --device= --show-keycodes")
            .AlsoChanges("""
            record replay quirks analyze test
            """),
        Spec.Administers("chcpu chmem cpufreq-selector rdmsr wrmsr solaar evtest"),
    ];

    private static CommandSpec Nested(string name, string looks, params CommandSpec[] more) =>
        Spec.Prints(name).With(Spec.Prints(looks)).With(more).Otherwise(Spec.Administers("-"));
}
