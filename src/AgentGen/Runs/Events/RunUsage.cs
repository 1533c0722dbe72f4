namespace AgentGen.Runs;

/// <summary>What a run used.</summary>
/// <param name="ModelCalls">Requests to the model, failed ones included.</param>
/// <param name="ToolCalls">Tool calls that were made.</param>
/// <param name="InputTokens">As the model reported them.</param>
/// <param name="OutputTokens">As the model reported them.</param>
public sealed record RunUsage(int ModelCalls, int ToolCalls, long InputTokens, long OutputTokens);
