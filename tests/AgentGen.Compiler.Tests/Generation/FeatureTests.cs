using System.Reflection;
using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.Extensions.DependencyInjection;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>Tools that are in the map only where their feature is on.</summary>
public sealed class FeatureTests
{
    private const string Source = """
        using Microsoft.Extensions.DependencyInjection;
        using Sample;
        public static class Tools
        {
            [Tool, Phase(Phases.Planning)] public static int Always() => 1;
            [Tool(Feature = "beta"), Phase(Phases.Planning)] public static int Fresh() => 2;
            [Tool(Feature = "beta"), Phase(Phases.Building)] public static int Newer() => 3;
            [Tool(Feature = "al\"pha"), Phase(Phases.Building)] public static int Raw() => 4;
            public static void Add(IServiceCollection services) { services.AddAgentTools(); services.AddAgentTools(); }
            public static string Named() => AgentTools.Names.Fresh;
        }
        """;

    [Fact]
    public void Where_nobody_knows_the_features_they_are_off()
    {
        using CompiledProject project = Generate.From(Source).Load();
        using ServiceProvider services = new ServiceCollection().BuildServiceProvider();

        Names(project.Map()).ShouldBe(["always"]);
        Names(project.Map(services)).ShouldBe(["always"]);
        project.Assembly.GetType("Tools")!.GetMethod("Named")!.Invoke(null, null).ShouldBe("fresh");
    }

    [Fact]
    public void The_features_that_are_given_go_before_those_of_the_services()
    {
        using CompiledProject project = Generate.From(Source).Load();
        using ServiceProvider services = new ServiceCollection().AddSingleton(ToolFeatures.Of("al\"pha", "other")).BuildServiceProvider();

        Names(project.Map(services)).ShouldBe(["always", "raw"]);
        Names(project.Map(services, ToolFeatures.Of("beta"))).ShouldBe(["always", "fresh", "newer"]);
        Names(project.Map(null, ToolFeatures.Of("Beta"))).ShouldBe(["always"]);
    }

    [Fact]
    public void A_tool_that_is_off_is_in_no_phase()
    {
        using CompiledProject project = Generate.From(Source).Load();

        project.Map().Phases!.Phases.Take(2).Select(static phase => string.Join('+', phase.Tools)).ShouldBe(["always", ""]);
        project.Map(null, ToolFeatures.Of("beta")).Phases!.Phases.Take(2).Select(static phase => phase.Tools.Count).ShouldBe([2, 1]);
    }

    [Fact]
    public void A_feature_is_asked_for_once_when_the_map_is_made()
    {
        using CompiledProject project = Generate.From(Source).Load();
        List<string> asked = [];

        ToolMap map = project.Map(null, ToolFeatures.From(feature =>
        {
            asked.Add(feature);
            return true;
        }));

        map.Tools.Count.ShouldBe(4);
        asked.ShouldBe(["beta", "al\"pha"], ignoreOrder: true);
    }

    [Fact]
    public void Features_that_cannot_be_told_are_an_error_that_names_the_feature_and_the_tool()
    {
        using CompiledProject project = Generate.From(Source).Load();

        TargetInvocationException thrown = Should.Throw<TargetInvocationException>(() => project.Map(null, ToolFeatures.From(static _ => throw new TimeoutException("no answer"))));

        InvalidOperationException error = thrown.InnerException.ShouldBeOfType<InvalidOperationException>();
        error.Message.ShouldBe("Whether feature 'beta' is on, to which tool 'fresh' belongs, could not be told: no answer");
        error.InnerException.ShouldBeOfType<TimeoutException>();
    }

    [Fact]
    public void Registration_asks_the_services()
    {
        using CompiledProject project = Generate.From(Source).Load();
        ServiceCollection services = [];
        services.AddSingleton(ToolFeatures.Of("beta"));
        project.Assembly.GetType("Tools")!.GetMethod("Add")!.Invoke(null, [services]);
        using ServiceProvider provider = services.BuildServiceProvider();

        Names(provider.GetRequiredService<ToolMap>()).ShouldBe(["always", "fresh", "newer"]);
    }

    [Fact]
    public void Contract_and_manifest_name_the_feature_and_the_hash_does_not_depend_on_it()
    {
        using CompiledProject project = Generate.From(Source).Load();
        using CompiledProject without = Generate.From(Source.Replace("(Feature = \"beta\")", "", StringComparison.Ordinal)).Load();
        ToolMap map = project.Map(null, ToolFeatures.From(static _ => true));

        map.Tools.Select(static tool => tool.Contract.Feature).ShouldBe([null, "beta", "beta", "al\"pha"]);
        map.Tools[1].Contract.Hash.ShouldBe(without.Tool("fresh").Contract.Hash);
        project.Assembly.GetCustomAttributes<AgentToolManifestAttribute>().OrderBy(static entry => entry.Name, StringComparer.Ordinal)
            .Select(static entry => JsonElement.Parse(entry.Json).TryGetProperty("feature", out JsonElement feature) ? feature.GetString() : null)
            .ShouldBe([null, "beta", "beta", "al\"pha"]);
    }

    private static string[] Names(ToolMap map) => [.. map.Tools.Select(static tool => tool.Name)];
}
