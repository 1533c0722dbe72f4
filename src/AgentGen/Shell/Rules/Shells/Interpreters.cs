using AgentGen.Shell.Analysis.Code;
using AgentGen.Shell.Analysis.Code.Languages;

namespace AgentGen.Shell.Rules;

/// <summary>Interpreters of other languages: they run code, given inline, by file, or piped in.</summary>
internal static class Interpreters
{
    internal static readonly CommandSpec[] Table =
    [
        Runs(PythonLanguage.Instance, "python pypy ipython jython micropython", """
            -bBdEhiIOPqRsStuvVx? -c! -m! -W= -X= --help --help-env --help-xoptions --help-all --version
            --check-hash-based-pycs= --jit= --no-banner --quick --pylab? --matplotlib? --profile= --simple-prompt
            """,
            inline: "-c", prints: "-V -h -? --version --help --help-env --help-xoptions --help-all"),
        Runs(JavaScriptLanguage.Instance, "node nodejs", """
            -e= -p= -c -i -h -v -r= -C= +pe= --eval= --print= --check --interactive --help --version --v8-options --completion-bash
            --require= --import= --conditions= --input-type= --experimental-default-type= --loader= --experimental-loader= --env-file= --env-file-if-exists=
            --inspect? --inspect-brk? --inspect-port= --inspect-wait? --debug-port= --icu-data-dir= --max-old-space-size= --max-http-header-size=
            --stack-trace-limit= --title= --trace-event-categories= --unhandled-rejections= --disable-warning= --redirect-warnings= --dns-result-order=
            --no-warnings --no-deprecation --trace-warnings --trace-deprecation --trace-uncaught --throw-deprecation --enable-source-maps
            --experimental-strip-types --experimental-transform-types --experimental-vm-modules --experimental-modules --experimental-wasm-modules
            --experimental-require-module --experimental-sqlite --experimental-websocket --experimental-fetch --no-experimental-fetch --experimental-permission
            --permission --allow-fs-read= --allow-fs-write= --allow-child-process --allow-worker --allow-addons --allow-wasi --expose-gc --harmony
            --preserve-symlinks --use-strict --pending-deprecation --openssl-legacy-provider --use-openssl-ca --use-bundled-ca --use-system-ca
            --test --test-only --test-concurrency= --test-name-pattern= --test-reporter= --test-reporter-destination= --test-timeout= --test-shard=
            --experimental-test-coverage --watch --watch-path= --watch-preserve-output --run= --cpu-prof --cpu-prof-dir= --cpu-prof-name= --heap-prof
            --heap-prof-dir= --prof --prof-process --report-on-signal --report-uncaught-exception --build-snapshot --snapshot-blob=
            --abort-on-uncaught-exception
            """,
            inline: "-e -p -pe --eval --print", prints: "-v -h --version --help --v8-options --completion-bash", checks: "-c --check"),
        Runs(JavaScriptLanguage.Instance, "tsx ts-node esno bun-node swc-node", """
            -e= -p= -h -v -r= -P= -T -C= -O= -i -c --eval= --print= --help --version --require= --import= --project= --tsconfig= --transpile-only
            --transpileOnly
            --esm --files --swc --pretty --no-cache --cwd --cwd-mode --script-mode --typeCheck --type-check --compiler= --compiler-options= --watch
            --no-warnings
            """,
            inline: "-e -p --eval --print", prints: "-v -h --version --help"),
        Runs(PerlLanguage.Instance, "perl", """
            -0123456789 -acfghlnpsSTtuUvwWX -C? -d? -D? -e= -E= -F? -i? -I= -m= -M= -V? -x? --help --version
            """,
            inline: "-e -E", prints: "-v -h -V --version --help"),
        Runs(RubyLanguage.Instance, "ruby jruby truffleruby", """
            -0123456789 -achlnpsSvwy -C= -d -e= -E= -F? -i? -I= -K? -r= -T? -U -W? -x? -X= --help --version --verbose --copyright --disable= --enable=
            --encoding= --external-encoding= --internal-encoding= --jit --yjit --rjit --yjit-stats --debug --dump= --backtrace-limit= --parser= --crash-report=
            --disable-gems --disable-all --enable-frozen-string-literal
            """,
            inline: "-e", prints: "-v -h --version --help --copyright", checks: "-c"),
        Runs(RubyLanguage.Instance, "irb", """
            -dfmrUvwh -I= -r= -e= -E= -x= --version --help --noecho --echo --simple-prompt --noprompt --inspect --noinspect --nomultiline
            --singleline --prompt= --exec=
            """,
            inline: "-e --exec", prints: "-v -h --version --help"),
        Runs(PhpLanguage.Instance, "php", """
            -aCehHilmnqsvw -B= -c= -d= -E= -f= -F= -g= -r= -R= -S= -t= -T= -z= --help --version --info --modules --ini? --interactive --php-ini= --no-php-ini
            --define= --file= --global= --hide-args --syntax-check --process-begin= --process-code= --process-file= --process-end= --run= --syntax-highlight
            --docroot= --server= --strip --zend-extension= --rf= --rc= --re= --rz= --ri= --rfunction= --rclass= --rextension= --rextinfo=
            """,
            inline: "-r -B -R -E --run --process-begin --process-code --process-end",
            prints: "-v -i -m -h --version --info --modules --help --ini --rf --rc --re --rz --ri --rfunction --rclass --rextension --rextinfo",
            checks: "-l --syntax-check -w --strip -s --syntax-highlight"),
        Runs(LuaLanguage.Instance, "lua luajit texlua", "-e= -l= -iEvWbO? -j= --version --help --luaonly --luaconly --lua= --init=", inline: "-e",
            prints: "-v --version --help"),
        Runs(OtherLanguages.Julia, "julia", """
            -e= -E= -p= -t= -L= -J= -H= -O? -g? -iqhv --eval= --print= --procs= --threads= --load= --sysimage= --project? --startup-file= --history-file=
            --optimize? --color= --banner= --compile= --depwarn= --check-bounds= --math-mode= --code-coverage? --track-allocation? --inline= --help
            --version --quiet
            --handle-signals= --machine-file= --heap-size-hint= --warn-overwrite= --bug-report= --compiled-modules= --pkgimages= --home= --gcthreads= --worker?
            """,
            inline: "-e -E --eval --print", prints: "-v -h --version --help"),
        Runs(OtherLanguages.R, "R Rscript littler r", """
            -e= -f= -g= -d= -q -s -h --help --version --args --slave --no-echo --vanilla --no-save --save --no-restore --no-restore-data --no-restore-history
            --no-environ --no-site-file --no-init-file --no-readline --quiet --silent --verbose --interactive --encoding= --file= --gui=
            --default-packages= --arch= --debugger=
            --max-ppsize= --min-nsize= --min-vsize= --expr=
            """,
            inline: "-e --expr", prints: "-h --version --help"),
        Runs(OtherLanguages.Java, "groovy groovysh", """
            -e= -c= -p -n -l? -i? -a? -hvqD= -d --version --help --classpath= -cp= --define= --indy --encoding= --basescript= --configscript=
            --parameters --preview --debug
            """,
            inline: "-e", prints: "-v -h --version --help"),
        Runs(OtherLanguages.Java, "scala swift dotnet-script csi csharp", """
            -e= -i? -s -h -v -x? -c= -r= --eval= --help --version +version +help +script= +classpath= +cp=
            """,
            inline: "-e -x --eval", prints: "-v -h --version --help -version -help"),
        Runs(OtherLanguages.Elixir, "elixir iex", """
            -e= -r= -S= -pr= -pa= -pz= -h -v --eval= --rpc-eval= --require= --app= --cookie= --sname= --name= --remsh= --no-halt --version --help
            --short-version --erl=
            """,
            inline: "-e --eval --rpc-eval", prints: "-v -h --version --help --short-version"),
        Runs(OtherLanguages.Erlang, "erl escript", """
            -ch -n -s -i +eval= +noshell +noinput +noinp +boot= +config= +sname= +name= +setcookie= +pa= +pz= +run= +version +hidden +detached +heart
            +mode= +smp= +args_file=
            """,
            inline: "-eval", prints: "-version"),
        Runs(OtherLanguages.Lisp, "guile racket clojure clj sbcl ecl clisp chicken csi-scheme scheme gosh janet babashka lumo fennel hy", """
            -e= -c= -x= -l= -s= -L= -M? -X? -A? -T? -i -n -q -h -v -f= -t= -r= --eval= --load= --script= --no-auto-compile --version --help --non-interactive
            --noinform --no-userinit --no-sysinit --disable-debugger --quit --batch
            """,
            inline: "-e -c -x --eval", prints: "-v -h --version --help"),
        Runs(OtherLanguages.Octave, "octave matlab", """
            -H -q -W -f -h -v -r= -p= +batch= +nodesktop +nosplash +nojvm --eval= --exec-path= --path= --no-gui --quiet --silent --no-history --no-init-file
            --no-line-editing --no-site-file --no-window-system --norc --persist --traditional --verbose --version --help --built-in-docstrings-file=
            """,
            inline: "-r -batch --eval", prints: "-v -h --version --help"),
        Runs(OtherLanguages.Any, "slsh", "-e= -l= -v -h --version --help", inline: "-e", prints: "-v -h --version --help"),
        Runs(OtherLanguages.Macro, "m4", """
            -eEgGhiPQs -D= -I= -L= -U= -d? -F= -H= -R= -l= -o= -t= --define= --undefine= --include= --synclines --prefix-builtins --fatal-warnings
            --interactive --quiet --silent
            --warn-macro-sequence? --gnu --traditional --hashsize= --nesting-limit= --freeze-state= --reload-state= --debug? --debugfile=
            --arglength= --trace= --version --help
            """,
            inline: "", prints: "--version --help"),
        new CommandSpec("deno", new OptionGrammar("-hVAq --help --version --quiet --unstable --allow-all"),
            OperandRole.Data).Runs(JavaScriptRuntimes.JudgeDeno, stopsAtOperand: true),
        new CommandSpec("tclsh wish", new OptionGrammar("-encoding="), OperandRole.Data).Runs(TclCommands.Judge, stopsAtOperand: true),
        new CommandSpec("expect", new OptionGrammar("-bdDiInNv -c= -f="), OperandRole.Data).Runs(TclCommands.Judge, stopsAtOperand: true),
        Spec.Reads("luac", "-lpsv -o=", OperandRole.Read)
            .Mutating(
                ShellReasonCodes.WritesFile, "Compiles into a file.",
                When.Not(When.Option("-p -v")),
                match: ["luac -o out.luac in.lua", "luac in.lua"], noMatch: ["luac -p in.lua"]),
        Spec.Reads("bc", """
            -cCdeEgGhiILlpPqrRsSvVwWxz -e= -f= -E= -I= -O= -S= -R= --expression= --file= --help --interactive --mathlib --quiet --standard --version
            --warn --compile
            --no-line-length --global-stacks --leading-zeroes --digit-clamp --no-digit-clamp --extended-register --scale= --ibase= --obase= --seed= --redefine=
            --no-prompt --no-read-prompt
            """),
        Spec.Reads("dc", "-e= -f= -hVvxi --expression= --file= --help --version --interactive --extended-register").Runs(static (call, judge) =>
        {
            // After an exclamation mark dc hands the line to a shell, unless a comparison follows.
            string text = call.ValueOf("-e --expression")?.Text ?? call.Input.Text ?? "";
            if (text.IndexOf('!') is >= 0 and int mark && (mark + 1 >= text.Length || text[mark + 1] is not ('<' or '>' or '=')))
            {
                judge.Add(ShellRisk.Dangerous, ShellReasonCodes.SpawnsShell, "The expression runs commands.", call.Name);
            }
        }),
    ];

    private static CommandSpec Runs(CodeLanguage language, string names, string options, string inline, string prints, string checks = "")
    {
        var interpreter = new Interpreter(language, inline, prints, checks);
        return new CommandSpec(names, new OptionGrammar(options), OperandRole.Data).Runs(interpreter.Judge, stopsAtOperand: true);
    }
}
