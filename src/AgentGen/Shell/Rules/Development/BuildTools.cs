using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Compilers, build tools, test runners, linters and generators. What they build or run is the project's code.</summary>
internal static class BuildTools
{
    internal static readonly CommandSpec[] Table =
    [
        Builds("""
            make gmake remake ctest cpack meson bazel bazelisk buck buck2 pants scons just task xbuild waf premake premake5 qmake autoconf
            automake autoreconf libtool rake thor msbuild ant sbt mill lein boot gn gyp please earthly dagger mage invoke inv doit nuke cake fake
            tup redo ccache distcc sccache configure jake gulp grunt
            """)
            .Dangerous(
                ShellReasonCodes.DestroysRemote, "Asks the project to drop its database.",
                When.Operand(static argument => argument.Text is "db:drop" or "db:reset" or "db:purge" or "destroy" or "db:schema:load" or "db:truncate_all"),
                match: ["rake db:drop"], noMatch: ["rake test"])
            .Runs(JudgeEval),
        Builds("gradle gradlew mvn mvnw mvnd"),
        Builds("""
            javac java kotlinc kotlin scalac ghc ghci runghc runhaskell tsc swiftc nasm yasm as ld lld gold
            ocamlc ocamlopt ocaml dune dmd ldc2 zig nim crystal csc fsc vbc mcs mono fpc valac gnatmake cobc iverilog verilator emcc wasm-pack
            jlink jpackage groovyc cargo-watch nvcc
            """),
        Builds("""
            jest vitest mocha pytest py.test tox nox unittest phpunit pest rspec cucumber karma cypress playwright ava tap jasmine nunit xunit bats ginkgo
            gotestsum coverage nyc c8 stryker behave robot locust k6 artillery puppeteer testcafe nightwatch minitest cargo-nextest
            """),
        Builds("""
            webpack vite rollup esbuild parcel babel swc prettier eslint stylelint ruff autopep8 yapf autoflake pyupgrade flake8 pylint mypy
            pyright pyre bandit rubocop standardrb golangci-lint staticcheck clang-tidy cppcheck
            biome oxlint dprint markdownlint markdownlint-cli2 jsonlint sqlfluff commitlint ktlint detekt checkstyle swiftlint swiftformat
            phpcs phpcbf phpstan psalm php-cs-fixer buf tsup tsx-build unbuild svgo terser uglifyjs sass sassc lessc postcss tailwindcss csso depcheck knip
            madge lint-staged semgrep sonar-scanner spotbugs tflint tfsec checkov trivy grype syft snyk vulture credo dialyzer sobelow
            brakeman reek codespell vale typos
            """),
        Builds("""
            ng vue rails django-admin flask celery gunicorn uvicorn hypercorn waitress-serve hugo jekyll mkdocs sphinx-build jupyter flutter
            dart expo ionic cordova react-native next nuxt nuxi gatsby astro svelte-kit remix ember husky storybook
            pre-commit cookiecutter copier yeoman yo artisan symfony drush wp craft electron tauri eas fastlane pod carthage xcrun xcode-select
            strapi sanity contentful typedoc jsdoc nbconvert streamlit gradio pm2 forever
            supervisor foreman honcho overmind concurrently air
            """)
            .Dangerous(
                ShellReasonCodes.DestroysRemote, "Asks the project to drop its database.",
                When.Operand(static argument => argument.Text is "db:drop" or "db:reset" or "db:wipe" or "migrate:fresh" or "migrate:reset" or "flush"
                    or "sqlflush" or "sql-drop" or "db:purge"),
                match: ["rails db:drop", "django-admin flush"], noMatch: ["rails db:migrate"])
            .Runs(static (call, judge) =>
            {
                // "wp db query", "rails runner" and "drush php:eval" hold statements or code; what is dangerous in them counts.
                Suspicions.Judge(judge, call.Arguments);
            }),
    ];

    private static CommandSpec Builds(string names) =>
        Spec.Builds(names)
            .Dangerous(
                ShellReasonCodes.SpawnsShell, "Hands a shell to the build.",
                When.Argument(static argument => EmbeddedShell.In(argument.Text) && !argument.Text.StartsWith("SHELL=", StringComparison.Ordinal)),
                match: ["make --eval='$(shell /bin/sh)'"], noMatch: ["make all", "make SHELL=/bin/bash all"]);

    // What --eval gives to make is a makefile: the commands in its $(shell …) and its recipes run.
    private static void JudgeEval(Invocation call, CommandJudge judge)
    {
        for (int i = 1; i < call.Arguments.Count; i++)
        {
            string text = call.Arguments[i].Text;
            Argument? makefile = text.StartsWith("--eval=", StringComparison.Ordinal) ? call.Arguments[i].WithText(text.Substring("--eval=".Length))
                : text == "--eval" && i + 1 < call.Arguments.Count ? call.Arguments[i + 1] : null;
            if (makefile is not { } code)
            {
                continue;
            }

            foreach (string line in code.Text.Split(['\n', ';']))
            {
                int shell = line.IndexOf("$(shell", StringComparison.Ordinal);
                string command = shell >= 0 ? line.Substring(shell + "$(shell".Length).TrimEnd(')') : line.Substring(line.IndexOf(':') + 1).TrimStart('\t',
                    ' ', '-', '@');
                if (command.Trim().Length > 0 && ShellClassifier.ClassifyInner(command, judge).Risk == ShellRisk.Dangerous)
                {
                    judge.Add(ShellRisk.Dangerous, ShellReasonCodes.RunsDangerous, "The makefile holds a dangerous command.", code);
                }
            }
        }
    }
}
