using System.Reflection;
using AgentGen.Runs;
using AgentGen.Testing;

namespace AgentGen.EndToEnd.Tests.Api;

/// <summary>
/// Pins the public surface of each shipped assembly in a text file beside this one, so that a change of it is seen in review.
/// Set AGENTGEN_ACCEPT=1 to write the files.
/// </summary>
public sealed class PublicApiTests
{
    public static TheoryData<string> Assemblies => ["AgentGen", "AgentGen.Toolbelt", "AgentGen.Sqlite"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void The_public_surface_is_the_accepted_one(string assembly)
    {
        string file = Repository.PathOf("tests", "AgentGen.EndToEnd.Tests", "Api", $"{assembly}.verified.txt");
        string surface = PublicApiText.Of(Assembly.Load(assembly));
        if (Environment.GetEnvironmentVariable("AGENTGEN_ACCEPT") == "1")
        {
            File.WriteAllText(file, surface);
        }

        surface.ShouldBe(File.ReadAllText(file), "Run this test with AGENTGEN_ACCEPT=1, then read the difference.");
    }

    [Fact]
    public void Every_public_type_lives_in_one_of_the_four_namespaces()
    {
        typeof(IRunStore).Assembly.GetExportedTypes().Select(type => type.Namespace).Distinct()
            .ShouldBeSubsetOf(["AgentGen", "AgentGen.Runs", "AgentGen.Shell", "AgentGen.Generated"]);
    }
}
