namespace AgentGen.Shell.Tests.Rules;

public sealed class MacOsRulesTests
{
    [Fact]
    public void What_only_looks_is_read_only() =>
        Verdicts.ShouldAllBe("""
            diskutil list external
            launchctl print gui/501
            launchctl list com.apple.x
            launchctl blame system/x
            csrutil status
            spctl --assess -v /Applications/X.app
            system_profiler SPHardwareDataType
            softwareupdate --list
            pmset -g
            pmset -g assertions
            scutil --dns
            scutil --get ComputerName
            networksetup -listallnetworkservices
            defaults read com.apple.finder
            defaults domains
            mdfind -name x
            mdls f
            pkgutil --pkgs
            tmutil status
            sw_vers --productVersion
            ioreg -l
            plutil -p Info.plist
            plutil -lint Info.plist
            PlistBuddy -c 'Print :CFBundleVersion' Info.plist
            security list-keychains
            security find-identity -v -p codesigning
            codesign -dv x.app
            codesign --verify x.app
            """, ShellRisk.ReadOnly);

    [Fact]
    public void Ordinary_work_is_a_change() =>
        Verdicts.ShouldAllBe("""
            defaults write com.apple.dock autohide -bool true
            pmset -a displaysleep 10
            scutil --set ComputerName mac
            networksetup -setdnsservers Wi-Fi 1.1.1.1
            softwareupdate -ia
            pkgutil --expand a.pkg d
            plutil -convert json a.plist
            codesign -s me a.app
            """, ShellRisk.Mutating);

    [Fact]
    public void What_does_harm_is_dangerous() =>
        Verdicts.ShouldAllBe("""
            pmset sleepnow
            defaults write com.apple.loginwindow LoginHook /tmp/x
            defaults write com.apple.LaunchServices LSQuarantine -bool NO
            softwareupdate --schedule off
            plutil -replace RunAtLoad -bool true ~/Library/LaunchAgents/x.plist
            """, ShellRisk.Dangerous);
}
