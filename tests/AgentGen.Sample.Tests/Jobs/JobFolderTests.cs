using CodeEngineer;
using CodeEngineer.Jobs;

namespace AgentGen.Sample.Tests.Jobs;

public sealed class JobFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("job-test-").FullName;
    private readonly JobFolder _jobs;

    public JobFolderTests() => _jobs = new JobFolder(Path.Combine(_root, "state"));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_job_is_found_again_by_its_workspace()
    {
        Job first = _jobs.Create(Path.Combine(_root, "one"), TimeProvider.System);
        Job second = _jobs.Create(Path.Combine(_root, "two"), TimeProvider.System);

        _jobs.FindLast(Path.Combine(_root, "one") + Path.DirectorySeparatorChar).ShouldBe(first);
        _jobs.FindLast(Path.Combine(_root, "x", "..", "two")).ShouldBe(second);
    }

    [Fact]
    public void Without_a_workspace_the_last_job_is_found()
    {
        _jobs.Create(Path.Combine(_root, "one"), new FixedTime(1));
        Job last = _jobs.Create(Path.Combine(_root, "two"), new FixedTime(2));

        _jobs.FindLast(null).ShouldBe(last);
    }

    [Fact]
    public void A_job_that_died_while_it_was_written_down_is_no_job()
    {
        Job whole = _jobs.Create(Path.Combine(_root, "one"), new FixedTime(1));
        Job torn = _jobs.Create(Path.Combine(_root, "two"), new FixedTime(2));
        File.WriteAllText(Path.Combine(torn.Folder, "job.json"), "{\"work");

        _jobs.FindLast(null).ShouldBe(whole);
    }

    [Fact]
    public void Where_no_run_began_there_is_nothing_to_resume()
    {
        Should.Throw<UsageException>(() => _jobs.FindLast(null)).Message.ShouldContain("no run to resume");
        _jobs.Create(Path.Combine(_root, "one"), TimeProvider.System);
        Should.Throw<UsageException>(() => _jobs.FindLast(Path.Combine(_root, "two"))).Message.ShouldContain(Path.Combine(_root, "two"));
    }

    [Fact]
    public void A_folder_with_something_in_it_is_refused_and_left_alone()
    {
        string mine = Path.Combine(_root, "mine.txt");
        File.WriteAllText(mine, "precious");

        Should.Throw<UsageException>(() => _jobs.Create(_root, TimeProvider.System));
        string folder = Directory.CreateDirectory(Path.Combine(_root, "full")).FullName;
        File.WriteAllText(Path.Combine(folder, "mine.txt"), "precious");
        Should.Throw<UsageException>(() => _jobs.Create(folder, TimeProvider.System)).Message.ShouldContain("not empty");

        File.ReadAllText(mine).ShouldBe("precious");
        Directory.GetFiles(folder).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_file_is_no_workspace()
    {
        string file = Path.Combine(_root, "file");
        File.WriteAllText(file, "");

        Should.Throw<UsageException>(() => _jobs.Create(file, TimeProvider.System)).Message.ShouldContain("is a file");
    }

    [Theory]
    [InlineData("state")]
    [InlineData("state/inside")]
    [InlineData(".")]
    public void The_journals_never_lie_in_a_workspace_nor_a_workspace_among_the_journals(string workspace) =>
        Should.Throw<UsageException>(() => _jobs.Create(Path.Combine(_root, workspace), TimeProvider.System)).Message.ShouldContain("cannot be the workspace");

    private sealed class FixedTime(int seconds) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddSeconds(seconds);
    }
}
