using System.Globalization;
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
    public async Task A_plain_build_of_the_vulnerable_tools_prints_the_diagnostics_that_are_shown()
    {
        using ConsumerFolder folder = new(feed);
        folder.WriteProject("App", "Library", folder.PackageReference);
        folder.Write("App/RepoTools.cs", Block("csharp RepoTools.cs"));

        ProcessOutcome build = await folder.DotnetAsync("build", "App", "-tl:off");

        build.ExitCode.ShouldNotBe(0, build.All);
        IEnumerable<string> printed = Printed().Matches(build.Output)
            .OrderBy(line => int.Parse(line.Groups["line"].Value, CultureInfo.InvariantCulture)).Select(line => line.Groups["said"].Value).Distinct();
        string.Join('\n', printed).ShouldBe(Block("text").Trim(), build.All);
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

    // The folder before it and the link and project behind it are the machine's.
    [GeneratedRegex(@"(?<said>RepoTools\.cs\((?<line>\d+),\d+\): (?:error|warning) \w+: .*?)(?: \(https?://\S+\))?(?: \[[^\]\n]*\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex Printed();

    // Braces and white space are layout: the README leaves some out.
    [GeneratedRegex(@"[\s{}]+")]
    private static partial Regex Space();
}
