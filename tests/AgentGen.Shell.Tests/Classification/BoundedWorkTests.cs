using System.Text;

namespace AgentGen.Shell.Tests.Classification;

/// <summary>What judging costs, counted in steps and not in seconds.</summary>
public sealed class BoundedWorkTests
{
    public static TheoryData<string> Units =>
    [
        "ls -l a b\n", "x=a$x; echo $x$x$x\n", "a+=(b); ", "set -- $@ $@ a; ", "f() { f; f; }; f\n", "find . -exec ", "sudo ", "xargs ", "eval 'eval ls'; ",
        "for i in 1 2 3; do echo $i; done\n", "if a; then x=$x; else x=b$x; fi\n", "case $x in a) x=b;; esac; ", "echo a >> f; ", "sh f; echo x > f; ",
        "alias a='a b'; a;\n", "trap '$x' EXIT; ", "curl -o x u; sh x; ", "a && ", "cat <(a) ", "{a,b}{c,d} ", "$x ", "( ( ", "{ f() { ", "$0 & ",
    ];

    [Theory]
    [MemberData(nameof(Units))]
    public void Work_grows_with_the_length_of_the_text_and_no_faster(string unit)
    {
        long once = Steps(Repeat(unit, 20_000));
        long twice = Steps(Repeat(unit, 40_000));

        twice.ShouldBeLessThanOrEqualTo((once * 21 / 10) + 1000);
        twice.ShouldBeLessThan(45_000 + (40_000 * 5));
    }

    [Fact]
    public void A_command_with_thousands_of_arguments_is_judged_and_one_with_more_is_refused()
    {
        ShellClassifier.Classify("ls" + string.Concat(Enumerable.Repeat(" a", 4_000))).Risk.ShouldBe(ShellRisk.ReadOnly);
        ShellClassifier.Classify("ls" + string.Concat(Enumerable.Repeat(" a", 4_096))).Risk.ShouldBe(ShellRisk.Dangerous);
    }

    [Fact]
    public void Functions_that_call_functions_are_judged_once_for_the_same_arguments()
    {
        var text = new StringBuilder("f0() { ls \"$1\"; }\n");
        for (int i = 1; i <= 30; i++)
        {
            text.Append($"f{i}() {{ f{i - 1} \"$1\"; f{i - 1} \"$1\"; }}\n");
        }

        ShellClassifier.Judge(text.Append("f30 src").ToString(), [], null, out long steps).Risk.ShouldBe(ShellRisk.ReadOnly);
        steps.ShouldBeLessThan(1000);
    }

    [Fact]
    public void A_tree_of_calls_that_cannot_be_followed_is_dangerous()
    {
        var text = new StringBuilder("f0() { ls \"$@\"; }\n");
        for (int i = 1; i <= 30; i++)
        {
            text.Append($"f{i}() {{ f{i - 1} \"$@\" a; f{i - 1} \"$@\" b; }}\n");
        }

        ShellVerdict verdict = ShellClassifier.Judge(text.Append("f30 src").ToString(), [], null, out long steps);
        verdict.Risk.ShouldBe(ShellRisk.Dangerous);
        steps.ShouldBeLessThan(100_000);
    }

    [Fact]
    public void A_long_ordinary_script_is_followed_to_its_end()
    {
        var text = new StringBuilder("log() { echo \"[$(date)] $*\" >&2; }\nrun() { log \"$@\"; \"$@\"; }\n");
        for (int i = 0; i < 20_000; i++)
        {
            text.Append($"x{i}=v{i}\nif [ -f \"$x{i}\" ]; then log one $x{i}; else run ls \"$x{i}\"; fi\n");
        }

        ShellClassifier.Judge(text.ToString(), [], null, out _).Risk.ShouldBe(ShellRisk.ReadOnly);
    }

    private static string Repeat(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));

    private static long Steps(string text)
    {
        ShellClassifier.Judge(text, [], null, out long steps);
        return steps;
    }
}
