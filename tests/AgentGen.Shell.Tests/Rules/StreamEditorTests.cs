namespace AgentGen.Shell.Tests.Rules;

public sealed class StreamEditorTests
{
    [Fact]
    public void A_script_of_sed_that_only_prints_is_read_only() => Verdicts.ShouldAllBe("""
        sed -n '1,5p' a
        sed '$d' a
        sed -n '$=' a
        sed 's/a/b/g; s|x/y|z|2' a
        sed 's/[/]/x/;s,[^,]*$,,' a
        sed 's/[]/]/x/' a
        sed 's/[[:space:]/]*$//' a
        sed -E 's/(a|b)\/c/\1/Ig' a
        sed -e '/^#/d' -e '/^$/d' a
        sed '/begin/,/end/!d' a
        sed -n '/a/,+3p' a
        sed '0~3d' a
        sed -n '2{p;q}' a
        sed '1!G;h;$!d' a
        sed ':a;N;$!ba;s/\n/ /g' a
        sed -n '\,usr/bin,Ip' a
        sed 'y/abc/ABC/' a
        sed 'a hello; w out' a
        sed '1i\  # header' a
        sed '/x/c changed' a
        sed 's/w out/e id/' a
        sed -n 'l 40' a
        sed -e 'a\' -e 'w out' a
        sed -n '/start/,${p;/stop/q}' a
        sed "s/$from/$to/g" a
        sed -n "${first},${last}p" a
        sed 's/a/b/w /dev/stdout' a
        sed '5q;d' a
        sed '# w out' a
        sed 's/x/y/;t end;s/z/w/;:end' a
        sed --posix -u 's/^[ \t]*//' a
        sed -s -n '$p' a b
        """, ShellRisk.ReadOnly);

    [Fact]
    public void A_script_of_sed_that_writes_runs_or_is_not_understood_is_a_change() => Verdicts.ShouldAllBe("""
        sed -i 's/a/b/' a
        sed -i.bak -e 1d a
        sed -i '' s/a/b/ a
        sed 'w out' a
        sed -n '/x/w found' a
        sed 's/a/b/w out' a
        sed 's/a/b/gpw out' a
        sed -n 'x;W out' a
        sed '1e uptime -p > out' a
        sed -f script.sed a
        sed 'k' a
        sed 's/a/b/q' a
        sed 's/a/b' a
        sed 'p x' a
        sed "$script" a
        sed '/x' a
        """, ShellRisk.Mutating);

    [Fact]
    public void A_script_of_sed_that_harms_is_dangerous() => Verdicts.ShouldAllBe("""
        sed 's/.*/date/e' a
        sed 's/.*/date/ge' a
        sed 'e' a
        sed -n '1e rm -rf ~' a
        sed '1e exec sh 1>&0' a
        sed 'w /etc/passwd' a
        sed 's/a/b/w /etc/cron.d/x' a
        sed '1{s/a/b/e}' a
        sed -n -e '/[/]/{p;e' -e '}' a
        sed 'r /etc/shadow' a
        sed -e p -e 'w /etc/passwd' a
        sed -i 's/^root:x/root:/' /etc/passwd
        sed -n p ~/.ssh/id_rsa
        sed 's/[^/]/x/;e' a
        """, ShellRisk.Dangerous);

