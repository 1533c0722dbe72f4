using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Commands that run the command in their arguments with the rights of somebody else.</summary>
internal static class RightsWrappers
{
    internal static readonly CommandSpec[] Table =
    [
        Elevates("sudo", """
            -ABbEeHiKklnNPSsvV -C= -c= -g= -h= -p= -R= -r= -t= -T= -U= -u= -D= -a= --askpass --bell --background --close-from= --chdir= --preserve-env?
            --edit --group= --set-home --help --host= --login --remove-timestamp --reset-timestamp --list --non-interactive --no-update --preserve-groups
            --prompt= --chroot= --role= --stdin --shell --type= --command-timeout= --other-user= --user= --version --validate
            """, Wrapping.RestAfterVariables),
        Elevates("doas", "-nsL -a= -C= -u=", Wrapping.RestAfterVariables),
        Elevates("pkexec", "--user= --disable-internal-agent --keep-cwd --help --version", Wrapping.RestAfterVariables),
        Elevates("run0", """
            -i -u= -g= -D= -M= --unit= --property= --description= --slice= --slice-inherit --user= --group= --nice= --chdir= --setenv= --background=
            --machine= --pty --pty-late --pipe --no-ask-password --via-shell --shell-prompt-prefix= --lightweight= --area= --help --version
            """, Wrapping.RestAfterVariables),
        Elevates("gosu su-exec setuidgid envuidgid s6-setuidgid", "", static (call, judge) => Wrapping.RestOrShell(call, judge, 1)),
        Elevates("chpst", "-0123PvV -u= -U= -b= -e= -/= -C= -n= -l= -L= -m= -d= -o= -p= -f= -c= -r= -t=",
            static (call, judge) => Wrapping.Rest(call, judge, 0)),
        new CommandSpec("su", new OptionGrammar("""
            -flmpPhV -c= -g= -G= -s= -w= -T --command= --session-command= --group= --supp-group= --login --fast --pty --no-pty --shell=
            --preserve-environment --whitelist-environment= --user= --help --version
            """), OperandRole.Data)
            .Dangerous(ShellReasonCodes.RootShell, "Becomes another user.", When.Always, match: ["su", "su - root", "su -c id"], noMatch: [])
            .Runs(static (call, judge) => Wrapping.Texts(call, judge, "-c --command --session-command")),
    ];

    private static CommandSpec Elevates(string names, string options, CommandAction action) =>
        new CommandSpec(names, new OptionGrammar(options), OperandRole.Data)
            .Mutating(ShellReasonCodes.Elevated, "Runs with another user's rights.", When.Always, match: [], noMatch: [])
            .Dangerous(
                ShellReasonCodes.RootShell, "Gives a shell with another user's rights.",
                When.Option("-s -i --shell --login --via-shell"),
                match: ["sudo -s", "sudo -i", "doas -s"], noMatch: ["@ ls"])
            .Dangerous(
                ShellReasonCodes.RootShell, "Hands a shell to a program that runs with another user's rights.",
                static call => When.FirstArgument(call, static argument => EmbeddedShell.In(argument.Text)),
                match: ["@ x /bin/sh", "@ x --shell=/bin/bash"], noMatch: ["@ ls"])
            .Runs(action, stopsAtOperand: true);
}
