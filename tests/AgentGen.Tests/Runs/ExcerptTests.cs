using AgentGen.Runs;

namespace AgentGen.Tests.Runs;

public class ExcerptTests
{
    [Fact]
    public void Beginning_and_end_remain_and_what_is_left_out_is_counted()
    {
        Excerpt.Of("0123456789", 10).ShouldBe("0123456789");
        Excerpt.Of("0123456789", 4).ShouldBe("01 … [6 characters left out] … 89");
    }

    [Fact]
    public void A_cut_never_goes_through_a_character()
    {
        string text = string.Concat(Enumerable.Repeat("\U0001F600", 20));

        for (int length = 1; length < text.Length; length++)
        {
            string excerpt = Excerpt.Of(text, length);

            excerpt.EnumerateRunes().ShouldNotContain(System.Text.Rune.ReplacementChar);
        }
    }
}