    [Fact]
    public void An_awk_program_that_only_prints_is_read_only() => Verdicts.ShouldAllBe("""
        awk '{print $1}' a
        awk -F: '$3 > 1000 {print $1, $NF}' /etc/passwd
        awk 'NR==1 || /x/ && $2 >= 5' a
        awk '{s += $1} END {print s / NR}' a
        awk '{print ($1 + $2) / 2, length($0)/3}' a
        awk '{ if (($1 + $2) / 2 > 5) print }' a
        awk 'if (x) /a"b/' a
        awk '/a|b/ {n++} END {print n > "/dev/stderr"}' a
        awk '$1 ~ /^\/usr\/[/]x/ {print}' a
        awk '{print (a > b)}' a
        awk 'BEGIN {while ((getline line < "in.txt") > 0) n++; print n}'
        awk 'BEGIN {"date" | getline d; close("date"); print d}'
        awk '{print | "sort -n"}' a
        awk '{print $2 | "sort | uniq -c"}' a
        awk 'BEGIN {system("ls")}'
        awk '{print "system(\"x\") | sh > out"}' a
        awk '!seen[$0]++' a
        awk -v n=3 'NR % n == 0 {printf "%s\n", $0}' a
        awk '{gsub(/"/, "\\\""); print}' a
        awk '{a[$1] = a[$1] "," $2} END {for (k in a) print k, a[k]}' a
        awk 'function f(x) { return x / 2 } {print f($1)}' a
        awk '{x /= 2; print x}  # > out' a
        gawk -e '{print}' a
        gawk --csv '{print $2}' a.csv
        awk "/$pattern/ {print}" a
        awk 'NR==FNR {a[$1]; next} $1 in a' x y
        awk -F'[,;]' -v OFS='\t' '{$1=$1}1' a
        awk '{ $2 = ""; print }' FS=, a
        """, ShellRisk.ReadOnly);

    [Fact]
    public void An_awk_program_may_continue_over_lines() => Classify("awk '{ print $1,\n  $2 }' a").ShouldBe(ShellRisk.ReadOnly);

    [Fact]
    public void What_an_awk_program_prints_to_after_a_continued_line_is_written() => Classify("awk '{ print $1,\n  $2 > \"out\" }' a").ShouldBe(ShellRisk.Mutating);

    [Fact]
    public void An_awk_program_that_writes_runs_or_is_not_understood_is_a_change() => Verdicts.ShouldAllBe("""
        awk '{print > "out"}' a
        awk '{print $2 >> $1".txt"}' a
        awk '{printf("%s", $0) > ("out" NR ".txt")}' a
        awk '{print $0 > FILENAME ".new"}' a
        awk '{print | "cat > out"}' a
        awk '{system("touch " $1)}' a
        awk '{cmd = "wc -l " $1; cmd | getline n; print n}' a
        awk 'BEGIN {system("make")}'
        awk -f prog.awk a
        gawk -i inplace '{print}' a
        gawk -l readdir '{print}' .
        gawk '@load "filefuncs"; {print}' a
        gawk '@include "lib.awk"; {print}' a
        gawk 'BEGIN {f = "length"; @f("x")}'
        gawk -o/tmp/x '{print}' a
        gawk -e 'BEGIN {system("make")}'
        awk '{print "unfinished}' a
        awk '{print /unfinished}' a
        awk '`date`' a
        awk "$program" a
        """, ShellRisk.Mutating);

    [Fact]
    public void An_awk_program_that_harms_is_dangerous() => Verdicts.ShouldAllBe("""
        awk 'BEGIN {system("rm -rf ~")}'
        awk '{system("rm " $1)}' a
        awk '{print "rm " $1 | "sh"}' a
        awk '{print | "/bin/sh"}' a
        awk 'BEGIN {c = "sh"; print "x" | c}'
        awk 'BEGIN {while (("cat /etc/shadow" | getline l) > 0) print l}'
        awk 'BEGIN {while ((getline l < "/etc/shadow") > 0) print l}'
        awk '{print > "/etc/passwd"}' a
        awk '{print >> "/var/log/auth.log"}' a
        awk 'BEGIN {s = "/inet/tcp/0/host/80"; s |& getline}'
        awk '{print $1}' /etc/shadow
        awk 'if (x) /"/; BEGIN {system("rm -rf ~")} # "'
        awk 'BEGIN {x = 1 / 2; system("rm -rf ~"); y = 1 / 2}'
        awk '/[/]/ {system("rm -rf ~")}' a
        gawk -e 'BEGIN {system("rm -rf ~")}'
        gawk -f ~/.ssh/id_rsa a
        """, ShellRisk.Dangerous);

    private static ShellRisk Classify(string command) => ShellClassifier.Classify(command).Risk;
}
