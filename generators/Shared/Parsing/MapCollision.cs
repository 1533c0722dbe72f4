using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Code of the project that leaves no room for the generated class.</summary>
/// <param name="Part">Which part of the namespace is taken; beyond them, the name of the class.</param>
/// <param name="With">What the class collides with.</param>
/// <param name="Remedy">What to do about it.</param>
/// <param name="Place">Where that stands.</param>
internal sealed record MapCollision(int Part, string With, string Remedy, Location Place)
{
    private const string OtherNamespace = "choose another [assembly: AgentTools(Namespace = \"…\")]";
    private const string OtherName = "choose another [assembly: AgentTools(Name = \"…\")], or rename yours";

    /// <summary>Finds the collision of a class with the types and namespaces of the project's own source.</summary>
    internal static MapCollision? Find(Compilation compilation, string[] parts, string name, bool isPublic)
    {
        INamespaceSymbol level = compilation.Assembly.GlobalNamespace;
        for (int i = 0; i < parts.Length; i++)
        {
            if (OwnCode.Find(level.GetTypeMembers(parts[i], 0)) is { } type)
            {
                return new(i, $"the type {type.ToDisplayString()}, which has the name of its namespace", OtherNamespace, OwnCode.PlaceOf(type));
            }

            if (level.GetMembers(parts[i]).OfType<INamespaceSymbol>().FirstOrDefault() is not { } next)
            {
                return null;
            }

            level = next;
        }

        return FindByName(level, name, isPublic) is { } found ? new(parts.Length, found.With, found.Remedy, found.Place) : null;
    }

    private static (string With, string Remedy, Location Place)? FindByName(INamespaceSymbol level, string name, bool isPublic)
    {
        if (level.GetMembers(name).OfType<INamespaceSymbol>().FirstOrDefault() is { } room && room.Locations.FirstOrDefault(OwnCode.Is) is { } place)
        {
            return ($"the namespace {room.ToDisplayString()}", OtherName, place);
        }

        if (OwnCode.Find(level.GetTypeMembers(name + "Registration", 0)) is { } registration)
        {
            return ($"the type {registration.ToDisplayString()}, which has the name of its registration", OtherName, OwnCode.PlaceOf(registration));
        }

        return OwnCode.Find(level.GetTypeMembers(name, 0)) is { } other && OtherPart.FindProblem(other, isPublic) is { } problem
            ? ($"the type {other.ToDisplayString()}, which {problem}", OtherName, OwnCode.PlaceOf(other))
            : null;
    }
}
