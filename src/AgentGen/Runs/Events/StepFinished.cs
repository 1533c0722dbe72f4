namespace AgentGen.Runs;

/// <summary>A step of the plan is over.</summary>
/// <param name="Step">The step.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Code">One of <see cref="RunCode"/> or <see cref="ToolErrorCode"/>.</param>
/// <param name="Message">Why, or the evidence.</param>
public sealed record StepFinished(string Step, StepStatus Status, string Code, string Message) : RunEvent;
