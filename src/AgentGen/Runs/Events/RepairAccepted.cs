using System.Text.Json;

namespace AgentGen.Runs;

/// <summary>A failed step is tried again with other arguments.</summary>
/// <param name="Step">The step.</param>
/// <param name="Attempt">The attempt that will use them.</param>
/// <param name="Arguments">The arguments, checked.</param>
/// <param name="Reason">What the model says was wrong.</param>
public sealed record RepairAccepted(string Step, int Attempt, JsonElement Arguments, string Reason) : RunEvent;
