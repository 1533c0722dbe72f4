namespace AgentGen.Shell.Tests.Rules;

public sealed class AgentGenRulesTests
{
    [Fact]
    public void What_only_looks_is_read_only() =>
        Verdicts.ShouldAllBe("""
            agentgen shell check 'rm -rf /'
            agentgen runs list --store journal.db
            agentgen runs show 7 --store journal.db
            agentgen tools src/App
            agentgen schema src/App --style default
            log show --last 1h --predicate 'process == "kernel"'
            log stream --level debug
            """, ShellRisk.ReadOnly);

    [Fact]
    public void What_does_harm_is_dangerous() =>
        Verdicts.ShouldAllBe("""
            agentgen runs approve 7
            agentgen runs cancel 7 --store journal.db
            agentgen approve 7
            agentgen runs resume 7
            ./node_modules/.bin/agentgen runs approve 7
            """, ShellRisk.Dangerous);
}
