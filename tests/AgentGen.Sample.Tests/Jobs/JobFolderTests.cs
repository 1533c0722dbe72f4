using CodeEngineer;
using CodeEngineer.Jobs;

namespace AgentGen.Sample.Tests.Jobs;

public sealed class JobFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("job-test-").FullName;
    private readonly JobFolder jobs;

    public JobFolderTests() => jobs = new JobFolder(Path.Combine(root, "state"));

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_job_is_found_again_by_its_workspace()
    {
        Job first = jobs.Create(Path.Combine(root, "one"), TimeProvider.System);
        Job second = jobs.Create(Path.Combine(root, "two"), TimeProvider.System);

        jobs.FindLast(Path.Combine(root, "one") + Path.DirectorySeparatorChar).ShouldBe(first);
        jobs.FindLast(Path.Combine(root, "x", "..", "two")).ShouldBe(second);
    }

    [Fact]
    public void Without_a_workspace_the_last_job_is_found()
    {
        jobs.Create(Path.Combine(root, "one"), new FixedTime(1));
        Job last = jobs.Create(Path.Combine(root, "two"), new FixedTime(2));

        jobs.FindLast(null).ShouldBe(last);
    }

    [Fact]
    public void A_job_that_died_while_it_was_written_down_is_no_job()
    {
        Job whole = jobs.Create(Path.Combine(root, "one"), new FixedTime(1));
        Job torn = jobs.Create(Path.Combine(root, "two"), new FixedTime(2));
        File.WriteAllText(Path.Combine(torn.Folder, "job.json"), "{\"work");

        jobs.FindLast(null).ShouldBe(whole);
    }

    [Fact]
    public void Where_no_run_began_there_is_nothing_to_resume()
    {
        Should.Throw<UsageException>(() => jobs.FindLast(null)).Message.ShouldContain("no run to resume");
        jobs.Create(Path.Combine(root, "one"), TimeProvider.System);
        Should.Throw<UsageException>(() => jobs.FindLast(Path.Combine(root, "two"))).Message.ShouldContain(Path.Combine(root, "two"));
    }

    [Fact]
    public void A_folder_with_something_in_it_is_refused_and_left_alone()
    {
        string mine = Path.Combine(root, "mine.txt");
        File.WriteAllText(mine, "precious");

        Should.Throw<UsageException>(() => jobs.Create(root, TimeProvider.System));
        string folder = Directory.CreateDirectory(Path.Combine(root, "full")).FullName;
        File.WriteAllText(Path.Combine(folder, "mine.txt"), "precious");
        Should.Throw<UsageException>(() => jobs.Create(folder, TimeProvider.System)).Message.ShouldContain("not empty");

        File.ReadAllText(mine).ShouldBe("precious");
        Directory.GetFiles(folder).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_file_is_no_workspace()
    {
        string file = Path.Combine(root, "file");
        File.WriteAllText(file, "");

        Should.Throw<UsageException>(() => jobs.Create(file, TimeProvider.System)).Message.ShouldContain("is a file");
    }

    [Theory]
    [InlineData("state")]
    [InlineData("state/inside")]
    [InlineData(".")]
    public void The_journals_never_lie_in_a_workspace_nor_a_workspace_among_the_journals(string workspace) =>
        Should.Throw<UsageException>(() => jobs.Create(Path.Combine(root, workspace), TimeProvider.System)).Message.ShouldContain("cannot be the workspace");

    private sealed class FixedTime(int seconds) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddSeconds(seconds);
    }
}
