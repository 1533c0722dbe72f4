namespace AgentGen.Compiler;

/// <summary>An enum.</summary>
/// <param name="IsFlags">Whether values combine.</param>
/// <param name="Members">Its members.</param>
internal sealed record EnumSpec(bool IsFlags, ImmutableEquatableArray<EnumMemberSpec> Members)
{
    /// <summary>Whether its values are numbers in JSON.</summary>
    public bool IsNumeric { get; init; }
}

/// <summary>A member of an enum.</summary>
/// <param name="Name">Its name in C#, escaped where it is a keyword.</param>
/// <param name="JsonName">Its name in JSON.</param>
/// <param name="Description">What it means, where somebody says so.</param>
internal sealed record EnumMemberSpec(string Name, string JsonName, string? Description);
