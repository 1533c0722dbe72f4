using System.Diagnostics;

namespace AgentGen.Shell.Tests.Rules;

/// <summary>Asks the real sed, in the sandbox in which it refuses scripts that write or run, what random scripts do; none of them sees input.</summary>
public sealed class SedAgreementTests
{
    private static readonly string[] Fragments =
    [
        "s/a/b/", "s/[/]/x/", "s,a,b,", @"s/a\/b/c/", "y/ab/cd/", "p", "d", "e", "e id", "w out", "W out", "{", "}", ";", "\n", "a hi", "a\\", "i\\\n", "c x", ":a",
        "b", "ba", "t", "1", "$", ",", "!", "/x/", @"\,x,", "/[/]/", "/[/]/]x/", "/[]/]x/", "/[^]e/]/", "g", "I", "M", "2", "q", "Q 1", "l", "l 3", "=", "F", "z", "n",
        "N", "#", "# c", "s/", "/", "[", "]", "\\", "x", "h", "G", "v", "0~3", ",+2", ",~4", " ", "w", "gw out", "ge", "e ", "}", "s]a]b]", "s|[[:alpha:]|]|e|",
        "[[.x.]/]", "[[=a=]/]", "s/a/\\\n/", "s/x/[/", @"s/\[/]/e", "y,[,e,", @"s/[\]/x/", @"s/[\/]/e/e",
    ];

    [Fact]
    public void No_script_that_sed_says_writes_or_runs_is_read_only()
    {
        string[] scripts = [.. Enumerable.Range(0, 250).Select(seed => Script(new Random(seed)))];
        string answers = Ask(scripts);
        Assert.SkipUnless(answers.Length == scripts.Length, "There is no GNU sed with a sandbox here.");
        answers.ShouldContain('w');
        scripts.Where((script, index) => answers[index] == 'w' && Classify(script) == ShellRisk.ReadOnly).ShouldBeEmpty();
    }

    [Fact]
    public void Most_scripts_that_sed_takes_and_that_only_print_are_read_only()
    {
        string[] scripts = [.. Enumerable.Range(1000, 250).Select(seed => Script(new Random(seed)))];
        string answers = Ask(scripts);
        Assert.SkipUnless(answers.Length == scripts.Length, "There is no GNU sed with a sandbox here.");
        int taken = answers.Count(answer => answer == 'y');
        int understood = scripts.Where((script, index) => answers[index] == 'y' && Classify(script) == ShellRisk.ReadOnly).Count();
        taken.ShouldBeGreaterThan(20);
        understood.ShouldBeGreaterThan(taken * 9 / 10);
    }

    private static string Script(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => Fragments[random.Next(Fragments.Length)]));

    private static ShellRisk Classify(string script) => ShellClassifier.Classify($"sed -n -e '{script}' in").Risk;

    // For each script: y it takes it, w it refuses to write or run, n it does not understand it.
    private static string Ask(string[] scripts)
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("agentgen-sed-");
        try
        {
            for (int i = 0; i < scripts.Length; i++)
            {
                File.WriteAllText(Path.Combine(directory.FullName, $"{i}"), scripts[i]);
            }

            string loop = """
                sed --sandbox -n p </dev/null 2>&1 || exit 0
                i=0
                while [ -e $i ]; do
                    case $(LC_ALL=C sed --sandbox -n -e "$(cat $i)" </dev/null 2>&1 >/dev/null; echo $?) in
                        *sandbox*) printf w ;; 0) printf y ;; *) printf n ;;
                    esac
                    i=$((i + 1))
                done
                """;
            using var process = new Process();
            process.StartInfo = new ProcessStartInfo("bash", ["--norc", "-c", loop]) { WorkingDirectory = directory.FullName, RedirectStandardOutput = true };
            process.Start();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return output;
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
