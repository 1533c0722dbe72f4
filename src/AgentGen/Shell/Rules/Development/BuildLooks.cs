namespace AgentGen.Shell.Rules;

/// <summary>
/// Compilers, build tools and checkers with forms that build and run nothing of the project: they print what they know, or what they would
/// change. Each form is given whole, so that an option nobody listed makes none.
/// </summary>
internal static class BuildLooks
{
    private const string CompilerQueries = """
        -dumpmachine -dumpversion -dumpfullversion -dumpspecs -print-search-dirs -print-libgcc-file-name -print-multiarch -print-multi-lib
        -print-multi-directory -print-sysroot -print-targets -print-supported-cpus -print-resource-dir -print-effective-triple -print-target-triple
        -print-rocm-search-dirs -v -V --target-help --version --help
        """;

    private static readonly string[] Compilers = Words(CompilerQueries);

    // These take a name; a word after any other is a file that is written.
    private static readonly string[] CmakeTopics = Words("--help-command --help-module --help-policy --help-property --help-variable --help-manual");

    private static readonly string[] NinjaTools = Words("targets commands deps graph query rules list missingdeps inputs compdb");

    private static readonly string[] Xcode = Words("-list -version -showsdks -usage -help -showdestinations -showBuildSettings -showTestPlans");

    private static readonly string[] XcodeSelects = Words("-project -workspace -scheme -sdk -target -configuration");

    internal static readonly CommandSpec[] Table =
    [
        new CommandSpec("""
            gcc g++ cc c++ clang clang++ gfortran rustc cmake ninja xcodebuild rustfmt black isort radon ctags protoc
            """, OptionGrammar.Any, OperandRole.Data)
            .Mutating(
                ShellReasonCodes.RunsCode, "Builds, installs or runs code.",
                static call => OnlyLooks(call) ? -1 : 0,
                match: ["gcc -O2 a.c", "cmake ..", "ninja", "black src"], noMatch: ["gcc -dumpmachine", "ninja -t targets", "black --check ."])
            .Dangerous(
                ShellReasonCodes.SpawnsShell, "Hands a shell to the build.",
                When.Argument(static argument => Analysis.EmbeddedShell.In(argument.Text)),
                match: ["gcc -wrapper /bin/sh,-s ."], noMatch: ["gcc -O2 a.c"]),
    ];

    private static bool OnlyLooks(Invocation call) =>
        call.Arguments.Count > 1 && call.Name.Text switch
        {
            "gcc" or "g++" or "cc" or "c++" or "clang" or "clang++" or "gfortran" => All(call, static text => IsOneOf(Compilers, text)
                || text.StartsWith("-print-file-name=", StringComparison.Ordinal) || text.StartsWith("-print-prog-name=", StringComparison.Ordinal)),
            "rustc" when call.Arguments[1].Text is "--print" or "--explain" =>
                call.Arguments.Count == 3 && call.Arguments[2].IsKnown && !call.Arguments[2].IsOption && call.Arguments[2].Text.IndexOf('=') < 0,
            "rustc" => All(call, static text => text is "-V" or "-vV" or "--version" or "--verbose" or "-h" or "--help"),
            "cmake" => call.Arguments.Count == (IsOneOf(CmakeTopics, call.Arguments[1].Text) ? 3 : 2)
                && call.Arguments[1].Text.StartsWith("--help", StringComparison.Ordinal),
            "ninja" => call.Arguments[1].Text == "-t" && call.Arguments.Count > 2 && IsOneOf(NinjaTools, call.Arguments[2].Text),
            "xcodebuild" => LooksAtXcode(call),
            "rustfmt" => Has(call, "--check") && !Has(call, "--config-path", "--backup", "--emit"),
            "black" => Has(call, "--check", "--diff") && !Has(call, "--config"),
            "isort" => Has(call, "--check", "--check-only", "--diff", "-c") && !Has(call, "--formatter", "--settings-path"),
            "radon" => call.Arguments[1].Text is "cc" or "mi" or "raw" or "hal" && When.FirstArgument(call, static argument =>
                argument.Text.StartsWith("-O", StringComparison.Ordinal) || argument.Text.StartsWith("--o", StringComparison.Ordinal)) < 0,
            "ctags" => All(call, static text => text.StartsWith("--list-", StringComparison.Ordinal)),
            "protoc" => Has(call, "--decode_raw") && call.Arguments.Count == 2,
            _ => false,
        };

    // What it looks at is named by options; any other word is an action.
    private static bool LooksAtXcode(Invocation call)
    {
        bool looks = false;
        for (int i = 1; i < call.Arguments.Count; i++)
        {
            string text = call.Arguments[i].Text;
            if (IsOneOf(XcodeSelects, text))
            {
                i++;
            }
            else if (IsOneOf(Xcode, text))
            {
                looks = true;
            }
            else if (text != "-json")
            {
                return false;
            }
        }

        return looks;
    }

    private static bool All(Invocation call, Func<string, bool> test)
    {
        for (int i = 1; i < call.Arguments.Count; i++)
        {
            if (!test(call.Arguments[i].Text))
            {
                return false;
            }
        }

        return true;
    }

    // Also with a value: "--emit=files".
    private static bool Has(Invocation call, params string[] options) =>
        When.FirstArgument(call, argument =>
        {
            int equals = argument.Text.IndexOf('=');
            return Array.IndexOf(options, equals < 0 ? argument.Text : argument.Text.Substring(0, equals)) >= 0;
        }) >= 0;

    private static bool IsOneOf(string[] words, string text) => Array.IndexOf(words, text) >= 0;

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
