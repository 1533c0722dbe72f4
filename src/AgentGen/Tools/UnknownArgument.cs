namespace AgentGen;

/// <summary>An argument of a call that no parameter of the tool has.</summary>
/// <param name="Tool">The tool's name.</param>
/// <param name="Name">The argument's name.</param>
/// <param name="Nearest">The parameter that was probably meant; <see langword="null"/> where none comes near.</param>
public sealed record UnknownArgument(string Tool, string Name, string? Nearest);
