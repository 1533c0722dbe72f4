using System.Xml.Linq;
using AgentGen.Testing;

namespace AgentGen.EndToEnd.Tests.Layout;

public sealed class ProjectGraphTests
{
    /// <summary>What each shipped project may reference. Samples and tests may see everything.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["AgentGen"] = ["AgentGen.Generators", "AgentGen.CodeFixes"],
        ["AgentGen.Toolbelt"] = ["AgentGen", "AgentGen.Generators", "AgentGen.Analyzers"],
        ["AgentGen.Sqlite"] = ["AgentGen"],
        ["AgentGen.Cli"] = ["AgentGen", "AgentGen.Toolbelt", "AgentGen.Sqlite"],
        ["AgentGen.Generators"] = [],
        ["AgentGen.Analyzers"] = [],
        ["AgentGen.CodeFixes"] = ["AgentGen.Analyzers"],
    };

    private static readonly string[] Compiler = ["AgentGen.Generators", "AgentGen.Analyzers", "AgentGen.CodeFixes"];

    public static TheoryData<string> Shipped => [.. Projects("src", "generators", "analyzers").Select(project => Path.GetRelativePath(Repository.Root, project))];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_project_references_only_what_lies_below_it(string project)
    {
        string name = Path.GetFileNameWithoutExtension(project);
        Allowed.ShouldContainKey(name, $"{name} is new: give it a row here and in the architecture.");

        string[] references = [.. References(Repository.PathOf(project)).Select(Name)];

        references.Except(Allowed[name]).ShouldBeEmpty($"{name} may not reference these.");
    }

    [Fact]
    public void No_compiler_assembly_is_an_assembly_reference_of_a_runtime_project()
    {
        foreach (string project in Projects("src"))
        {
            foreach (XElement reference in References(project).Where(reference => Compiler.Contains(Name(reference))))
            {
                bool atBuild = (string?)reference.Attribute("ReferenceOutputAssembly") != "false";
                bool excluded = (string?)reference.Attribute("ExcludeAssets") == "compile;runtime";
                (!atBuild || excluded).ShouldBeTrue($"{project} references {Name(reference)} as an assembly.");
            }
        }
    }

    [Fact]
    public void The_runtime_core_depends_on_abstractions_alone()
    {
        XDocument core = XDocument.Load(Repository.PathOf("src", "AgentGen", "AgentGen.csproj"));

        core.Descendants("PackageReference").Select(package => (string)package.Attribute("Include")!)
            .ShouldAllBe(package => package.EndsWith(".Abstractions", StringComparison.Ordinal));
    }

    [Fact]
    public void Linked_source_is_linked_from_the_two_shared_folders_only()
    {
        string[] allowed = ["../Shared/**/*.cs", "../../generators/Shared/**/*.cs", "../../src/AgentGen/Shell/**/*.cs"];

        Projects("src", "generators", "analyzers")
            .SelectMany(project => XDocument.Load(project).Descendants("Compile"))
            .Select(compile => (string?)compile.Attribute("Include"))
            .Where(include => include is not null && include.StartsWith("..", StringComparison.Ordinal))
            .ShouldAllBe(include => allowed.Contains(include));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        string solution = File.ReadAllText(Repository.PathOf("AgentGen.sln")).Replace('\\', '/');

        Projects("src", "generators", "analyzers", "tests", "samples")
            .Select(project => Path.GetRelativePath(Repository.Root, project).Replace('\\', '/'))
            .Where(project => !project.Contains("/Template/", StringComparison.Ordinal))
            .Where(project => !solution.Contains(project, StringComparison.Ordinal))
            .ShouldBeEmpty("These projects are not in AgentGen.sln.");
    }

    private static IEnumerable<string> Projects(params string[] folders) =>
        folders.SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.csproj", SearchOption.AllDirectories)).Order(StringComparer.Ordinal);

    private static IEnumerable<XElement> References(string project) => 
        XDocument.Load(project).Descendants("ProjectReference").Where(reference => reference.Attribute("Include") is not null);

    private static string Name(XElement reference) =>
        Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/'));
}
