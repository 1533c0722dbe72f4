namespace AgentGen.Runs;

/// <summary>The run was told to stop: no new work, in-flight work is cancelled and awaited, then the failure policy decides what is taken back.</summary>
/// <param name="Code">One of <see cref="RunCode"/>: <c>cancelled</c>, or <c>deadline_exceeded</c> when the run's time was up.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record CancelRequested(string Code, string Reason) : RunEvent;
