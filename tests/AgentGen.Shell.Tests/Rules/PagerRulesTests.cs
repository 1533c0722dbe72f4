namespace AgentGen.Shell.Tests.Rules;

public sealed class PagerRulesTests
{
    [Fact]
    public void What_only_looks_is_read_only() =>
        Verdicts.ShouldAllBe("""
            less README.md
            less -N +G server.log
            less -R +/error server.log
            more notes.txt
            bat -p --line-range 10:20 src/a.c
            bat --paging=never src/a.c
            """, ShellRisk.ReadOnly);
}
