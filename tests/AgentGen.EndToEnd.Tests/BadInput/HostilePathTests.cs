using System.Runtime.Versioning;
using AgentGen.Runs;
using static AgentGen.EndToEnd.Tests.BadInput.Site;

namespace AgentGen.EndToEnd.Tests.BadInput;

[SupportedOSPlatform("linux")]
public sealed class HostilePathTests
{
    private static readonly (string Path, string Named)[] Paths =
    [
        ("../outside/secret.txt", "contains '..'. Write the path from the workspace's root"),
        ("../../../../../../../../etc/passwd", "contains '..'"),
        ("folder/../../outside/secret.txt", "contains '..'"),
        ("/etc/passwd", "'/etc/passwd' leads out of the workspace. Use a path inside it"),
        ("way-out/secret.txt", "'way-out/secret.txt' leads out of the workspace"),
        ("secret-link", "'secret-link' leads out of the workspace"),
        ("loop/file", "too many symbolic links"),
        ("a\0b", "NUL character"),
        ("~/.ssh/id_rsa", "begins with '~'"),
        (@"..\outside\secret.txt", "Separate the parts of a path with '/'"),
        ("C:/Windows", "drive letter"),
        (" ", "The path is empty"),
        (new string('x', 5_000), "longer than 4096 characters"),
        (new string('y', 300), new string('y', 300)),
    ];

    [Theory]
    [InlineData("file_read")]
    [InlineData("file_write")]
    [InlineData("file_list")]
    public async Task A_path_that_leads_out_or_cannot_be_is_a_failed_call_that_names_it_and_touches_nothing(string tool)
    {
        await using Site site = await OpenWithWaysOutAsync();
        IEnumerable<PlanStep> steps = Paths.Select((hostile, i) => Step($"s{i}", tool, tool == "file_write" ? new { path = hostile.Path, content = "owned" } : new { path = hostile.Path }));

        RunResult result = await site.RunAsync(Plan([.. steps]) with { OnFailure = FailurePolicy.Continue });

        (result.Status, result.Code).ShouldBe((RunStatus.Failed, RunCode.StepFailed));
        RunReport report = await site.ReportAsync(result.Run);
        for (int i = 0; i < Paths.Length; i++)
        {
            report.Steps[i].Status.ShouldBe(StepStatus.Failed, Paths[i].Path);
            report.Steps[i].Code.ShouldBe(ToolErrorCode.ToolFailed);
            report.Steps[i].Message!.ShouldContain(Paths[i].Named);
        }

        ShouldBeUntouched(site);
        if (tool == "file_write")
        {
            // Refused while the undo was prepared, so that the write itself was never tried; the file system's own limit shows only then.
            report.Calls.ShouldAllBe(call => call.Invocations == 0 || call.Undo!.Kind == UndoOutcomeKind.NothingToDo);
            report.Residue().ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_command_is_not_run_in_a_folder_outside_and_its_gate_fails()
    {
        await using Site site = await OpenWithWaysOutAsync();

        RunResult result = await site.RunAsync(Plan(
            Step("up", "shell", new { command = "touch owned", workingDirectory = "../outside" }, gate: "exit_code_zero"),
            Step("link", "shell", new { command = "touch owned", workingDirectory = "way-out" }, gate: "exit_code_zero")) with
        { OnFailure = FailurePolicy.Continue });

        RunReport report = await site.ReportAsync(result.Run);
        report.Steps.ShouldAllBe(step => step.Status == StepStatus.Failed && step.Code == ToolErrorCode.GateFailed);
        report.Steps.ShouldAllBe(step => step.Message!.Contains("The exit code is 126."));
        report.Steps[0].Attempts[0].Result!.ShouldContain("Write the path from the workspace");
        report.Steps[1].Attempts[0].Result!.ShouldContain("leads out of the workspace");
        ShouldBeUntouched(site);
    }

    [Fact]
    public async Task A_folder_that_becomes_a_way_out_between_the_plan_and_its_step_is_found()
    {
        await using Site site = await OpenAsync();
        Directory.CreateDirectory(site.PathOf("docs"));

        RunResult result = await site.RunAsync(Plan(
            Step("swap", "shell", new { command = $"rmdir docs && ln -s ../outside docs" }, gate: "exit_code_zero"),
            Step("write", "file_write", new { path = "docs/owned.txt", content = "owned" }, after: ["swap"])));

        (result.Status, result.Code).ShouldBe((RunStatus.Failed, RunCode.StepFailed));
        result.Summary.ShouldContain("'docs/owned.txt' leads out of the workspace");
        result.Summary.ShouldContain("What was done and still stands: shell (step/swap/attempt/1)");
        Directory.GetFileSystemEntries(site.Outside).ShouldBeEmpty();
    }

    private static async Task<Site> OpenWithWaysOutAsync()
    {
        Site site = await OpenAsync();
        await File.WriteAllTextAsync(Path.Combine(site.Outside, "secret.txt"), "secret", Token);
        Directory.CreateSymbolicLink(site.PathOf("way-out"), site.Outside);
        File.CreateSymbolicLink(site.PathOf("secret-link"), Path.Combine(site.Outside, "secret.txt"));
        File.CreateSymbolicLink(site.PathOf("loop"), site.PathOf("loop"));
        return site;
    }

    private static void ShouldBeUntouched(Site site)
    {
        Directory.GetFileSystemEntries(site.Outside).Select(Path.GetFileName).ShouldBe(["secret.txt"]);
        File.ReadAllText(Path.Combine(site.Outside, "secret.txt")).ShouldBe("secret");
        Directory.GetFileSystemEntries(site.Workspace).Select(Path.GetFileName).ShouldBe(["way-out", "secret-link", "loop"], ignoreOrder: true);
    }
}
