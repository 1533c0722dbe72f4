namespace AgentGen.Runs;

/// <summary>A quality gate is about to be evaluated.</summary>
/// <param name="Key">The gate's key.</param>
/// <param name="Call">The key of the call or move that it checks.</param>
/// <param name="Gate">The gate, as written in plans.</param>
public sealed record GateIntended(string Key, string Call, string Gate) : RunEvent;
