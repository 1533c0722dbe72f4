namespace AgentGen.Shell.Rules;

/// <summary>Viewers and filters of logs.</summary>
internal static class LogViewers
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("hl fblog humanlog bunyan jsonlog tspin tailspin toolong tl grcat", """
            -# -?0aAbcCdDefFgGhHiIjJklLmMnNopPqQrRsStTuUvVwWxXyYzZ -c? -k= -f= -o= -l= -m= -t= -a= -p= -i= -x= -L -F -S -P= -T= -h --additional-value= --all
            --allow-log-level= --color= --colorize --config= --condition= --context-key= --crlf --customLevels= --customColors= --dump-all --duplicate=
            --errorLikeObjectKeys= --errorProps= --exclude= --expand= --fields= --filter= --follow --help --hide= --hide-empty-fields --hideObject --highlight=
            --ignore= --include= --input-info= --interrupt-ignore-count= --keep-unchanged --keep= --level= --levelFirst --levelKey= --level-key= --light-bg
            --local --main-line-format= --max-length= --message-key= --messageFormat= --messageKey= --minimumLevel= --no-pager --output= --output-delimiter=
            --paging= --process-message --query= --raw --raw-fields --since= --singleLine --skip= --skip-unchanged --sort --sort-length= --strict --strict=
            --substitute --support-ansi-escape-codes --sync --tail= --theme= --time-format= --time-zone= --time-key= --time-fields= --timestampKey=
            --translateTime= --truncate --truncate-length= --until= --useOnlyCustomProps= --version --with-prefix --print --listen-command= --words-red=
            --no-builtin-keywords --no-highlights --output-file=
            """)
            .ReadsFrom("--config")
            .Mutating(
                ShellReasonCodes.RunsCode, "Evaluates conditions as code, or runs a command.",
                static call => call.Name.Text switch
                {
                    "bunyan" => call.IndexOf("-c --condition"),
                    "tspin" or "tailspin" => call.IndexOf("--listen-command -c"),
                    _ => -1,
                },
                match: ["bunyan -c 'this.x()' a.log", "tspin --listen-command './x'"], noMatch: ["bunyan a.log", "tspin -p a.log"])
            .WritesTo("--output-file", "Writes to a file.", match: ["hl --output-file b a.log"], noMatch: ["hl -l error a.log"])
            .WritesFor("hl", "-o --output", "Writes to a file.", match: ["hl -o b a.log"], noMatch: ["bunyan -o short a.log"]),
        Spec.Reads("agrind angle-grinder", "-hVf= -o= -v --file= --output= --format= --verbose --help --version", OperandRole.Data).ReadsFrom("-f --file"),
        Spec.Reads("lnav", "-hHCtrRqnNVvuiaSW -I= -d= -e= -c= -f= -w= -m -i -u --help --version --since= --until=")
            .Mutating(
                ShellReasonCodes.RunsCode, "Runs commands of its own, or installs and writes files.",
                When.Option("-c -f -e -i -u -m -d -w"),
                match: ["lnav -c ':write-to x' a.log", "lnav -i extra"], noMatch: ["lnav a.log", "lnav -n -q a.log"]),
        Spec.Reads("utmpdump", "-fhrVo= --follow --output= --reverse --help --version")
            .WritesTo("-o --output", "Writes to a file.", match: ["utmpdump -r -o a.wtmp"], noMatch: ["utmpdump a.wtmp"]),
        Spec.Reads("lastcomm ac sa dump-acct pinky", """
            -# -abcdfijklmnprstuvwyzhqFDSW -f= -o= -v= -n= -z --strict-match --user= --command= --tty= --forwards --file= --pid --debug --help --version
            --daily-totals --individual-totals --complain --reboots --supplant --timewarps= --compatibility --tw-leniency= --tw-suspicious= --print-all
            --print-year --print-zeros --raw --ahz= --byte --num --reverse --list-all-names --sort-real-time --user-summary --percentages --lookup
            """, OperandRole.Data)
            .Dangerous(
                ShellReasonCodes.WipesLogs, "Replaces the records by their summary.",
                static call => call.Name.Text == "sa" ? call.IndexOf("-s") : -1,
                match: ["sa -s"], noMatch: ["sa -u", "ac -p", "lastcomm -s root", "lastcomm cp"]),
        Spec.Dangerous("accton", ShellReasonCodes.WipesLogs, "Turns the accounting of processes on or off."),
        Spec.Administers("ipcrm ipcmk"),
        Spec.Prints("collectl atopsar progress biotop iopp latencytop smem procinfo proctree prtstat pmstat pminfo pmval pmprobe", """
            -# -1?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz -c= -i= -p= -s= -o? -U= -P= -S? -R? -t= -h? -n= -T= -O= -M -d -w= --all --sort= --reverse
            --abbreviate --totals --percent --columns= --userfilter= --processfilter= --mapfilter= --sourcefilter= --monitor --monitor-continuously --quiet
            --command= --pid= --open-mode= --wait --wait-delay= --throughput --debug --help --version --raw --csv --home --cols= --from= --thru= --top?
            --verbose --showsubsys --host= --archive= --fetch --desc --oneline --full --autogroup --filename=
            """)
            .WritesTo("-f --filename", "Records what it measures.", match: ["collectl --filename r"], noMatch: ["collectl -scdn", "smem -t -k", "progress -m"]),
    ];
}
