using AgentGen.Testing;
using Microsoft.Win32.SafeHandles;

namespace AgentGen.Toolbelt.Tests.Files;

public sealed class WorkspaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("..")]
    [InlineData("../outside/secret")]
    [InlineData("a/../../outside/secret")]
    [InlineData("a/b/../c")]
    [InlineData("/etc/passwd")]
    [InlineData("/")]
    [InlineData("/dev/zero")]
    [InlineData("/proc/self/environ")]
    [InlineData("~")]
    [InlineData("~/secret")]
    [InlineData("~root/secret")]
    [InlineData("a\0b")]
    [InlineData("C:\\Windows\\win.ini")]
    [InlineData("C:/Windows/win.ini")]
    [InlineData("a\\..\\..\\b")]
    [InlineData(@"\\.\PhysicalDrive0")]
    [Trait("Row", "000-B44")]
    public void A_hostile_path_is_refused_with_a_reason(string path)
    {
        _folder.Workspace.TryResolve(path, out string full, out string refusal).ShouldBeFalse();

        full.ShouldBeEmpty();
        refusal.ShouldNotBeNullOrWhiteSpace();
        Should.Throw<WorkspaceException>(() => _folder.Workspace.Resolve(path)).Message.ShouldBe(refusal);
    }

    [Fact]
    public void A_folder_whose_name_only_begins_like_the_root_is_outside()
    {
        string twin = Directory.CreateDirectory($"{_folder.Workspace.Root}2").FullName;

        _folder.Workspace.TryResolve($"{twin}/file", out _, out string refusal).ShouldBeFalse();

        refusal.ShouldContain("leads out of the workspace");
    }

    [Fact]
    public void A_link_out_of_the_root_is_refused_wherever_it_stands_on_the_way()
    {
        File.WriteAllText(Path.Combine(_folder.Outside, "secret"), "s");
        File.CreateSymbolicLink(_folder.PathOf("file"), Path.Combine(_folder.Outside, "secret"));
        Directory.CreateSymbolicLink(_folder.PathOf("folder"), _folder.Outside);
        Directory.CreateSymbolicLink(_folder.PathOf("relative"), "../outside");
        Directory.CreateSymbolicLink(_folder.PathOf("twice"), "folder");
        File.CreateSymbolicLink(_folder.PathOf("dangling"), Path.Combine(_folder.Outside, "not there yet"));

        foreach (string path in new[] { "file", "folder", "folder/secret", "folder/new", "relative/secret", "twice/secret", "dangling" })
        {
            _folder.Workspace.TryResolve(path, out _, out string refusal).ShouldBeFalse(path);
            refusal.ShouldContain("leads out of the workspace");
        }
    }

    [Fact]
    public void A_link_inside_the_root_leads_to_the_file_itself()
    {
        _folder.Write("real/file", "x");
        Directory.CreateSymbolicLink(_folder.PathOf("link"), "real");

        _folder.Workspace.Resolve("link/file").ShouldBe(_folder.PathOf("real/file"));
        _folder.Workspace.Resolve("link/new").ShouldBe(_folder.PathOf("real/new"));
    }

    [Fact]
    public void A_loop_of_links_is_refused()
    {
        File.CreateSymbolicLink(_folder.PathOf("a"), "b");
        File.CreateSymbolicLink(_folder.PathOf("b"), "a");

        _folder.Workspace.TryResolve("a", out _, out string refusal).ShouldBeFalse();

        refusal.ShouldContain("too many symbolic links");
    }

    [Fact]
    public void A_root_that_is_a_link_is_taken_for_what_it_leads_to()
    {
        string link = Path.Combine(_folder.Outside, "link");
        Directory.CreateSymbolicLink(link, _folder.Workspace.Root);

        Workspace workspace = new(link);

        workspace.Root.ShouldBe(_folder.Workspace.Root);
        workspace.Resolve($"{link}/a").ShouldBe(_folder.PathOf("a"));
    }

    [Fact]
    public void The_whole_file_system_is_no_workspace()
    {
        Should.Throw<ArgumentException>(() => new Workspace("/")).Message.ShouldContain("whole file system");
        Should.Throw<DirectoryNotFoundException>(() => new Workspace(_folder.PathOf("none")));
    }

    [Fact]
    [Trait("Row", "000-B44")]
    public async Task Whatever_path_is_accepted_is_where_realpath_says_and_inside_the_root()
    {
        Random random = new(20_261_121);
        BuildMaze(random);
        string[] paths = [.. Enumerable.Range(0, 3_000).Select(_ => RandomPath(random)).Where(static path => path.Length > 0)];
        ILookup<bool, string> byVerdict = paths.ToLookup(path => _folder.Workspace.TryResolve(path, out _, out _));

        string[] accepted = [.. byVerdict[true]];
        string[] real = await RealPathsAsync(accepted);
        foreach ((string path, string leadsTo) in accepted.Zip(real))
        {
            IsInside(leadsTo).ShouldBeTrue($"{path} leads to {leadsTo}");
            _folder.Workspace.Resolve(path).ShouldBe(leadsTo, path);
        }

        // The other way round the kernel is asked: what it opens inside the root must not have been refused.
        foreach (string path in byVerdict[false].Where(static path => !path.Split('/').Contains("..")))
        {
            IsInside(OpensAt(path)).ShouldBeFalse(path);
        }

        accepted.Length.ShouldBeInRange(200, paths.Length - 200);
    }

    private bool IsInside(string? path) =>
        path is not null && (path == _folder.Workspace.Root || path.StartsWith($"{_folder.Workspace.Root}/", StringComparison.Ordinal));

    private string? OpensAt(string path)
    {
        try
        {
            using SafeFileHandle file = UnixFile.OpenForReading(Path.Combine(_folder.Workspace.Root, path));
            return new FileInfo($"/proc/self/fd/{file.DangerousGetHandle()}").LinkTarget;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static readonly string[] Names = ["a", "b", "c", "d"];

    private void BuildMaze(Random random)
    {
        for (int i = 0; i < 60; i++)
        {
            string folder = Path.Combine([_folder.Workspace.Root, .. RandomParts(random, random.Next(3))]);
            string path = Path.Combine(folder, Pick(random, Names));
            if (!Directory.Exists(folder) || File.Exists(path) || Directory.Exists(path) || new FileInfo(path).LinkTarget is not null)
            {
                continue;
            }

            switch (random.Next(5))
            {
                case 0:
                    File.WriteAllText(path, "x");
                    break;
                case 1 or 2:
                    Directory.CreateDirectory(path);
                    break;
                default:
                    File.CreateSymbolicLink(path, LinkTarget(random));
                    break;
            }
        }
    }

    private string LinkTarget(Random random) => random.Next(5) switch
    {
        0 => _folder.Outside,
        1 => string.Join('/', Enumerable.Repeat("..", random.Next(1, 4)).Concat(RandomParts(random, 1))),
        2 => Path.Combine([_folder.Workspace.Root, .. RandomParts(random, 2)]),
        _ => Pick(random, Names),
    };

    private string RandomPath(Random random)
    {
        string prefix = random.Next(6) switch
        {
            0 => $"{_folder.Workspace.Root}/",
            1 => $"{_folder.Outside}/",
            2 => "./",
            _ => "",
        };
        return prefix + string.Join(random.Next(8) == 0 ? "//" : "/", Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(12) == 0 ? ".." : Pick(random, Names)));
    }

    private static IEnumerable<string> RandomParts(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => Pick(random, Names))];

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];

    private async Task<string[]> RealPathsAsync(string[] paths)
    {
        ProcessOutcome outcome = await TestProcess.RunAsync("realpath", ["-m", "--", .. paths], _folder.Workspace.Root, cancellationToken: TestContext.Current.CancellationToken);
        return outcome.Output.TrimEnd('\n').Split('\n');
    }
}
