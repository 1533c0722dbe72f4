using System.Diagnostics;

namespace AgentGen.Shell.Tests.Classification;

public sealed class HostileTextTests
{
    private const int Length = 1_000_000;

    // Loose: what is linear takes a second or two on a busy machine; what is quadratic takes hours.
    private static readonly TimeSpan Disaster = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Units =>
    [
        "$(", "`", "'", "\"", "\"$(", "${x:-", "$((", "((", "(", "{ ", "if ", "case x in a) ", "<<E ", "<<E\n$(", "a|", "{{a,b},", "x=a;x=$x$x;", "\\",
        "$'\\x", "bash -c 'a' ;", "sudo ", "find . -exec ", "f(){ ", "sed 's/[/", "\0", "\uFFFF", "a=(", "python -c \"'a b' ",
    ];

    [Theory]
    [MemberData(nameof(Units))]
    public void A_megabyte_of_anything_neither_hangs_nor_overflows(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, Length / unit.Length));
        long start = Stopwatch.GetTimestamp();

        OnSmallStack(() => ShellClassifier.Classify(text));

        Stopwatch.GetElapsedTime(start).ShouldBeLessThan(Disaster);
    }

    [Fact]
    public void Random_characters_never_throw_and_places_lie_in_the_text()
    {
        const string Alphabet = "'\"`$(){}[]<>|&;\\ \n\t=#!*?~abx01-/:@,%^+.\0\uFFFF\r\uD800é";
        var random = new Random(20_260_101);
        for (int i = 0; i < 20_000; i++)
        {
            string text = new(Enumerable.Range(0, random.Next(60)).Select(_ => Alphabet[random.Next(Alphabet.Length)]).ToArray());
            ShellScript script = ShellParser.Parse(text);
            ShellVerdict verdict = ShellClassifier.Classify(text);

            verdict.Reasons.ShouldAllBe(reason => reason.Start >= 0 && reason.Length >= 0 && reason.Start + reason.Length <= text.Length, text);
            if (script.Errors.Count > 0)
            {
                verdict.Risk.ShouldNotBe(ShellRisk.ReadOnly, text);
                ShellCommandLine.TryGetArguments(text, out _).ShouldBeFalse(text);
            }
        }
    }

    [Fact]
    public void Values_that_double_stay_bounded()
    {
        string text = "x=aaaaaaaa;" + string.Concat(Enumerable.Repeat("x=$x$x;", 200)) + "$x";
        ShellClassifier.Classify(text).Risk.ShouldNotBe(ShellRisk.ReadOnly);
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

    [Theory]
    [InlineData("rm -rf / \0")]
    [InlineData("rm -rf / \0--help")]
    [InlineData("rm -rf / \uffff")]
    [InlineData("ls \uffff; rm -rf /")]
    public void A_character_that_ends_the_parse_does_not_hide_what_the_shell_runs(string command) =>
        ShellClassifier.Classify(command).Risk.ShouldBe(ShellRisk.Dangerous);
}
