namespace AgentGen.Runs;

/// <summary>A quality gate gave its verdict.</summary>
/// <param name="Key">The gate's key.</param>
/// <param name="Call">The key of the call or move that it checks.</param>
/// <param name="Gate">The gate, as written in plans.</param>
/// <param name="Verdict">What it found. Not evaluated is not passed.</param>
/// <param name="Reason">Why.</param>
/// <param name="DurationMs">How long it took, in milliseconds.</param>
public sealed record GateJudged(
    string Key,
    string Call,
    string Gate,
    GateVerdictKind Verdict,
    string Reason,
    long DurationMs) : RunEvent;
