using System.Collections;
using AgentGen.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Tests.Effects;

/// <summary>The tables of known calls name types and members that exist.</summary>
public sealed class ApiCatalogTests
{
    private static readonly string[] Families = ["File", "Process", "Http", "Database", "Machine", "Message", "Service", "Harmless"];

    public static TheoryData<string> Names => [.. Families];

    [Theory, MemberData(nameof(Names))]
    public void Every_member_of_a_table_exists_on_its_type(string family)
    {
        var compilation = TestCode.Compile();
        var missing = new List<string>();
        foreach (var (types, members, _) in Rows(family))
        {
            var known = types.SelectMany(name => Find(compilation, name)).ToList();
            if (types.All(IsOfTheFramework))
            {
                missing.AddRange(members.Where(member => member != "*" && !known.Any(type => Has(type, member))).Select(member => $"{types[0]}.{member}"));
            }
        }

        missing.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_type_of_the_framework_in_a_table_exists(string family)
    {
        var compilation = TestCode.Compile();
        Rows(family).SelectMany(row => row.Types).Where(IsOfTheFramework).Distinct()
            .Where(name => !Find(compilation, name).Any())
            .ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Names))]
    public void What_changes_something_says_what_it_does_unless_its_arguments_decide(string family) =>
        Rows(family).Where(row => !row.SaysWhat).Select(row => row.Members[0]).ShouldBeEmpty();

    private static readonly string[] InPackages = ["System.IO.Abstractions.", "System.ServiceProcess.", "System.Net.Http.IHttpClientFactory"];

    private static IEnumerable<INamedTypeSymbol> Find(Compilation compilation, string name) => Enumerable.Range(0, 9)
        .SelectMany(arity => new[] { name, $"{name[..name.LastIndexOf('.')]}+{name[(name.LastIndexOf('.') + 1)..]}" }
            .SelectMany(written => compilation.GetTypesByMetadataName(arity == 0 ? written : $"{written}`{arity}")));

    private static bool IsOfTheFramework(string type) =>
        type.StartsWith("System.", StringComparison.Ordinal) && !InPackages.Any(package => type.StartsWith(package, StringComparison.Ordinal));

    private static bool Has(ITypeSymbol type, string member)
    {
        for (ITypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            if (level.GetMembers(member).Length + level.GetMembers(member + "Async").Length > 0)
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(implemented => implemented.GetMembers(member).Length + implemented.GetMembers(member + "Async").Length > 0);
    }

    private static IEnumerable<(string[] Types, string[] Members, bool SaysWhat)> Rows(string family)
    {
        var table = typeof(NoCodeFixAttribute).Assembly.GetType($"AgentGen.Analyzers.Effects.Apis.{family}Apis", throwOnError: true)!;
        foreach (object row in (IEnumerable)table.GetProperty("Rows")!.GetValue(null)!)
        {
            object? Value(string name) => row.GetType().GetProperty(name)!.GetValue(row);
            yield return ((string[])Value("Types")!, (string[])Value("Members")!, (string)Value("What")! != "" || Value("Judge") is not null || Value("Kind")!.ToString() == "Harmless");
        }
    }
}
