using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Flow;

public sealed class ConfinePathFixTests
{
    private const string Id = "AGEN2007";

    [Fact]
    public Task The_workspace_resolves_the_path() => Fix.ShouldGiveAsync(
        Id,
        "Confine",
        Tool("IWorkspace workspace", """
            var before = path.Length;
                    return File.ReadAllText(path) + before;
            """),
        Tool("IWorkspace workspace", """
            var before = path.Length;
                    if (!workspace.TryResolve(path, out string fullPath, out string refusal))
                    {
                        throw new ArgumentException(refusal, nameof(path));
                    }

                    return File.ReadAllText(fullPath) + before;
            """));

    [Fact]
    public Task The_root_of_the_workspace_need_not_be_combined() => Fix.ShouldGiveAsync(
        Id,
        "Confine",
        Tool("IWorkspace workspace", "return File.ReadAllText(Path.Combine(workspace.Root, path));"),
        Tool("IWorkspace workspace", """
            if (!workspace.TryResolve(path, out string fullPath, out string refusal))
                    {
                        throw new ArgumentException(refusal, nameof(path));
                    }

                    return File.ReadAllText(fullPath);
            """));

    [Fact]
    public Task Without_a_workspace_the_full_path_is_compared_with_the_root() => Fix.ShouldGiveAsync(
        Id,
        "Confine",
        Tool("string root", "return File.Exists(path) ? File.ReadAllText(Path.Combine(root, path)) : \"\";"),
        Tool("string root", """
            string fullPath = Path.GetFullPath(Path.Combine(root, path));
                    if (!fullPath.StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                    {
                        throw new UnauthorizedAccessException($"'{path}' leads out of the folder.");
                    }

                    return File.Exists(path) ? File.ReadAllText(fullPath) : "";
            """));

    [Theory]
    [InlineData("string root", "return File.ReadAllText(path) + root;")]
    [InlineData("IWorkspace workspace", "File.Copy(path, other); return workspace.Root;")]
    [InlineData("IWorkspace workspace", "var fullPath = workspace.Root; return File.ReadAllText(path) + fullPath;")]
    [InlineData("IWorkspace workspace", "path = path.Trim(); return File.ReadAllText(path) + workspace.Root;")]
    [InlineData("IWorkspace workspace", "Func<string> read = () => File.ReadAllText(path); return read() + workspace.Root;")]
    [InlineData("IWorkspace workspace", "File.Delete(path); return File.ReadAllText(path) + workspace.Root;")]
    [InlineData("string root", "return File.ReadAllText($\"{root}/{path}\");")]
    public async Task Where_the_folder_or_the_place_of_the_guard_is_not_clear_no_fix_is_offered(string field, string body) =>
        (await Fix.OfferedAsync(Id, Tool(field, body))).ShouldBeEmpty();

    private static string Tool(string field, string body) => $$"""
        public sealed class Tools({{field}})
        {
            [Tool(Effect = Effect.ReadOnly)]
            public string Read(string path, string other)
            {
                {{body}}
            }

            public string Seen => {{field.Split(' ')[1]}}.ToString() ?? "";
        }
        """;
}
