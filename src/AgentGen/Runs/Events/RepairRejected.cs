namespace AgentGen.Runs;

/// <summary>A failed step is not tried again.</summary>
/// <param name="Step">The step.</param>
/// <param name="Code">One of <see cref="RunCode"/>.</param>
/// <param name="Message">Why not.</param>
public sealed record RepairRejected(string Step, string Code, string Message) : RunEvent;
