using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Commands that look at the system and its users, some of which can also change it.</summary>
internal static class SystemInformation
{
    internal static readonly CommandSpec[] Table =
    [
        // BSD: -f takes the format of the next operand, and -j says not to set the clock.
        Spec.Prints("date gdate", """
            -Rjnu -I? -d= -f= -r= -s= -t= -v= -z=
            --date= --debug --file= --iso-8601? --reference= --resolution --rfc-2822 --rfc-3339= --rfc-email --universal --utc --set=
            """)
            .ReadsFrom("-f --file")
            .Dangerous(
                ShellReasonCodes.ChangesSystem, "Sets the clock.",
                static call => call.IndexOf("-s --set") is >= 0 and int set ? set : call.Has("-j") ? -1 : When.FirstOperand(call, IsTime),
                match: ["date -s 12:00", "date --set='+2 hours'", "date 010112002026", "date -u 0101120026.30"],
                noMatch: ["date", "date +%s", "date -d yesterday", "date -j -f %Y 2026 +%s", "date -r 0", "date -v-1d +%F"])
            .Mutating(
                ShellReasonCodes.ChangesSystem, "May set the clock: the operand is no format.",
                static call => call.Has("-j") ? -1 : When.FirstOperand(call, static argument => argument.Text.IndexOf('+') != 0 && !IsTime(argument)),
                match: ["date \"$when\""], noMatch: ["date '+%F %T'", "date -u +%s"]),
        Spec.Prints("hostname", """
            -AFIVabdfhisy -F= --alias --all-fqdns --all-ip-addresses --boot --domain --file= --fqdn --ip-address --long --nis --short --yp
            """)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Sets the name of the machine.",
                When.Either(When.OperandAt(0), When.Option("-F --file -b --boot")),
                match: ["hostname x", "hostname -F /tmp/name"], noMatch: ["hostname -f", "hostname -I"]),
        Spec.Prints("domainname dnsdomainname nisdomainname", "-AFIVabdfisy -F= --file= --long --fqdn --short")
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Sets the name of the domain.",
                When.Either(When.OperandAt(0), When.Option("-F --file")),
                match: ["domainname x"], noMatch: ["dnsdomainname -f"]),
        Spec.Prints("id gid", "-AFGMPZagnpruz --context --group --groups --name --real --user --zero"),
        Spec.Prints("groups users logname whoami arch tty nproc hostid", "-as --all --ignore= --quiet --silent"),
        Spec.Prints("who", """
            -HTabdlmpqrstuw --all --boot --count --dead --heading --ips --login --lookup --mesg --message --process --runlevel --short --time --users
            --writable
            """),
        Spec.Prints("w", "-VdfhinosupcC -N -M --container --from --ip-addr --no-current --no-header --old-style --pids --short --terminal"),
        Spec.Prints("uname", """
            -KUabimnoprsv --all --hardware-platform --kernel-name --kernel-release --kernel-version --machine --nodename --operating-system --processor
            """),
        Spec.Prints("uptime", "-Vhprcs --container --pretty --raw --since"),
        Spec.Prints("printenv", "-0 --null")
            .Dangerous(
                ShellReasonCodes.ReadsCredentials, "Prints a credential.",
                When.Operand(static argument => SecretNames.Names(argument.Text)),
                match: ["printenv AWS_SECRET_ACCESS_KEY", "printenv GITHUB_TOKEN"], noMatch: ["printenv", "printenv PATH HOME"]),
        Spec.Prints("finger", "-lmpsgkT46h8"),
        Spec.Prints("last lastb", """
            -# -FRTVadhiwxyj -f= -n= -p= -s= -t=
            --dns --file= --fullnames --fulltimes --hostlast --ip --limit= --nohostname --present= --since= --system --tab-separated --time-format= --until=
            """)
            .ReadsFrom("-f --file"),
        Spec.Prints("lastlog lastlog2", "-ACSVh -R= -a -b= -d= -s -t= -u= --active --before= --clear --database= --root= --service --set --time= --user=")
            .Dangerous(
                ShellReasonCodes.WipesLogs, "Changes the record of logins.",
                When.Option("-C -S --clear --set"),
                match: ["lastlog -C -u me"], noMatch: ["lastlog -u me"]),
        Spec.Prints("getconf", "-a -v="),
        Spec.Prints("locale", "-?Vackmv --all-locales --category-name --charmaps --keyword-name --usage --verbose"),
        Spec.Prints("lsb_release", "-acdhirsv --all --codename --description --id --release --short"),
        Spec.Prints("sw_vers", """
            +buildVersion +productName +productVersion +productVersionExtra --buildVersion --productName --productVersion --productVersionExtra
            """),
        Spec.Prints("tzselect", "-c= -n="),
        Spec.Prints("getent", "-?AVi -s= --no-addrconfig --no-idn --service= --usage")
            .Dangerous(
                ShellReasonCodes.ReadsCredentials, "Reads password hashes.",
                When.OperandIs("shadow", "gshadow"),
                match: ["getent shadow", "getent gshadow staff"], noMatch: ["getent passwd", "getent hosts localhost"]),
        Spec.Prints("stty", """
            -ag -F= -f= -e --all --file= --save
            +echo +echoe +echok +echonl +echoctl +echoprt +echoke +icanon +icrnl +inlcr +igncr +iexten +isig +istrip +iutf8 +ixany +ixoff +ixon +onlcr
            +opost +ocrnl +onlret +parenb +parodd +cstopb +crtscts +clocal +cread +hupcl +imaxbel +tostop +raw +cooked +cbreak +nl +evenp +oddp +noflsh +brkint
            +ignbrk +ignpar +parmrk +inpck +extproc +flusho +xcase +iuclc +olcuc +ofill +ofdel
            """)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Sets how another device talks.",
                static call => call.IndexOf("-F -f --file") is >= 0 and int device && (call.Options.Any(static option => option.Name.Length > 2
                    && option.Name is not ("--file" or "--all" or "--save"))
                        || When.FirstOperand(call, static argument => argument.Text is not ("size" or "speed")) >= 0) ? device : -1,
                match: ["stty -F /dev/ttyUSB0 raw", "stty -F /dev/ttyS0 -echo", "stty -F /dev/ttyS0 9600"],
                noMatch: ["stty -F /dev/ttyS0 -a", "stty -F /dev/ttyS0", "stty -a", "stty -F /dev/ttyS0 size"]),
        Spec.Prints("mesg", "-Vhv --verbose")
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Lets others write to the terminal, or keeps them from it.",
                When.OperandAt(0),
                match: ["mesg n"], noMatch: ["mesg"]),
        Spec.Prints("sysctl", """
            -ANVXabdehinoqwx -B= -p? -f? -r=
            --all --binary --deprecated --dry-run --ignore --load? --names --pattern= --quiet --system --values --write
            """)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Sets kernel parameters.",
                When.Either(When.Option("-w -p -f --write --load --system"), When.Operand(static argument => argument.Text.IndexOf('=') > 0)),
                match: ["sysctl -w a.b=1", "sysctl a.b=1", "sysctl --system"], noMatch: ["sysctl -a", "sysctl a.b", "sysctl -n hw.ncpu"])
            .Dangerous(
                ShellReasonCodes.DisablesSecurity, "Weakens the kernel's protection.",
                When.Argument(static argument => argument.Text.IndexOf('=') > 0
                    && (argument.Text.StartsWith("kernel.", StringComparison.Ordinal) || argument.Text.StartsWith("fs.", StringComparison.Ordinal))),
                match: ["sysctl -w kernel.kptr_restrict=0"], noMatch: ["sysctl kernel.hostname", "sysctl -w vm.swappiness=10"])
            .Dangerous(
                ShellReasonCodes.ReadsCredentials, "Reads a file outside the kernel's parameters.",
                When.Operand(static argument => argument.Text.IndexOf("/..", StringComparison.Ordinal) >= 0),
                match: ["sysctl -n kernel/../../../etc/group"], noMatch: ["sysctl kernel/hostname"]),
    ];

    // [MMDDhhmm[[CC]YY][.ss]]: digits and a point.
    private static bool IsTime(Argument argument)
    {
        string text = argument.Text;
        foreach (char c in text)
        {
            if (c is not ((>= '0' and <= '9') or '.'))
            {
                return false;
            }
        }

        return text.Length >= 4;
    }
}
