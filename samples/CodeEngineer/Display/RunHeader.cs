using CodeEngineer.Jobs;

namespace CodeEngineer.Display;

/// <summary>What is known before a run begins.</summary>
/// <param name="Job">The job.</param>
/// <param name="Model">The model that will be asked, in words.</param>
/// <param name="Scripted">Whether no real model is asked.</param>
/// <param name="Resumed">Whether an earlier run goes on.</param>
internal sealed record RunHeader(Job Job, string Model, bool Scripted, bool Resumed);
