namespace AgentGen.Shell.Rules;

/// <summary>Commands that calculate, convert and count.</summary>
internal static class Calculators
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("units gunits", """
            -1cehimnpqrstvUV -d= -f= -H= -L= -l= -o= -u= --check --check-verbose --digits= --exponential --file= --history= --interactive --locale= --log=
            --minus --newproductsemantics --noround --one-line --output-format= --product --quiet --round --show-factor --silent --strict --terse --unitsfile
            --units= --verbose --version --help --info --compact --conformable --list-units --oldstar --newstar
            """, OperandRole.Data)
            .WritesTo("-L --log -H --history", "Writes a log.", match: ["units -L log 'm' 'ft'"], noMatch: ["units '3 miles' km", "units -t 1kg lb"]),
        Spec.Prints("qalc concalc kalker numbat eva kalc rink fend", """
            -# -biqtcdehmpnsvfDVCm? -b= -s= -u= -e= -f= -i= -m= -p= -base= +base= +exrates +defaults +nodefs +nocurrencies +nodatasets +nounits +nofunctions
            +novariables +terse +time= +interactive +list-units +list-functions +list-variables +help +version +color= +file= +set= --exrates --terse --base=
            --color? --set= --list --list-units --list-functions --list-variables --nodefs --time= --version --help --expression= --intro-banner=
            --pretty-print= --no-prelude --no-config --no-init --inspect-units --precision= --angle-unit= --eval-only
            """)
            .Mutating(
                ShellReasonCodes.RunsCode, "Runs a script, or fetches exchange rates.",
                static call => call.IndexOf("-f -exrates --exrates -file") is >= 0 and int option ? option : call.Name.Text == "qalc" ? call.IndexOf("-e") : -1,
                match: ["qalc -f s.txt", "qalc -exrates 1 EUR to USD"], noMatch: ["qalc 2+2", "qalc -t 5 ft to m"]),
        Spec.Prints("""
            primes rpn insect jot range num numsum numaverage numbound numgrep numinterval numround numrandom average numprocess
            """, "-# -bcdhiMmnqrSsUvaNpP -b= -p= -s= -w= -c= -n= -f="),
        Spec.Prints("errno", "-lsSh --list --search --search-all-locales --help"),
        Spec.Prints("ulid nanoid ksuid uuidparse dbus-uuidgen cuid typeid xkcdpass diceware", """
            -# -JVhnrfilqutvopsd -a= -c= -d= -f= -l= -n= -o= -p= -s= -w= -C= -D= -R= -t= -i= -s --json --raw --noheadings --output= --format= --local --quick
            --zero --size= --alphabet= --prefix= --min= --max= --numwords= --delimiter= --wordfile= --caps --no-caps --num= --randomsource= --wordlist= --count=
            --help --version --get --ensure? --specials= --case=
            """)
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes the machine's identity.",
                When.Option("--ensure"),
                match: ["dbus-uuidgen --ensure"], noMatch: ["dbus-uuidgen", "ulid", "uuidparse 0186-b"]),
        Spec.Reads("zdump", "-Vvi -c= -t= --help --version", OperandRole.Data),
        Spec.Prints("distro-info ubuntu-distro-info debian-distro-info", """
            -acdfhlrstuy -y? --all --codename --date= --days? --devel --eol --fullname --help --latest --lts --oldstable --release --series= --stable
            --supported --testing --unsupported --alias= --elts --supported-esm
            """),
        Spec.Prints("envsubst", "-vhV --variables --help --version"),
        Spec.Prints("ipcalc-ng subnetcalc ipv6calc ip6calc netmask grepcidr prips cidrcalc iprange aggregate", """
            -46abcdhimnopqrsuvwxIAVDS -# -b= -s= -i= -m= -f= -e= -S= -v --class-prefix --nocolor --nobinary --split= --network --netmask --broadcast --prefix
            --hostmin --hostmax --minaddr --maxaddr --addresses --addrspace --json --no-decorate --info --all-info --ipv4 --ipv6 --check --random-private= --in=
            --out= --addr_to_ip6addr --showinfo --show_types --mask= --range --cidr --hex --binary --octal --standard --cisco --help --version --silent
            --nocolour -n=
            """),
    ];
}
