using System.ComponentModel;

namespace AgentGen.Generated;

/// <summary>A member of an enum under the name that models use.</summary>
/// <typeparam name="T">The enum.</typeparam>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record EnumMember<T>(string Name, T Value)
    where T : struct, Enum;
