namespace AgentGen.Shell.Rules;

/// <summary>Desktops: settings, windows, the clipboard, dialogs.</summary>
internal static class Desktop
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Changes("""
            xdg-open xdg-email gnome-open kde-open exo-open sensible-browser x-www-browser firefox google-chrome chromium chromium-browser brave-browser
            microsoft-edge run-mailcap mimeopen gio rifle
            """,
            OperandRole.Read, "*", ShellReasonCodes.RunsCode, "Opens something in the program for it.")
            .Dangerous(
                ShellReasonCodes.RemoteAccess, "Lets others steer the browser.",
                When.Argument(
                    static argument => argument.Text.StartsWith("--remote-debugging-address", StringComparison.Ordinal)
                        || argument.Text.StartsWith("--load-extension", StringComparison.Ordinal)),
                match: ["chromium --remote-debugging-address=0.0.0.0"], noMatch: ["firefox http://h"])
            .KeepsToItself(),
        Spec.Changes("""
            xdg-desktop-menu xdg-icon-resource update-desktop-database update-mime-database gtk-update-icon-cache notify-send zenity kdialog yad dialog
            whiptail gum fzf sk dmenu rofi wofi
            """,
            OperandRole.Data, "--preview= --bind= --filter= --dmenu= *", ShellReasonCodes.ChangesSystem, "Shows or changes something of the desktop.")
            .HandsOn("--preview")
            .KeepsToItself(),
        Spec.Prints("xclip xsel wl-paste pbpaste", """
            -o -out +o +out +selection= -b -p -s -k -i +in +i +rmlastnl -n -t= +t= +target= +loops= +d= --output --primary --secondary --clipboard
            --list-types --no-newline --type= -l
            """)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Writes the clipboard.",
                static call => call.Name.Text is "pbpaste" or "wl-paste" || call.Has("-o -out --output") ? -1 : 0,
                match: ["xclip -selection clipboard", "xsel -b"], noMatch: ["xclip -o", "pbpaste"]),
        Spec.Changes("pbcopy wl-copy clip.exe", OperandRole.Data, "*", ShellReasonCodes.ChangesSystem, "Writes the clipboard."),
        Spec.Changes("xdotool ydotool wtype xte setxkbmap xkbcomp i3-msg swaymsg hyprctl bspc qtile awesome-client kwriteconfig5 kwriteconfig6 feh nitrogen",
            OperandRole.Data, "*", ShellReasonCodes.ChangesSystem, "Steers the desktop.")
            .Runs(static (call, judge) =>
            {
                // "exec" starts a command: xdotool exec CMD…, i3-msg exec CMD….
                for (int i = 0; i + 1 < call.Operands.Count; i++)
                {
                    if (call.Operand(i).Text is "exec")
                    {
                        int next = call.Operands[i + 1];
                        judge.Judge(call.From(next), default);
                        return;
                    }
                }
            })
            .KeepsToItself(),
        Spec.Prints("xinput", "--list --list-props --short --long --name-only --id-only --version --help list")
            .LooksWith("Changes a device of input.", "list list-props help version", match: ["xinput disable 4"], noMatch: ["xinput list"])
            .Dangerous(
                ShellReasonCodes.ReadsCredentials, "Records what a person types.",
                When.Argument(static argument => argument.Text is "test" or "--test" or "test-xi2" or "--test-xi2"),
                match: ["xinput test 10"], noMatch: ["xinput list"]),
        Spec.Changes("xhost", OperandRole.Data, "*", ShellReasonCodes.ChangesSystem, "Shows or changes who may use the screen.")
            .Dangerous(
                ShellReasonCodes.RemoteAccess, "Opens the screen to others.",
                When.Operand(static argument => argument.Text.StartsWith("+", StringComparison.Ordinal)),
                match: ["xhost +"], noMatch: ["xhost", "xhost -"]),
        Spec.Dangerous("xspy xkeylogger logkeys lkl keysniffer showkey", ShellReasonCodes.ReadsCredentials, "Records what a person types."),
        Spec.Changes("""
            scrot maim gnome-screenshot import screencapture grim flameshot spectacle xwd ffcast simplescreenrecorder recordmydesktop wf-recorder imagesnap
            fswebcam arecord parecord
            """,
            OperandRole.Write, "-e= --exec= *", ShellReasonCodes.ChangesFiles, "Records the screen, the camera or sound.")
            .HandsOn("-e --exec")
            .KeepsToItself(),
        Spec.Changes(
            "xterm uxterm gnome-terminal konsole xfce4-terminal alacritty kitty wezterm urxvt rxvt terminator tilix lxterminal mate-terminal foot ghostty",
            OperandRole.Data, "-e= -x= --command= --execute= *", ShellReasonCodes.RunsCode, "Opens a terminal.")
            .HandsOn("-e --command --execute -x")
            .Dangerous(
                ShellReasonCodes.RemoteAccess, "Shows a terminal on another machine.",
                static call => call.Arguments.Any(static argument => argument.Text is "-display")
                    && call.Name.Text.EndsWith("xterm", StringComparison.Ordinal) ? 0 : -1,
                match: ["xterm -display 10.0.0.1:1"], noMatch: ["xterm"]),
        Spec.Dangerous("openvt ksshell agetty getty mgetty", ShellReasonCodes.SpawnsShell, "Starts a shell or a login somewhere else."),
        Spec.Prints("xlsclients xev xlsfonts xvinfo glxinfo vulkaninfo wayland-info", """
            -a -f -v -h +id= +name= +root +display= +len= +notype +fs= +font= +spy +frame +all +tree +children +stats +events +size +wm +shape +bits +int +l
            +version -b -s --help --version --format= --sort --all --verbose --brief --summary
            """),
    ];
}
