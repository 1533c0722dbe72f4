namespace CodeEngineer.Progress;

/// <summary>A call or move that was refused.</summary>
/// <param name="Where">Its path.</param>
/// <param name="Tool">The tool.</param>
/// <param name="Arguments">What it was called with, as JSON.</param>
/// <param name="Code">Why, for programs.</param>
/// <param name="Message">Why, for people.</param>
internal sealed record Refusal(string Where, string Tool, string Arguments, string Code, string Message);
