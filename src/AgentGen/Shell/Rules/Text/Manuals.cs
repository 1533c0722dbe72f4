using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Manuals, and what programs that page their output have in common.</summary>
internal static class Manuals
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Prints("man", """
            -7?DIKVWZadfhiklotw -C= -E= -H? -L= -M= -P= -R= -S= -T? -X? -e= -m= -p= -r= -s=
            --all --apropos --ascii --debug --default --ditroff --encoding= --extension= --global-apropos --ignore-case --local-file --locale= --location
            --location-cat --manpath= --match-case --names-only --nh --nj --no-hyphenation --no-justification --no-subpages --pager= --path
            --preprocessor= --prompt= --recode= --regex --sections= --systems= --troff --usage --warnings? --whatis --where --where-cat --wildcard
            --html? --config-file= --gxditview? --troff-device?
            """)
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Runs a browser or pager of the caller's choice.",
                When.Either(RunsPager("-P --pager"), When.Option("-H --html")),
                match: ["man --html='touch x' man", "man -P ./x ls", "man -Hfirefox ls", "man --pager='sh -c id' ls"],
                noMatch: ["man ls", "man -k x", "man -P cat ls", "man --pager='less -R' 5 passwd", "man -h"])
            .Mutating(
                ShellReasonCodes.RunsCode, "Takes its configuration, and with it the programs it runs, from a file.",
                When.Option("-C --config-file"),
                match: ["man -C ./conf ls"], noMatch: ["man -M /usr/share/man ls"])
            .ReadsFrom("-l --local-file")
            .Runs(static (call, judge) =>
            {
                // A name with a slash is a file.
                foreach (int index in call.Operands)
                {
                    if (call.Arguments[index].Text.IndexOf('/') >= 0)
                    {
                        PathJudge.Read(judge.Findings, call.Arguments[index]);
                    }
                }
            }),
        Spec.Prints("apropos whatis", """
            -?Vadelrvw -C= -L= -M= -m= -s=
            --and --config-file= --debug --exact --locale= --long --manpath= --regex --section= --sections= --systems= --usage --verbose --wildcard
            """),
        Spec.Prints("info", """
            -Oakvwb -d= -f= -h -I= -n= -x=
            --all --apropos= --directory= --file= --index-search= --node= --no-line-numbers --raw-escapes --no-raw-escapes --show-options --strict-node-location
            --subnodes --usage --vi-keys --where --location
            """),
        Spec.Prints("help", "-dms"),
        Spec.Prints("tldr", """
            -VLaclmrsu -p= -f= -o=
            --clear-cache --color= --compact --config-path --language= --list --markdown --pager --platform= --quiet --raw --render= --search --show-paths
            --update
            """)
            .Mutating(
                ShellReasonCodes.Network, "Fetches the pages anew.",
                When.Option("-u --update -c --clear-cache"),
                match: ["tldr --update"], noMatch: ["tldr tar", "tldr --list"]),
        Spec.Prints("cheat", "-Tadlrv -c= -e= -p= -s= -t= --all --colorize --directories --edit= --list --path= --regex --search= --tag= --tags")
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Opens an editor.",
                When.Option("-e --edit"),
                match: ["cheat -e tar"], noMatch: ["cheat tar", "cheat -s ssh"]),
    ];

    /// <summary>The option names a pager that is none of those that only show.</summary>
    internal static RuleCondition RunsPager(string options) => call =>
    {
        foreach ((string name, int index, Argument? value) in call.Options)
        {
            if (Invocation.IsOneOf(options, name) && value is { } pager && !IsPlainPager(pager.Text))
            {
                return index;
            }
        }

        return -1;
    };

    private static bool IsPlainPager(string text)
    {
        int blank = text.IndexOf(' ');
        string program = blank < 0 ? text : text.Substring(0, blank);
        bool plainOptions = blank < 0 || text.IndexOfAny([';', '|', '&', '>', '<', '$', '`', '+', '\n', '(', '\0']) < 0;
        return plainOptions && program is "cat" or "less" or "more" or "most" or "head" or "tail" or "col" or "never" or "always" or "auto" or "";
    }
}
