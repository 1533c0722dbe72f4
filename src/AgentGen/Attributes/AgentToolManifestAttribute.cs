using System.ComponentModel;

namespace AgentGen;

/// <summary>Lists one tool of the assembly, for readers that do not load its code. Written by the compiler.</summary>
/// <param name="name">The tool's name.</param>
/// <param name="json">The tool's manifest entry: a JSON object with its schema, effect, phases and gates.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AgentToolManifestAttribute(string name, string json) : Attribute
{
    /// <summary>The tool's name.</summary>
    public string Name { get; } = name;

    /// <summary>The tool's manifest entry, a JSON object.</summary>
    public string Json { get; } = json;
}
