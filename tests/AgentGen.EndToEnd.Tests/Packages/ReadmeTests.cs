using System.Text.RegularExpressions;
using AgentGen.Testing;

namespace AgentGen.EndToEnd.Tests.Packages;

/// <summary>What the README shows is what the compiler does.</summary>
public sealed partial class ReadmeTests(PackageFeed feed)
{
    private static readonly string Readme = File.ReadAllText(Repository.PathOf("README.md"));

    [Fact]
    public async Task The_example_builds_and_gives_the_code_that_is_shown()
    {
        using ConsumerFolder folder = new(feed);
        folder.WriteProject("App", "Library", folder.PackageReference);
        folder.Write("App/NoteTools.cs", Block("csharp NoteTools.cs"));

        ProcessOutcome build = await folder.DotnetAsync("build", "App", "-warnaserror", "-p:EmitCompilerGeneratedFiles=true");

        build.ExitCode.ShouldBe(0, build.All);
        string generated = Squeezed(folder.Generated("App"));
        foreach (string line in Block("csharp generated").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            generated.ShouldContain(Squeezed(line));
        }
    }

    [Fact]
    public async Task The_dangerous_command_gives_the_error_that_is_shown()
    {
        using ConsumerFolder folder = new(feed);
        folder.WriteProject("App", "Library", folder.PackageReference);
        folder.Write("App/Cleaner.cs", Block("csharp Cleaner.cs"));

        ProcessOutcome build = await folder.DotnetAsync("build", "App");

        build.ExitCode.ShouldNotBe(0, build.All);
        build.Output.ShouldContain(Block("text").Trim(), customMessage: build.All);
    }

    [Fact]
    public async Task Shell_rules_in_the_projects_folder_are_read_without_being_named_and_their_errors_stop_the_build()
    {
        using ConsumerFolder folder = new(feed);
        folder.WriteProject("App", "Library", folder.PackageReference);
        folder.Write("App/agentgen.shellrules", Block("text agentgen.shellrules"));
        folder.Write("App/Deploy.cs", """public static class Deploy { public static void All() => System.Diagnostics.Process.Start("bash", "-c \"deploy-prod all\""); }""");

        ProcessOutcome build = await folder.DotnetAsync("build", "App");
        folder.Write("App/agentgen.shellrules", "dangerous deploy-prod\n");
        ProcessOutcome broken = await folder.DotnetAsync("build", "App");

        build.Output.ShouldContain("error AGEN2001: The shell command is dangerous (user-rule): Deploys to production", customMessage: build.All);
        broken.Output.ShouldContain("agentgen.shellrules(1,1): error AGEN2003: The shell rules of this file are not taken: The rule has no example", customMessage: broken.All);
        broken.Output.ShouldNotContain("AGEN2001");
    }

    private static string Block(string heading) =>
        Regex.Match(Readme, $"```{Regex.Escape(heading)}\n(.*?)```", RegexOptions.Singleline) is { Success: true } match
            ? match.Groups[1].Value
            : throw new InvalidOperationException($"The README has no block headed '{heading}'.");

    private static string Squeezed(string code) => Space().Replace(code, "");

    // Braces and white space are layout: the README leaves some out.
    [GeneratedRegex(@"[\s{}]+")]
    private static partial Regex Space();
}
