using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentGen.Compiler;

/// <summary>Reads the name of the generated class off <c>[assembly: AgentTools]</c>.</summary>
internal static class MapName
{
    private const string Default = "AgentTools";

    // What the class holds. C# lets no member have the name of its class.
    private static readonly string[] Members = ["Calls", "ContractResolver", "Create", "CreatePhases", "Module", "Names", "Outputs"];

    // A file is made for each tool and each type, and begins so; in a file's name upper and lower case do not count.
    private static readonly string[] Files = ["Tool", "Type"];

    private static readonly string[] Prefixes = ["Tool_", "Type_"];

    internal static string Of(AttributeData? attribute) => Given(attribute) is { } name && FindProblem(name) is null ? name : Default;

    internal static Diagnostic? Check(AttributeData? attribute) => Given(attribute) is { } name && FindProblem(name) is { } problem
        ? Diagnostic.Create(DeclarationDiagnostics.WrongMapName, attribute!.Place() ?? Location.None, name, problem)
        : null;

    /// <summary>Whether the generated class has a member of the name.</summary>
    internal static bool IsTaken(string name) => Members.Contains(name, StringComparer.Ordinal) || Prefixes.Any(start => name.StartsWith(start, StringComparison.Ordinal));

    private static string? Given(AttributeData? attribute) => attribute?.Named<string>("Name");

    private static string? FindProblem(string name) =>
        !SyntaxFacts.IsValidIdentifier(name) ? "it is no C# identifier"
        : Members.Contains(name, StringComparer.Ordinal) ? "the class has a member of that name"
        : Files.Contains(name, StringComparer.OrdinalIgnoreCase) ? "the files of its parts would have the names of tools and types"
        : Array.Find(Prefixes, start => name.StartsWith(start, StringComparison.Ordinal)) is { } prefix ? $"members of the class begin with '{prefix}'"
        : null;
}
