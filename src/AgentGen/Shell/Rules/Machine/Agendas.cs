namespace AgentGen.Shell.Rules;

/// <summary>Calendars, notes, lists of things to do, and records of time.</summary>
internal static class Agendas
{
    internal static readonly CommandSpec[] Table =
    [
        Verbs.Of("todo.sh todo-txt", "-@+acfhntvVxpPd= -d=", """
            ls list lsa listall lsc listcon lsp listpri lsprj listproj lf listfile listaddons shorthelp help
            """, "")
            .AlsoChanges("add a addm addto append app archive deduplicate del rm depri dp do done move mv prepend prep pri p replace report"),
        Verbs.Of("timew", "-h --help --version --verbose", """
            summary day week month get show diagnostics tags gaps export extensions help
            """, ":all :ids :day :week :month :yesterday")
            .AlsoChanges("start stop continue cancel delete track tag untag annotate move modify join split shorten lengthen resize fill undo config import"),
        Verbs.Of("watson", "-h --help --version --color --no-color", "log report aggregate status projects tags frames help", """
            -cCprlajstdwmyfgGb -f= -t= -p= -T= --current --no-current --from= --to= --project= --tag= --json --csv --all --pager --no-pager --year --month
            --week --day --luna --ignore-project= --ignore-tag= --elapsed --reverse --tags
            """)
            .AlsoChanges("start stop restart cancel edit remove rename merge sync config add"),
        Verbs.Of("khal khard", """
            -hcvl= -c= -v= --help --version --config= --color --no-color --verbosity= --logfile= --skip-unparsable --debug --fields= --vcard-version=
            """, """
            list at calendar search printcalendars printformats printics agenda show ls details filename template addressbooks abooks birthdays phone email
            postaddress
            """, """
            -adfonosNpreFuq -a= -d= -f= -o= -g= -u= -k= --include-calendar= --exclude-calendar= --format= --day-format= --once --notstarted --week-numbers
            --events --json= --addressbook= --display= --group-by-addressbook --parsable --search-in-source-files --sort= --reverse --uid= --remove-first-line
            --fields= --search= --strict-search
            """)
            .AlsoChanges("new add edit import interactive configure modify merge delete remove rm copy move add-email source"),
        Verbs.Of("dstask nb dnote zk tb ultralist", "-h --help --version --no-color --no-input", """
            show-open show-next show-projects show-tags show-active show-paused show-unorganised show-resolved show-templates next list ls show search help
            version status view find agenda
            """, """
            -# -n= -q -l -f= -t= -m= --sort= --reverse --limit= --format= --tag= --name-only --content-only --quiet --no-pager --interactive --match= --created=
            --modified= --tags= --link-to= --linked-by= --orphan --type= --filenames --paths --all --excerpt --print --raw --id --type -e
            """)
            .AlsoChanges("add a log start stop note done modify edit remove delete undo sync import git context new init index config template rm"),
        Spec.Prints("remind rem", "-# -abcdefghklmnopqrstuwxyz1aejno -c? -d= -g? -i= -k= -l -m -p? -s? -w= -x= -y -v -r -b?")
            .Mutating(
                ShellReasonCodes.RunsCode, "Runs a command for each reminder, or stays and watches.",
                When.Option("-k -z"),
                match: ["remind -k'notify %s' r"], noMatch: ["remind -c r"])
            .Mutating(
                ShellReasonCodes.RunsCode, "The file may hold commands that are run.",
                static call => call.Operands.Count > 0 && !call.Has("-r") ? call.Operands[0] : -1,
                match: ["remind r.rem"], noMatch: ["remind -r r.rem", "rem"]),
        Spec.Prints("ddate when calcurse pal calendar", """
            -# -aAbdfghilnpqrstvwWxBFQRPTo -A= -B= -D= -F= -W= -d? -f= -l= -t? -s? -r? -n? -i? -x? -c= -a? -w --appointment --day? --next --note --range?
            --search= --todo? --help --version --status --format-apt= --format-recur-apt= --format-event= --format-todo= --filter-type= --filter-pattern=
            --filter-start-from= --filter-start-to= --filter-completed --filter-uncompleted --filter-priority= --days= --from= --to= --limit= --query=
            --output-datefmt= --read-only --calendar= --directory= --confdir= --past= --future= --nocolor --expand-weeks --header= --language= --prefilter=
            --calendar_file=
            """)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Changes the calendar, or mails it.",
                static call => call.Name.Text switch
                {
                    "calcurse" => call.IndexOf("-i -P -g --import --purge --gc") is >= 0 and int option ? option : call.UnknownOption,
                    "calendar" => call.IndexOf("-a"),
                    "when" => When.FirstOperand(call, static argument => argument.Text is "e"),
                    _ => -1,
                },
                match: ["calcurse -i a.ics", "calendar -a"], noMatch: ["calcurse -a", "calendar -A 7", "ddate"]),
        Spec.Changes("jrnl stock buku gcalcli taskbook linear slack-term pass-otp timetrap taskwarrior", OperandRole.Data),
    ];
}
