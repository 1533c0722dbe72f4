namespace AgentGen.Shell.Tests.Rules;

public sealed class DesktopRulesTests
{
    [Fact]
    public void What_only_looks_is_read_only() =>
        Verdicts.ShouldAllBe("""
            xclip -o -selection clipboard
            pbpaste
            xhost --help
            """, ShellRisk.ReadOnly);

    [Fact]
    public void Ordinary_work_is_a_change() =>
        Verdicts.ShouldAllBe("""
            xdg-open report.html
            notify-send done
            gsettings set org.gnome.desktop.interface color-scheme prefer-dark
            open -a Preview a.pdf
            xclip -selection clipboard
            xdotool key Return
            osascript -e 'display notification "done"'
            """, ShellRisk.Mutating);

    [Fact]
    public void What_does_harm_is_dangerous() =>
        Verdicts.ShouldAllBe("""
            xhost +
            xterm -display 10.0.0.9:1
            xterm -e /bin/sh
            scrot -e /bin/sh
            xdotool exec --sync /bin/sh
            gnome-terminal -e ./x
            run-mailcap --action=view text/plain:/bin/sh
            """, ShellRisk.Dangerous);
}
