using System.ComponentModel;

namespace AgentGen.Generated;

/// <summary>What a map must know of a tool before its contract is read.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ToolTraits
{
    /// <summary>Nothing to check but the arguments.</summary>
    None = 0,

    /// <summary>The policy checks each call: a shell command, a gate, an approval or a timeout.</summary>
    Guarded = 1,

    /// <summary>Each call needs a person's approval.</summary>
    RequiresApproval = 2,

    /// <summary>The schema in the style of OpenAI's strict mode keeps all its rules.</summary>
    Strict = 4,
}
