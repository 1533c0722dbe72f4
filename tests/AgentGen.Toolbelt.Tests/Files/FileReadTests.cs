using AgentGen.Testing;

namespace AgentGen.Toolbelt.Tests.Files;

public sealed class FileReadTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_text_is_read_as_it_is()
    {
        _folder.Write("a.txt", "één\r\ntwee\n");

        (await _folder.Tools.ReadFileAsync("a.txt", cancellationToken: Cancellation)).ShouldBe("één\r\ntwee\n");
    }

    [Fact]
    [Trait("Row", "000-F53")]
    public async Task A_long_text_is_cut_at_a_line_and_says_where_to_read_on()
    {
        string[] lines = [.. Enumerable.Range(1, 30_000).Select(static i => $"line {i}")];
        _folder.Write("long.txt", string.Join('\n', lines));

        string first = await _folder.Tools.ReadFileAsync("long.txt", cancellationToken: Cancellation);
        first.Length.ShouldBeLessThan(TextFile.MostCharacters + 200);
        string note = first[first.LastIndexOf('[')..];
        note.ShouldStartWith("[Truncated after");
        int next = int.Parse(note[(note.IndexOf("startLine ", StringComparison.Ordinal) + 10)..].TrimEnd(']', '.'), System.Globalization.CultureInfo.InvariantCulture);
        string second = await _folder.Tools.ReadFileAsync("long.txt", next, Cancellation);

        first.ShouldContain($"line {next - 1}\n");
        second.ShouldStartWith($"line {next}\n");
    }

    [Theory]
    [InlineData("none.txt", 1, "There is no file 'none.txt'")]
    [InlineData("folder", 1, "is a folder")]
    [InlineData("binary", 1, "is a binary file of 3 bytes")]
    [InlineData("two.txt", 0, "Lines are counted from 1")]
    [InlineData("two.txt", 4, "has only 2 lines")]
    public async Task What_cannot_be_read_is_said_plainly(string path, int startLine, string expected)
    {
        Directory.CreateDirectory(_folder.PathOf("folder"));
        await File.WriteAllBytesAsync(_folder.PathOf("binary"), [1, 0, 2], Cancellation);
        _folder.Write("two.txt", "1\n2");

        (await Should.ThrowAsync<WorkspaceException>(() => _folder.Tools.ReadFileAsync(path, startLine, Cancellation))).Message.ShouldContain(expected);
    }

    [Fact]
    public async Task A_pipe_is_refused_and_not_waited_for()
    {
        await TestProcess.RunAsync("mkfifo", [_folder.PathOf("pipe")], cancellationToken: Cancellation);

        (await Should.ThrowAsync<WorkspaceException>(() => _folder.Tools.ReadFileAsync("pipe", 1, Cancellation))).Message.ShouldContain("a pipe or a device");
    }
}
