namespace AgentGen.Shell.Tests.Classification;

public sealed class PlaceTests
{
    [Theory]
    [InlineData("bash -c 'ls; git reset --hard'", "git reset --hard")]
    [InlineData("bash -c \"ls; git reset --hard\" x", "git reset --hard")]
    [InlineData("sudo sh -c 'cd a && git reset --hard'", "git reset --hard")]
    [InlineData("eval 'git reset --hard'", "git reset --hard")]
    [InlineData("eval git reset --hard", "git reset --hard")]
    [InlineData("f() { git reset --hard; }; f", "git reset --hard")]
    [InlineData("echo $(f() { git reset --hard; }; f)", "git reset --hard")]
    [InlineData("bash -c 'f() { git reset --hard; }; f'", "git reset --hard")]
    [InlineData("bash <<'EOF'\nls\ngit reset --hard\nEOF", "git reset --hard")]
    [InlineData("cat > x <<EOF\ngit reset --hard\nEOF\nbash x", "git reset --hard")]
    [InlineData("bash <<< 'git reset --hard'", "git reset --hard")]
    [InlineData("x='git reset --hard'; eval \"$x\"", "\"$x\"")]
    [InlineData("trap 'git reset --hard' EXIT", "git reset --hard")]
    [InlineData("bash -c 'git res'\"et --hard\"", "'git res'\"et --hard\"")]
    public void The_words_that_decided_are_found_in_texts_inside_the_text(string command, string words)
    {
        ShellReason reason = ShellClassifier.Classify(command).Reasons.First(reason => reason.Code == ShellReasonCodes.DiscardsWork);
        command.Substring(reason.Start, reason.Length).ShouldBe(words);
    }

    [Theory]
    [InlineData("for x in a b c; do rm -rf src; done")]
    [InlineData("f() { rm -rf src; }; f; f; f")]
    [InlineData("f() { rm -rf \"$1\"; }; f a; f b; f c")]
    [InlineData("x=a; [ -f y ] && x=b; rm -rf $x")]
    [InlineData("trap 'rm -rf \"$d\"' EXIT")]
    public void The_same_words_are_reported_once_for_the_same_reason(string command)
    {
        IReadOnlyList<ShellReason> reasons = ShellClassifier.Classify(command).Reasons;
        reasons.Select(reason => (reason.Start, reason.Length, reason.Code, reason.Message)).ShouldBeUnique();
        reasons.Select(reason => reason.Start).ShouldBeInOrder();
    }

    [Fact]
    public void There_are_never_more_reasons_than_anybody_reads()
    {
        string text = string.Concat(Enumerable.Range(0, 1000).Select(i => $"touch a{i}; ")) + "rm -rf src";
        IReadOnlyList<ShellReason> reasons = ShellClassifier.Classify(text).Reasons;
        reasons.Count.ShouldBeLessThan(70);
        reasons.ShouldContain(reason => reason.Risk == ShellRisk.Dangerous);
    }
}
