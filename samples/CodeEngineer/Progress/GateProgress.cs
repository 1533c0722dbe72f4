using AgentGen;

namespace CodeEngineer.Progress;

/// <summary>A gate that gave its verdict.</summary>
/// <param name="Where">The path of the call or move that it checked.</param>
/// <param name="Gate">The gate.</param>
/// <param name="Verdict">What it found.</param>
/// <param name="Reason">Why.</param>
internal sealed record GateProgress(string Where, string Gate, GateVerdictKind Verdict, string Reason);
