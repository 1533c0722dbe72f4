namespace AgentGen;

/// <summary>A gate as declared on a tool or on a step of a plan.</summary>
/// <param name="Name">The gate's name: <c>file_exists</c> and its like, or a custom gate's full type name.</param>
/// <param name="Argument">The gate's argument, if it takes one.</param>
public sealed record GateSpec(string Name, string? Argument = null)
{
    /// <summary>The declaration as written in plans: <c>name</c> or <c>name:argument</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Argument is null ? Name : $"{Name}:{Argument}";
}
