namespace AgentGen.Shell.Tests.Rules;

public sealed class LinterRuleTests
{
    [Fact]
    public void Checking_files_is_read_only() => CommandLines.ShouldBe("""
        shellcheck -x -S warning build.sh
        hadolint --ignore DL3008 Dockerfile
        yamllint -s .github
        actionlint -color
        gofmt -l -d .
        shfmt -d -i 2 scripts
        clang-format --dry-run --Werror a.c
        checkbashisms -p a.sh
        hyperfine --warmup 3 'ls -la' 'find . -name a'
        """, ShellRisk.ReadOnly);

    [Fact]
    public void Formatting_files_and_running_the_projects_plug_ins_are_changes() => CommandLines.ShouldBe("""
        gofmt -w .
        shfmt -w scripts
        clang-format -i a.c
        eslint src
        prettier --check .
        hyperfine --export-json out.json ls
        hyperfine 'make test'
        shellcheck --no-such-option a.sh
        """, ShellRisk.Mutating);

    [Fact]
    public void What_a_benchmark_runs_is_judged() => CommandLines.ShouldBe("""
        hyperfine 'rm -rf ~'
        hyperfine --prepare 'rm -rf /srv' ls
        shellcheck /etc/shadow
        """, ShellRisk.Dangerous);
}
