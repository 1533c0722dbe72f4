namespace AgentGen.Shell.Tests.Classification;

public sealed class HoleTests
{
    [Theory]
    [InlineData("rm -rf {x}", ShellRisk.Dangerous)]
    [InlineData("rm -rf /{x}", ShellRisk.Dangerous)]
    [InlineData("cat '{x}'", ShellRisk.ReadOnly)]
    [InlineData("cat \"{x}/a.txt\"", ShellRisk.ReadOnly)]
    [InlineData("echo {x} > {y}", ShellRisk.Mutating)]
    [InlineData("{x} --version", ShellRisk.Mutating)]
    [InlineData("git {x}", ShellRisk.Mutating)]
    [InlineData("bash -c 'rm -rf {x}'", ShellRisk.Dangerous)]
    [InlineData("bash -c {x}", ShellRisk.Dangerous)]
    [InlineData("echo $(cat {x})", ShellRisk.ReadOnly)]
    public void A_hole_is_an_unknown_value_inside_its_word(string text, ShellRisk expected) =>
        ShellClassifier.Classify(text, Holes(text)).Risk.ShouldBe(expected);

    [Fact]
    public void What_stands_in_a_hole_is_ignored()
    {
        ShellClassifier.Classify("cat ;rm -rf /", [new ShellHole(4, 9)]).Risk.ShouldBe(ShellRisk.ReadOnly);
        ShellClassifier.Classify("cat x", [new ShellHole(4, 1)]).Risk.ShouldBe(ShellRisk.ReadOnly);
    }

    [Fact]
    public void Places_are_those_of_the_text_that_was_given()
    {
        const string Text = "ls; rm -rf {directory}";
        ShellReason reason = ShellClassifier.Classify(Text, Holes(Text)).Reasons.First(reason => reason.Code == ShellReasonCodes.RecursiveDelete);
        Text.Substring(reason.Start, reason.Length).ShouldBe("rm -rf {directory}");
    }

    [Fact]
    public void A_hole_beyond_the_text_is_cut_and_an_empty_one_is_refused()
    {
        ShellClassifier.Classify("cat x", [new ShellHole(4, int.MaxValue)]).Risk.ShouldBe(ShellRisk.ReadOnly);
        Should.Throw<ArgumentOutOfRangeException>(() => new ShellHole(0, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => new ShellHole(-1, 1));
    }

    private static List<ShellHole> Holes(string text)
    {
        var holes = new List<ShellHole>();
        for (int open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', open + 1))
        {
            holes.Add(new ShellHole(open, text.IndexOf('}', open) - open + 1));
        }

        return holes;
    }
}
