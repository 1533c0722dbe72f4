namespace AgentGen.Shell.Tests.Rules;

public sealed class MessageBusRulesTests
{
    [Fact]
    public void What_only_looks_is_read_only() =>
        Verdicts.ShouldAllBe("""
            busctl list
            busctl tree org.freedesktop.login1
            busctl --user status
            gdbus introspect --session --dest org.x --object-path /org/x
            """, ShellRisk.ReadOnly);

    [Fact]
    public void What_does_harm_is_dangerous() =>
        Verdicts.ShouldAllBe("""
            busctl call org.freedesktop.login1 /org/freedesktop/login1 org.freedesktop.login1.Manager PowerOff b true
            dbus-send --system --print-reply --dest=org.freedesktop.login1 /org/freedesktop/login1 org.freedesktop.login1.Manager.Reboot boolean:true
            busctl --address=unixexec:path=/bin/sh
            gdbus call --session --dest org.freedesktop.secrets --object-path / --method org.freedesktop.Secret.Service.GetSecrets
            """, ShellRisk.Dangerous);
}
