using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Editors. They change files, and most run commands from inside.</summary>
internal static class Editors
{
    internal static readonly CommandSpec[] Table =
    [
        Edits("vi vim nvim gvim vimdiff nvimdiff gvimdiff vimx rvim rgvim evim ex vipe",
            "-c= -S= -s= -u= -U= -i= -T= -t= -w= -W= -q= -r? --cmd= --startuptime= --listen= --server= --remote-send= --remote-expr= *", OperandRole.Write)
            .TakesCommands("-c --cmd --remote-send")
            .Interprets("--remote-expr")
            .Runs(JudgePlusCommands),
        Edits("view gview rview", "-c= -S= -s= -u= -U= -i= -T= -t= -w= -W= --cmd= *", OperandRole.Read)
            .TakesCommands("-c --cmd")
            .Runs(JudgePlusCommands),
        Edits("ed red", "-s -v -p= -E -r -G -l *", OperandRole.Write)
            .TakesCommands(),
        Edits("emacs emacsclient xemacs mg zile jed",
            "-l= -f= -e= -L= --eval= --load= --funcall= --script= --insert= --execute= +eval= +execute= +load= +funcall= +script= +batch +nw +Q +q +f= +l= *",
            OperandRole.Write)
            .Interprets("-e --eval --execute -eval -execute"),
        Edits("nano pico rnano", "-s= -o= -r= -T= -Q= -C= -X= -Y= --speller= --operatingdir= --backupdir= --fill= --tabsize= --syntax= *", OperandRole.Write)
            .HandsOn("-s --speller"),
        Edits("""
            joe jmacs jstar jpico rjoe micro kak hx helix ne mcedit mousepad gedit kate kwrite pluma xed leafpad featherpad notepadqq geany gnome-text-editor
            TextEdit
            """,
            "-e= -E= -c= *", OperandRole.Write)
            .TakesCommands("-c -e -E"),
        Spec.Prints("code code-insiders codium vscodium cursor windsurf", """
            -dnrwgmvhas -g= --list-extensions --show-versions --version --status --help --locate-shell-integration-path= --diff --goto= --new-window
            --reuse-window --wait --merge --add --install-extension= --uninstall-extension= --update-extensions --pre-release --force --locale=
            --user-data-dir= --profile= --extensions-dir= --category= --verbose --log= --disable-extensions --disable-extension= --sync= --disable-gpu
            --telemetry
            """)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Opens an editor.",
                When.Not(When.Option("--list-extensions --version -v --status -s --help -h --telemetry")),
                match: ["code ."], noMatch: ["code --list-extensions"])
            .KeepsToItself()
            .Dangerous(
                ShellReasonCodes.RemoteAccess, "Opens the machine to others.",
                When.OperandIs("tunnel", "serve-web", "serve-local"),
                match: ["code tunnel", "code serve-web --host 0.0.0.0"], noMatch: ["code .", "code --diff a b"])
            .Mutating(
                ShellReasonCodes.RunsCode, "Installs an extension.",
                When.Option("--install-extension"),
                match: ["code --install-extension ms-python.python"], noMatch: ["code ."]),
        Edits("subl sublime_text atom mate bbedit zed idea pycharm webstorm rider clion goland phpstorm rubymine studio fleet", "*", OperandRole.Write),
    ];

    private static CommandSpec Edits(string names, string options, OperandRole role) =>
        Spec.Changes(names, role, options, ShellReasonCodes.ChangesFiles, "Opens an editor.")
            .KeepsToItself();

    // "+command" runs a command of the editor at its start; "+12" goes to a line.
    private static void JudgePlusCommands(Invocation call, CommandJudge judge)
    {
        foreach (int index in call.Operands)
        {
            Argument operand = call.Arguments[index];
            if (operand.Text.Length > 1 && operand.Text[0] == '+')
            {
                EscapeText.Judge(judge, operand);
            }
        }
    }
}
