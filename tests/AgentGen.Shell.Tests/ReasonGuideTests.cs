using System.Reflection;

namespace AgentGen.Shell.Tests;

public sealed class ReasonGuideTests
{
    private static readonly string[] Codes =
        [.. typeof(ShellReasonCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    [Fact]
    public void Every_code_has_an_entry_and_every_entry_a_code() =>
        ShellReasonGuide.All.Select(guide => guide.Code).ShouldBe(Codes, ignoreOrder: true);

    [Fact]
    public void Every_entry_is_found_by_its_code() =>
        ShellReasonGuide.All.ShouldAllBe(guide => ShellReasonGuide.Find(guide.Code) == guide);

    [Fact]
    public void What_is_no_code_is_not_found_and_the_nearest_is_named()
    {
        ShellReasonGuide.Find("recursive-delte").ShouldBeNull();
        ShellReasonGuide.Nearest("recursive-delte").ShouldBe(ShellReasonCodes.RecursiveDelete);
        ShellReasonGuide.Nearest("nothing-of-the-kind-at-all").ShouldBeNull();
    }

    [Fact]
    public void Every_text_is_a_sentence_and_none_is_said_twice()
    {
        string[] texts = [.. ShellReasonGuide.All.SelectMany(guide => new[] { guide.Meaning, guide.Why, guide.Instead })];

        texts.ShouldAllBe(text => (char.IsUpper(text[0]) || text[0] == '`') && text.EndsWith('.') && text.Length > 20);
        texts.ShouldBeUnique();
    }

    [Fact]
    public void The_entries_of_a_group_stand_together() =>
        ShellReasonGuide.All.Select(guide => guide.Group).Aggregate(new List<string>(), (groups, group) => { if (groups.LastOrDefault() != group) { groups.Add(group); } return groups; }).ShouldBeUnique();

    [Fact]
    public void No_built_in_code_looks_like_a_users_own() =>
        Codes.ShouldAllBe(code => !code.StartsWith("team-", StringComparison.Ordinal));
}
