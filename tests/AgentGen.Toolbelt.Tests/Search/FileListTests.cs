namespace AgentGen.Toolbelt.Tests.Search;

public sealed class FileListTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FileListTests()
    {
        foreach (string path in new[] { "b.cs", "a.cs", "src/x.cs", "src/deep/y.cs", "src/deep/z.json", "bin/out.dll", "src/obj/t.cs", ".git/config", "README.md" })
        {
            _folder.Write(path, "x");
        }

        Directory.CreateSymbolicLink(_folder.PathOf("link"), _folder.Outside);
        File.WriteAllText(Path.Combine(_folder.Outside, "secret.cs"), "s");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("**", ".", "README.md a.cs b.cs src/deep/y.cs src/deep/z.json src/x.cs")]
    [InlineData("*.cs", ".", "a.cs b.cs src/deep/y.cs src/x.cs")]
    [InlineData("/*.cs", ".", "a.cs b.cs")]
    [InlineData("src/**/*.cs", ".", "src/deep/y.cs src/x.cs")]
    [InlineData("src/*/?.{cs,json}", ".", "src/deep/y.cs src/deep/z.json")]
    [InlineData("*", "src/deep", "src/deep/y.cs src/deep/z.json")]
    [InlineData("none/**", ".", "")]
    public void Files_are_listed_in_order_without_links_and_what_builds_leave(string glob, string path, string expected)
    {
        string[] lines = _folder.Tools.ListFiles(glob, path).Split('\n');

        lines[..^1].ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        lines[^1].ShouldBe($"[{lines.Length - 1} files]");
    }

    [Fact]
    public void A_long_list_is_cut_and_says_so()
    {
        for (int i = 0; i < 1_100; i++)
        {
            _folder.Write($"many/{i:0000}.txt", "");
        }

        string[] lines = _folder.Tools.ListFiles("*.txt").Split('\n');

        lines.Length.ShouldBe(1_001);
        lines[^1].ShouldBe("[1000 of 1100 files shown: narrow the glob or the path.]");
    }

    [Theory]
    [InlineData("*", "../outside")]
    [InlineData("*", "link")]
    [InlineData("*", "none")]
    [InlineData("{a,b", ".")]
    [InlineData("", ".")]
    public void What_cannot_be_listed_is_refused(string glob, string path) =>
        Should.Throw<WorkspaceException>(() => _folder.Tools.ListFiles(glob, path));
}
