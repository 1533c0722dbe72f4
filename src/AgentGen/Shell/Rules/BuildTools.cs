namespace AgentGen.Shell.Rules;

/// <summary>Compilers, build tools, test runners and generators.</summary>
internal static class BuildTools
{
    internal static readonly CommandSpec[] Table =
    [
        new CommandSpec("dotnet", new OptionGrammar("""
            --info --list-sdks --list-runtimes --version --help -h -d --diagnostics --roll-forward= --additionalprobingpath= --fx-version=
            """), OperandRole.Data)
            .With(
                Spec.Prints("help", "*"),
                Spec.Prints("list", "*"),
                Spec.Builds("""
                    build test run restore clean publish pack add remove new sln tool workload nuget watch format msbuild vstest store dev-certs user-secrets
                    package reference project solution fsi exec ef script
                    """))
            .Otherwise(Spec.Builds("-")),
        new CommandSpec("go", new OptionGrammar("-C="), OperandRole.Data)
            .With(Spec.Prints("version doc help list vet", "*"), Spec.Prints("env", "*").Mutating(ShellReasonCodes.ChangesSystem, "Changes the settings of go.", When.Option("-w -u"), ["go env -w A=b"], ["go env"]))
            .Otherwise(Spec.Builds("-")),
        Spec.Builds("""
            make gmake ninja cmake ctest meson bazel buck gradle gradlew mvn mvnw ant sbt lein rake msbuild xcodebuild scons just task xbuild waf premake
            qmake autoconf automake autoreconf
            """)
            .Dangerous(ShellReasonCodes.DestroysRemote, "Asks the project to drop its database.", When.Operand(static argument => argument.Text is "db:drop" or "db:reset" or "db:purge" or "destroy"), ["rake db:drop"], ["rake test"])
            .Dangerous(ShellReasonCodes.SpawnsShell, "Hands a shell to the build.", When.Argument(static argument => Analysis.EmbeddedShell.In(argument.Text) && argument.Text.StartsWith("SHELL=", StringComparison.Ordinal) == false), ["make --eval='$(shell /bin/sh)'"], ["make all"]),
        Spec.Builds("""
            gcc g++ cc c++ clang clang++ rustc javac java kotlinc kotlin scalac ghc tsc swiftc nasm as ld ocamlc dmd zig nim crystal gfortran protoc csc fsc
            """),
        Spec.Builds("jest vitest mocha pytest tox nox unittest phpunit rspec cucumber karma cypress playwright ava tap jasmine nunit xunit"),
        Spec.Builds("""
            webpack vite rollup esbuild parcel babel swc prettier eslint stylelint black ruff isort autopep8 yapf flake8 pylint mypy pyright rubocop rustfmt
            gofmt goimports golangci-lint clang-format clang-tidy shfmt shellcheck hadolint biome
            """),
        Spec.Builds("""
            ng vue rails django-admin flask celery gunicorn uvicorn hugo jekyll mkdocs sphinx-build jupyter flutter dart expo ionic cordova react-native next
            nuxt gatsby astro svelte-kit ember husky storybook pre-commit cookiecutter yeoman yo
            """),
    ];
}
