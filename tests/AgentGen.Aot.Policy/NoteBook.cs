[assembly: AgentGen.AgentTools(Name = "PolicyTools", Public = true, Naming = AgentGen.ToolNaming.CamelCase)]

namespace AgentGen.Aot.Policy;

/// <summary>The notes that the tools read and write, and what was published.</summary>
public sealed class NoteBook
{
    public Dictionary<string, string> Notes { get; } = new(StringComparer.Ordinal) { ["plan"] = "old plan" };

    public List<string> Published { get; } = [];
}
