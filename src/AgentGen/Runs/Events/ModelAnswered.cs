namespace AgentGen.Runs;

/// <summary>The model answered. Recorded before anything is done with the answer; the request is never made again.</summary>
/// <param name="Key">The command's key.</param>
/// <param name="Attempt">Which attempt it was, from 1.</param>
/// <param name="Answer">The answer.</param>
/// <param name="DurationMs">How long it took, in milliseconds.</param>
public sealed record ModelAnswered(string Key, int Attempt, ModelAnswer Answer, long DurationMs) : RunEvent;
