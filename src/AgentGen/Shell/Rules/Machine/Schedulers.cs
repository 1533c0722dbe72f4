namespace AgentGen.Shell.Rules;

/// <summary>Commands that have others run later or on a schedule.</summary>
internal static class Schedulers
{
    private const string Code = ShellReasonCodes.Persistence;

    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("crontab fcrontab", "-leriVTnxsz -u= -c=")
            .Dangerous(
                Code, "Changes what runs on a schedule.",
                static call => call.Has("-r -e -z") ? call.IndexOf("-r -e -z") : call.Has("-l -V -T") ? -1 : call.Operands.Count > 0 ? call.Operands[0] : 0,
                match: ["crontab jobs.txt", "crontab -r", "crontab -", "crontab"], noMatch: ["crontab -l", "crontab -u me -l"])
            .TakesCommands(),
        Spec.Prints("at batch", "-VlrdmMvbkc -q= -f= -t= -u=")
            .Dangerous(
                Code, "Runs commands later, when nobody looks.",
                static call => call.Has("-l -c -r -d -V") || call.Name.Text == "at" && call.Operands.Count == 0 && !call.Has("-t -f") ? -1 : 0,
                match: ["at now + 1 hour", "at -f job.sh midnight", "at -t 202601010000"], noMatch: ["at -l", "at -c 4"])
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Removes jobs that wait.",
                When.Option("-r -d"),
                match: ["at -d 3"], noMatch: ["at -l"])
            .Runs(static (call, judge) =>
            {
                if (call.Input.Exists && !call.Has("-l -c -r -d -V"))
                {
                    judge.JudgeFlow(call.Input, call.Name);
                }
            }),
        Spec.Prints("atq", "-V -q= -o="),
        Spec.Changes("atrm", OperandRole.Data, "*", ShellReasonCodes.ChangesSystem, "Removes jobs that wait."),
        Spec.Dangerous("atd cron crond anacron fcron systemd-cron incrond", Code, "Starts what runs commands on a schedule."),
        Spec.Prints("incrontab", "-l -r -e -d -t= -u= --list --remove --edit --reload --types --user= -h -V").Dangerous(
            Code, "Changes what runs when files change.",
            When.Not(When.Option("-l --list -t --types")),
            match: ["incrontab jobs", "incrontab -r"], noMatch: ["incrontab -l"]),
        Spec.Prints("schtasks.exe schtasks", "*").Mutating(
            ShellReasonCodes.ChangesSystem, "Looks at or changes what runs on a schedule.",
            When.Always, match: ["schtasks.exe /query"], noMatch: [])
            .Dangerous(
                Code, "Changes what runs on a schedule.",
                When.Argument(
                    static argument => argument.Text.Length > 3
                        && argument.Text.ToLowerInvariant() is "/create" or "/change" or "/run" or "-create" or "/delete"),
                match: ["schtasks.exe /create /tn x /tr y /sc minute"], noMatch: ["schtasks.exe /query"]),
        Spec.Changes("start-stop-daemon daemonize daemon svscan", OperandRole.Data,
            "-x= -a= -n= -p= -u= -g= -c= -d= -s= -S -K -T -H -b -m --exec= --startas= --chuid= --chdir= --pidfile= --name= --user= *",
            ShellReasonCodes.ChangesSystem, "Starts or stops a program in the background.")
            .HandsOn("-x --exec -a --startas")
            .KeepsToItself(),
    ];
}
