namespace AgentGen.Shell.Tests.Rules;

public sealed class DebuggerRulesTests
{
    [Fact]
    public void Ordinary_work_is_a_change() =>
        Verdicts.ShouldAllBe("""
            gdb ./app
            gdb -batch -ex run -ex bt ./app
            gdb -p 4242
            lldb -o run -- ./app
            bpftrace -l
            """, ShellRisk.Mutating);

    [Fact]
    public void What_does_harm_is_dangerous() =>
        Verdicts.ShouldAllBe("""
            gdb -nx -ex '!/bin/sh' -ex quit
            gdb -batch -ex 'shell rm -rf ~'
            gdb -ex 'python import os; os.execl("/bin/sh","sh")'
            lldb -o 'platform shell /bin/sh'
            bpftrace --unsafe -e 'BEGIN { system("ls"); }'
            gcore 4242
            gdb -p 1
            facter --custom-dir=./x
            crash -h /bin/sh
            """, ShellRisk.Dangerous);
}
