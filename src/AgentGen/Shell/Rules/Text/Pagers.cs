using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Pagers and readers of documentation.</summary>
internal static class Pagers
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("less zless bzless xzless lzless zstdless", """
            -?aABcCdeEfFgGiIJKLmMnNqQRrsSuUVwWX~ -b= -D= -h= -j= -k= -o= -O= -p= -P= -t= -T= -x= -y= -z= -#= --buffers= --auto-buffers --clear-screen
            --CLEAR-SCREEN --chop-long-lines --color= --dumb --emouse --exit-follow-on-close --file-size --follow-name --force --form-feed --header=
            --HILITE-SEARCH --hilite-search --hilite-unread --HILITE-UNREAD --ignore-case --IGNORE-CASE --incsearch --intr= --jump-target= --lesskey-content=
            --lesskey-file= --lesskey-src= --line-numbers --LINE-NUMBERS --line-num-width= --log-file= --LOG-FILE= --long-prompt --LONG-PROMPT --match-shift=
            --max-back-scroll= --max-forw-scroll= --modelines= --mouse --no-edit-warn --no-histdups --no-init --no-keypad --no-lessopen --no-number-headers
            --no-paste --no-poll --no-search-header-lines --no-search-headers --no-vbell --old-bot --pattern= --proc-backspace --proc-return --proc-tab
            --prompt= --quiet --QUIET --silent --SILENT --quit-at-eof --QUIT-AT-EOF --quit-if-one-screen --quit-on-intr --raw-control-chars
            --RAW-CONTROL-CHARS --redraw-on-quit --rscroll= --save-marks --search-options= --search-skip-screen --SEARCH-SKIP-SCREEN --shift=
            --show-preproc-errors --squeeze-blank-lines --status-col-width= --status-column --status-line --tabs= --tag= --tag-file= --tilde
            --underline-special --UNDERLINE-SPECIAL --use-backslash --use-color --version --wheel-lines= --window= --wordwrap --help
            """)
            .WritesTo(
                "-o -O --log-file --LOG-FILE", "Copies its input to a file.",
                match: ["less -o log x", "less --log-file=log x"], noMatch: ["less x"])
            .Loads(
                "-k --lesskey-file --lesskey-src --lesskey-content",
                match: ["less --lesskey-src=./keys x"], noMatch: ["less -N x"])
            .Runs(JudgeStartCommands),
        Spec.Reads("more pg",
            "-# -dflpcsueiVh -n= --silent --logical --no-pause --print-over --clean-print --squeeze --plain --exit-on-eof --lines= --help --version")
            .Runs(JudgeStartCommands),
        Spec.Reads("most", "-1CMbckstuvwz")
            .Runs(JudgeStartCommands),
        Spec.Reads("bat batcat", """
            -AnpPSfhuVL -d -r= -H= -l= -m= --show-all --nonprintable-notation= --plain --language= --highlight-line= --file-name= --diff --diff-context=
            --tabs= --wrap= --chop-long-lines --terminal-width= --number --color= --italic-text= --decorations= --force-colorization --paging= --pager=
            --map-syntax= --ignored-suffix= --theme= --theme-light= --theme-dark= --list-themes --squeeze-blank --squeeze-limit= --strip-ansi= --style=
            --line-range= --list-languages --unbuffered --diagnostic --acknowledgements --set-terminal-title --config-file --config-dir --cache-dir
            --no-config --no-pager --binary= --completion= --help --version
            """)
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Runs a pager of the caller's choice.",
                static call => call.ValueOf("--pager") is { } pager && !IsOrdinary(pager.Text) ? call.IndexOf("--pager") : -1,
                match: ["bat --pager ./x y"], noMatch: ["bat y", "bat --pager='less -R' y"]),
    ];

    /// <summary>Whether it is a pager of ordinary work.</summary>
    internal static bool IsOrdinary(string pager)
    {
        string text = pager.Trim();
        int blank = text.IndexOf(' ');
        return (blank < 0 ? text : text.Substring(0, blank)) is "" or "cat" or "less" or "more" or "most" or "bat" or "batcat" or "never" or "builtin"
            && text.IndexOfAny(['|', ';', '&', '$', '`', '!', '<', '>', '\n']) < 0;
    }

    // "+!ls" runs a command at the start, "+/text" only searches.
    private static void JudgeStartCommands(Invocation call, CommandJudge judge)
    {
        foreach (int index in call.Operands)
        {
            Argument operand = call.Arguments[index];
            if (operand.Text.StartsWith("+", StringComparison.Ordinal) && operand.Text.IndexOf('!') > 0)
            {
                EscapeText.Judge(judge, operand);
            }
        }
    }
}
