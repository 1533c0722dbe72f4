namespace AgentGen.Shell.Tests.Rules;

public sealed class EnvironmentRulesTests
{
    [Fact]
    public void Ordinary_work_is_a_change() =>
        Verdicts.ShouldAllBe("""
            PATH=./bin:$PATH make
            NODE_OPTIONS=--max-old-space-size=4096 node app.js
            export JAVA_TOOL_OPTIONS=-Xmx2g
            HISTSIZE=10000 touch x
            """, ShellRisk.Mutating);

    [Fact]
    public void What_does_harm_is_dangerous() =>
        Verdicts.ShouldAllBe("""
            LD_AUDIT=./x.so ls
            GCONV_PATH=. iconv x
            LUA_INIT='os.execute("x")' lua
            DOTNET_STARTUP_HOOKS=./x.dll dotnet app.dll
            VIMINIT=':!id' vim x
            BORG_RSH=./x borg list
            GIT_ASKPASS=./x git fetch
            export HISTFILE=/dev/null
            HISTSIZE=0
            export HISTFILESIZE=0
            """, ShellRisk.Dangerous);
}
