namespace AgentGen.Runs;

/// <summary>The model submitted something that is not valid; it is told everything that is wrong.</summary>
/// <param name="Key">The key of the call.</param>
/// <param name="Errors">Everything that is wrong.</param>
public sealed record SubmissionRejected(string Key, IReadOnlyList<PlanError> Errors) : RunEvent;
