using System.Diagnostics;

namespace AgentGen.Shell.Tests.Classification.Code;

public sealed class HostileCodeTests
{
    private const int Length = 20_000;

    // Loose: what is linear takes a second on a busy machine; what is quadratic takes hours.
    private static readonly TimeSpan Disaster = TimeSpan.FromSeconds(60);

    private static readonly string[] Interpreters = ["python3 -c", "node -e", "perl -e", "ruby -e", "php -r", "lua -e", "julia -e", "R -e", "expect -c", "guile -c", "groovy -e", "elixir -e"];

    public static TheoryData<string> Units =>
    [
        "(", "[", "{", "f(", "f([", "a.b", "a.", "x=x+x;", "x=x*2;", "\"", "`", "f\"{", "\"${", "\"#{", "${x", "$x{", "<<E\n", "<<E", "/", "(/[", "q{", "s{a}{", "tr/a/", "%w(", "%", "[=[",
        "\\u{", "\\", "#", "/*", "=>", "a=>", "import a,", "from a import b\n", "def f(", "for x in [", "lambda x:", "os.system(", "eval(", "eval('", "b64decode('", "''.join(", "[::-1]", "new ",
        "if ", "- ", "? ", "x?y:", "a||", "print ", "system ", "open(", "a\nb\n", "1", "$", "@", "{$", "$(", "@{[", "chr(1)+", "getattr(", "const {a:b}=", "<", "<$x>", "[exec a", "exec [",
    ];

    [Theory]
    [MemberData(nameof(Units))]
    public void A_long_text_of_anything_neither_hangs_nor_overflows(string unit)
    {
        string code = string.Concat(Enumerable.Repeat(unit, Length / unit.Length));
        long start = Stopwatch.GetTimestamp();

        OnSmallStack(() =>
        {
            ShellClassifier.Classify("python3 <<'CODE'\n" + code + "\nCODE\n");
            foreach (string interpreter in Interpreters)
            {
                ShellClassifier.Classify(interpreter + " '" + code.Replace("'", "'\\''", StringComparison.Ordinal) + "'").Risk.ShouldNotBe(ShellRisk.ReadOnly);
            }
        });

        Stopwatch.GetElapsedTime(start).ShouldBeLessThan(Disaster);
    }

    [Fact]
    public void Random_code_never_throws_and_is_never_read_only()
    {
        string[] pieces =
        [
            "os", ".", "system", "(", ")", "'rm -rf x'", "\"a\"", "`b`", "import ", "from ", " as ", "x", "=", "+", "[", "]", "{", "}", ",", ";", "\n", "$x", "@a", "eval ", "exec", "f'{x}'", "\"#{y}\"",
            "\"${z}\"", "q(", "qw(a b)", "s/a/b/e", "<<E\n", "E\n", "for ", " in ", "def f(", "lambda ", "->", "=>", "::", "..", "?", ":", "||", "%", "\\", "/", "#", "chr(65)", "b64decode", "join", "require('fs')", "\0", "\uFFFF", "0x41", "-1",
        ];
        var random = new Random(20_260_102);
        for (int i = 0; i < 5_000; i++)
        {
            string code = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => pieces[random.Next(pieces.Length)]));
            string command = Interpreters[random.Next(Interpreters.Length)] + " '" + code.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
            ShellVerdict verdict = ShellClassifier.Classify(command);

            verdict.Risk.ShouldNotBe(ShellRisk.ReadOnly, command);
            verdict.Reasons.ShouldAllBe(reason => reason.Start >= 0 && reason.Length >= 0 && reason.Start + reason.Length <= command.Length, command);
        }
    }

    private static void OnSmallStack(Action action)
    {
        Exception? thrown = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception exception)
                {
                    thrown = exception;
                }
            },
            maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
        thrown.ShouldBeNull();
    }
}
