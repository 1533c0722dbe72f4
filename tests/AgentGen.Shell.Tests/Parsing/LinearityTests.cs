using AgentGen.Shell.Parsing;

namespace AgentGen.Shell.Tests.Parsing;

/// <summary>No text makes parsing slow or deep: how much is read is counted, not timed.</summary>
public sealed class LinearityTests
{
    private const int Megabyte = 1 << 20;

    public static TheoryData<string> Units =>
    [
        "$(", "`", "'", "\"", "{ ", "((", "$((", "(", "<<a ", "<<a\n", "[[ ", "[[ ( ", "case x in a) ", "$[", "${", "${x:-", "a[", "$((a) ", "((a) ", "\\\n", "a=(", "if a; then ", "while ", "f() ", "{a,",
        "<(", "\"$(", "$(`", "!", "! ", "|", "a|", "&", "a;", "a=~:~", "a=~:", "<<-a\n\t", "for((", "x@(", "\"${x:-'", "$'\\", "a\\\n", "#", "coproc ", "time ", "'a'", "\"a\"", "$x", "$((a))", "{ (", "cat <<a\n",
        "`\\`", "[[ a =~ (", "function f ", "${a[", "2>", "\r", "\r\n", "~", "a[x]=1 ", "${ ", "$\\\n", "(\\\n(", "((1+(", "$((`", "\"`", "$(cat <<a\n", "a\n", "(( ${x} $((", "$(( $(( x ) ) ",
    ];

    [Theory]
    [MemberData(nameof(Units))]
    public void Twice_the_text_is_twice_the_work(string unit)
    {
        long once = Work(unit, 1 << 15);
        long twice = Work(unit, 1 << 16);

        twice.ShouldBeLessThanOrEqualTo((once * 23 / 10) + 1000);
        twice.ShouldBeLessThan(100L << 16);
    }

    [Theory]
    [InlineData("$(", ")")]
    [InlineData("`", "`")]
    [InlineData("\"${x:-", "}\"")]
    [InlineData("$((1+", "))")]
    [InlineData("{ a;", "}")]
    [InlineData("((", "))")]
    [InlineData("(", ")")]
    [InlineData("$[", "]")]
    [InlineData("case a in b) ", ";; esac")]
    public void A_megabyte_ends_long_before_a_test_does(string opening, string closing)
    {
        string half = Repeat(opening, Megabyte / 2);
        bool ended = false;
        var thread = new Thread(
            () =>
            {
                ShellScript script = ShellParser.Parse(half + Repeat(closing, Megabyte / 2));
                ended = script.Tokens.Sum(token => (long)token.Length) == script.Text.Length;
            },
            maxStackSize: 512 * 1024);
        thread.Start();

        // A disaster bound: it takes a fraction of a second.
        thread.Join(TimeSpan.FromMinutes(2)).ShouldBeTrue();
        ended.ShouldBeTrue();
    }

    [Fact]
    public void What_is_nested_too_deeply_is_said_to_be_so() =>
        ShellParser.Parse(Repeat("$(", 400) + "a" + Repeat(")", 200)).Errors.ShouldHaveSingleItem().IsTooDeep.ShouldBeTrue();

    private static long Work(string unit, int length)
    {
        var source = new Source(Repeat(unit, length));
        new ScriptParser(source).ParseScript();
        return source.Work;
    }

    private static string Repeat(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));
}
