namespace AgentGen.Toolbelt.Tests.Search;

public sealed class SearchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_match_is_given_with_file_and_line()
    {
        _folder.Write("src/a.cs", "one\n  int x = 1;\r\nthree x");
        _folder.Write("b.cs", "X");

        (await _folder.Tools.SearchAsync("x", cancellationToken: Cancellation)).ShouldBe("src/a.cs:2: int x = 1;\nsrc/a.cs:3: three x\n[2 matches.]".ReplaceLineEndings());
        (await _folder.Tools.SearchAsync("x", ignoreCase: true, glob: "b.*", cancellationToken: Cancellation)).ShouldStartWith("b.cs:1: X");
        (await _folder.Tools.SearchAsync("x = .;", cancellationToken: Cancellation)).ShouldBe("[No match.]");
        (await _folder.Tools.SearchAsync("x = .;", regex: true, cancellationToken: Cancellation)).ShouldStartWith("src/a.cs:2:");
    }

    [Fact]
    public async Task Many_matches_are_cut_and_long_lines_are_shortened()
    {
        _folder.Write("a.txt", string.Join('\n', Enumerable.Repeat(new string('x', 1_000), 300)));

        string[] lines = (await _folder.Tools.SearchAsync("x", cancellationToken: Cancellation)).ReplaceLineEndings("\n").Split('\n');

        lines.Length.ShouldBe(TextSearch.MostMatches + 1);
        lines[0].ShouldEndWith("[… 700 characters left out]");
        lines[^1].ShouldContain("Stopped after 200 matches");
    }

    [Fact]
    public async Task What_was_not_searched_is_said()
    {
        await File.WriteAllBytesAsync(_folder.PathOf("binary"), [0, 1], Cancellation);

        (await _folder.Tools.SearchAsync("x", cancellationToken: Cancellation)).ShouldStartWith("[No match.] [1 files were not searched");
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("(", true)]
    [InlineData("(?=a)", true)]
    [InlineData(@"(a)\1", true)]
    public async Task A_query_that_cannot_be_searched_is_refused(string query, bool regex) =>
        await Should.ThrowAsync<WorkspaceException>(() => _folder.Tools.SearchAsync(query, regex, cancellationToken: Cancellation));

    [Theory]
    [InlineData("((a{0,1000}){0,1000}){0,1000}b", "**", "repeats too much")]
    [InlineData("a", "hostile", "at most 300")]
    public async Task What_would_take_for_ever_is_refused(string query, string glob, string message) =>
        (await Should.ThrowAsync<WorkspaceException>(() =>
            _folder.Tools.SearchAsync(query, regex: true, glob: glob == "hostile" ? new string('*', 100_000) : glob, cancellationToken: Cancellation))).Message.ShouldContain(message);

    [Fact]
    [Trait("Row", "002-B15")]
    public async Task A_pattern_that_would_backtrack_for_ever_does_not()
    {
        _folder.Write("a.txt", new string('a', 50_000) + "!");

        (await _folder.Tools.SearchAsync("(a+)+$", regex: true, cancellationToken: Cancellation)).ShouldBe("[No match.]");
    }
}
