namespace AgentGen.Shell.Tests.Rules;

public sealed class QueryProgramTests
{
    [Fact]
    public void A_program_that_opens_keys_reads_them() =>
        Verdicts.ShouldAllBe("""
            jq -n --rawfile a ~/.ssh/id_rsa '$a'
            jq --slurpfile a ~/.aws/credentials -n '$a'
            jq -f /etc/shadow x
            jq --arg a b . ~/.netrc
            yq -n 'load_str("/etc/shadow")'
            yq eval 'load("/root/.ssh/id_rsa")' a.yml
            yq --expression . ~/.netrc
            awk -v f=/root/.ssh/id_rsa 'BEGIN { while ((getline l < f) > 0) print l }'
            awk '{ print }' f=/etc/shadow
            awk -v 'f=/etc\x2fshadow' 'BEGIN { getline l < f; print l }'
            awk 'BEGIN { ARGV[1] = "/etc/shadow"; ARGC = 2 } { print }'
            mlr --icsv join -f ~/.netrc -j a b
            """, ShellRisk.Dangerous);

    [Fact]
    public void A_program_that_may_run_or_read_anything_is_no_look() =>
        Verdicts.ShouldAllBe("""
            yq -n 'load_str("/etc/" + "shadow")'
            awk 'BEGIN { f = "/etc/" "shadow"; while ((getline l < f) > 0) print l }'
            awk -v f=a 'BEGIN { f = "/etc/" "shadow"; getline l < f; print l }'
            mlr --csv join --prepipe 'touch x' -f a -j b c
            mlr --icsv put -f ./prog.mlr x.csv
            mlr --icsv head then put -q -f ./prog.mlr x.csv
            psql -c '\echo `touch x`'
            psql -c '\d `touch x`'
            psql -c 'select 1 \! touch x'
            """, ShellRisk.Mutating);

    [Fact]
    public void A_program_that_only_picks_is_a_look() =>
        Verdicts.ShouldAllBe("""
            jq --arg name value '.a[$name]' a.json
            jq --slurpfile a b.json '. + $a[0]' c.json
            jq --argjson n 3 '.[:$n]' a.json
            yq eval '.a' a.yml
            yq '. *= load("b.yml")' a.yml
            yq -o json '.a | select(.b == "x")' a.yml
            awk -v f=list 'BEGIN { while ((getline l < f) > 0) seen[l] } $1 in seen' a
            awk -F= -v k=v '$1 == k { print $2 }' a.ini
            awk '{ getline line < "b"; print $0, line }' a
            mlr --icsv --opprint sort -f name then head -n 3 a.csv
            mlr --icsv join -f left.csv -j id right.csv
            psql -c 'select 1'
            psql -c "select E'a\nb'"
            psql -c '\dt'
            """, ShellRisk.ReadOnly);
}
