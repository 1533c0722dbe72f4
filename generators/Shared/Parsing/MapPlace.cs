using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentGen.Compiler;

/// <summary>Where the generated class stands.</summary>
/// <param name="Namespace">Its namespace, part by part.</param>
/// <param name="Name">Its name.</param>
/// <param name="Collision">What of the project's own already stands there; the class then has a name with an underscore more.</param>
internal sealed record MapPlace(IReadOnlyList<string> Namespace, string Name, Diagnostic? Collision)
{
    /// <summary>The namespace as C# writes it; empty for none.</summary>
    internal string NamespaceCode => string.Join(".", Namespace.Select(EnumParser.Escape));

    internal static MapPlace Find(Compilation compilation, string? rootNamespace)
    {
        AttributeData? attribute = compilation.Assembly.Attribute(MetadataNames.AgentTools);
        string[] parts = Parts(attribute?.Named<string>("Namespace") ?? rootNamespace ?? compilation.AssemblyName ?? "");
        string name = MapName.Of(attribute);
        MapCollision? collision = MapCollision.Find(compilation, parts, name, attribute?.Named<bool>("Public") ?? false);
        if (collision is null)
        {
            return new MapPlace(parts, name, null);
        }

        // An error stands already. What is generated should add none of its own.
        Diagnostic error = Diagnostic.Create(
            DeclarationDiagnostics.MapCollision, attribute?.Place() ?? collision.Place, string.Join(".", parts.Append(name)), collision.With, collision.Remedy);
        return collision.Part < parts.Length
            ? new MapPlace([.. parts.Select((part, i) => i == collision.Part ? part + "_" : part)], name, error)
            : new MapPlace(parts, name + "_", error);
    }

    private static string[] Parts(string name) => name.Split('.').Where(static part => part.Length > 0).Select(Sanitize).ToArray();

    private static string Sanitize(string part)
    {
        string identifier = new([.. part.Select(static c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_')]);
        return SyntaxFacts.IsIdentifierStartCharacter(identifier[0]) ? identifier : "_" + identifier;
    }
}
