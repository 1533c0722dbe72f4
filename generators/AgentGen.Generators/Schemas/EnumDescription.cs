using AgentGen.Compiler;

namespace AgentGen.Generators;

/// <summary>
/// Describes an enum's members. JSON schemas have no place for what a single value means, so it stands at the end of the description of each use:
/// a line <c>Name: meaning</c> for each member that somebody documented.
/// </summary>
internal static class EnumDescription
{
    internal static string? Write(string? description, EnumSpec type)
    {
        string members = string.Join("\n", type.Members
            .Where(static member => !string.IsNullOrEmpty(member.Description))
            .Select(static member => $"{member.JsonName}: {member.Description!.Replace('\n', ' ')}"));
        return members.Length == 0 ? description
            : string.IsNullOrEmpty(description) ? members
            : $"{description}\n{members}";
    }
}
