namespace AgentGen.Shell.Tests.Rules;

public sealed class VirtualizationRulesTests
{
    [Fact]
    public void What_only_looks_is_read_only() =>
        Verdicts.ShouldAllBe("""
            virsh list --all
            virsh dominfo web
            qemu-img info disk.qcow2
            """, ShellRisk.ReadOnly);

    [Fact]
    public void Ordinary_work_is_a_change() =>
        Verdicts.ShouldAllBe("""
            virsh start web
            VBoxManage startvm web --type headless
            qemu-system-x86_64 -hda disk.qcow2 -m 1024
            qemu-img create -f qcow2 disk.qcow2 10G
            wine setup.exe
            """, ShellRisk.Mutating);

    [Fact]
    public void What_does_harm_is_dangerous() =>
        Verdicts.ShouldAllBe("""
            virsh destroy web
            virsh undefine web --remove-all-storage
            VBoxManage unregistervm web --delete
            qemu-system-x86_64 -drive file=/dev/sda,format=raw
            dosbox -c 'mount c /' -c 'type c:\etc\shadow'
            """, ShellRisk.Dangerous);
}
