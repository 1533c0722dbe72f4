using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Commands that run the command in their arguments over and over: at intervals, when files change, for many values.</summary>
internal static class RepeatWrappers
{
    internal static readonly CommandSpec[] Table =
    [
        Wrapping.Wraps("watch gwatch viddy", """
            -bcCdegptxwrfhv -n= -q= -s= --interval= --differences? --exec --no-title --color --no-color --beep --errexit --chgexit --equexit= --precise
            --no-wrap --no-rerun --follow --shotsdir= --help --version
            """, JudgeWatch),
        Wrapping.Wraps("entr", "-acdnprsxz", static (call, judge) =>
        {
            if (call.Has("-s"))
            {
                Wrapping.Texts(call, judge, "-s");
                Wrapping.RestAsText(call, judge, 0);
            }
            else
            {
                Wrapping.Rest(call, judge, 0);
            }
        }),
        Wrapping.Wraps("watchexec", """
            -cnprvqhV -e= -w= -W= -i= -f= -s= -d= -o= -E= -j= -N -1 -I= --exts= --watch= --watch-non-recursive= --ignore= --filter= --signal= --debounce=
            --delay-run= --on-busy-update= --restart --clear? --shell= --no-shell --postpone --stop-signal= --stop-timeout= --no-vcs-ignore
            --no-project-ignore --no-global-ignore --no-default-ignore --no-discover-ignore --ignore-nothing --env= --workdir= --project-origin= --notify
            --color= --timings --bell --only-emit-events --poll? --map-signal= --fs-events= --no-meta --print-events --wrap-process= --verbose --quiet
            --help --version
            """, static (call, judge) => Wrapping.RestAsText(call, judge, 0)),
        Wrapping.Wraps("nodemon", "-x= -w= -e= -i= -d= --exec= --watch= --ext= --ignore= --delay= --config= --signal= *", static (call, judge) =>
        {
            Wrapping.Texts(call, judge, "-x --exec");
            Wrapping.Search(call, judge);
        })
            .Mutating(ShellReasonCodes.RunsCode, "Runs a program, and again when files change.", When.Always, match: [], noMatch: []),
        Wrapping.Wraps("onchange chokidar when-changed fswatch-run reflex", "-c= --command= *", static (call, judge) =>
        {
            Wrapping.Texts(call, judge, "-c --command");
            Wrapping.Search(call, judge);
            int dashes = When.FirstArgument(call, static argument => argument.Text is "--" or "-c");
            if (dashes > 0 && dashes + 1 < call.Arguments.Count)
            {
                judge.JudgeText(call.Join(dashes + 1));
            }
        })
            .Mutating(ShellReasonCodes.RunsCode, "Runs a command when files change.", When.Always, match: [], noMatch: []),
        Wrapping.Wraps("parallel sem", """
            -0kmqtuvXAzhVmxM -j= -P= -I= -i? -a= -N= -n= -L= -l? -S= -d= -s= -E= -e? -U= -C= --jobs= --max-procs= --arg-file= --colsep= --delimiter=
            --sshlogin= --sshloginfile= --slf= --joblog= --results= --res= --tmpdir= --timeout= --delay= --retries= --progress --bar --eta --halt=
            --halt-on-error= --load= --memfree= --nice= --tagstring= --workdir= --wd= --basefile= --bf= --transferfile= --tf= --transfer --return= --trc=
            --cleanup --env= --max-args= --max-replace-args= --max-lines? --max-chars= --max-line-length-allowed --rpl= --template= --tmpl= --tmux --fifo
            --cat --pipe --pipepart --block= --recstart= --recend= --header= --shuf --plus --link --xapply --keep-order --dry-run --will-cite --bibtex
            --citation --group --ungroup --line-buffer --lb --semaphore --semaphorename= --id= --semaphoretimeout= --st= --wait --fg --bg --verbose --tag
            --quote --no-run-if-empty --null --xargs --arg-sep= --arg-file-sep= --resume --resume-failed --retry-failed --roundrobin --round-robin --rr
            --shebang --replace? --trim= --color --colour --no-notice --help --version --interactive --minversion= --number-of-cpus --number-of-cores
            --onall --nonall --plain --process-slot-var= --profile= --regexp --seqreplace= --skip-first-line --ssh= --sshdelay= --sql= --sqlmaster=
            --sqlworker= --sqlandworker= --term-seq= --total-jobs= --tollef --version --gnu --hgrp --filter= --limit= --combine= --embed --files --open-tty
            --compress --compress-program= --controlmaster --cr --csv --ctag --delay= --eof? --exit --latest-line --ll --memsuspend= --jl=
            """, ParallelCall.Judge),
    ];

    private static void JudgeWatch(Invocation call, CommandJudge judge)
    {
        if (call.Has("-x --exec"))
        {
            Wrapping.Rest(call, judge, 0);
        }
        else
        {
            Wrapping.RestAsText(call, judge, 0);
        }
    }
}
