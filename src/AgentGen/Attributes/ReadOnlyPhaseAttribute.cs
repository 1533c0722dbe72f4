namespace AgentGen;

/// <summary>
/// Marks a member of a phase enum as read-only: tools with an effect are refused in it and shell commands must classify as read-only.
/// No approval lifts that.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ReadOnlyPhaseAttribute : Attribute;
