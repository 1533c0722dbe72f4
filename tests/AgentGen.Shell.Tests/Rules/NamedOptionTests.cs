using AgentGen.Shell.Rules;

namespace AgentGen.Shell.Tests.Rules;

public sealed class NamedOptionTests
{
    private static readonly CommandSpec[] Specs = [.. Catalog.Specs.Where(spec => !spec.Options.AllowsUnknown)];

    [Theory]
    [InlineData("--output=dir/out.txt")]
    [InlineData("--out=dir/out.txt")]
    [InlineData("--output-file=out.txt")]
    [InlineData("--outfile=out.txt")]
    [InlineData("--save=dir/x")]
    [InlineData("--log=dir/x.log")]
    public void No_command_writes_to_a_file_that_an_option_names_and_is_read_only(string option) => ReadOnlyWith(option).ShouldBeEmpty();

    [Theory]
    [InlineData("--file=/etc/shadow")]
    [InlineData("--files-from=/etc/shadow")]
    [InlineData("--files0-from=/etc/shadow")]
    [InlineData("--input-file=/etc/shadow")]
    [InlineData("--template-file=/etc/shadow")]
    public void No_command_reads_keys_that_an_option_names_and_is_read_only(string option) => ReadOnlyWith(option).ShouldBeEmpty();

    [Fact]
    public void What_names_a_format_a_column_or_a_separator_is_no_file() =>
        Verdicts.ShouldAllBe("""
            kubectl get pods -o wide
            kubectl get pods -o jsonpath='{.items[0].metadata.name}'
            kubectl get pods -o custom-columns=NAME:.metadata.name
            kubectl get pods --output=name
            ps -o pid,etime
            lsblk -o NAME,SIZE
            journalctl -o short-iso
            column -t -o ' / ' a
            join -o 1.1,2.2 a b
            zfs list -o name,com.sun:auto-snapshot
            docker compose --env-file .env ps
            aws ec2 describe-instances --output table
            echo --output=dir/out.txt
            helm --kubeconfig ~/.kube/config list
            sort --files0-from=list
            """, ShellRisk.ReadOnly);

    [Fact]
    public void Programs_that_share_a_table_write_where_they_are_told() =>
        Verdicts.ShouldAllBe("""
            xan sort -o b a
            cue export -o out.json
            xlsx2csv a.xlsx b.csv
            atop -w raw 1 1
            lsof -Dbcache
            glances -w
            radeontop -d dump -l 1
            intel_gpu_top -o x
            i7z -w a
            s-tui --csv
            vnstat -u
            virt-top --csv x
            ctags-universal -f - -o tags a.c
            stty -F /dev/ttyUSB0 raw
            mesg n
            go list -mod=mod ./...
            docker buildx inspect --bootstrap
            helm template --output-dir=out x ./c
            llvm-pdbutil yaml2pdb x.yaml
            nmcli c d x
            nmcli -t con dow x
            nmcli r w of
            nmcli c exp x
            iw phy phy0 wowlan enable any
            daff git csv
            apt-cache -o Dir::Cache=d search x
            systemd-resolve status --flush-caches
            cargo --config ./a.toml tree
            source-highlight a.c
            docx2txt a.docx b.txt
            """, ShellRisk.Mutating);

    private static IEnumerable<string> ReadOnlyWith(string option) =>
        Specs.SelectMany(spec => spec.Names).Select(name => name + " " + option).Where(command => ShellClassifier.Classify(command).Risk == ShellRisk.ReadOnly);
}
