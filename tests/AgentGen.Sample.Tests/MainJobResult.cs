using AgentGen.Runs;
using AgentGen.Sample.Tests.Processes;

namespace AgentGen.Sample.Tests;

/// <summary>What the main job left.</summary>
/// <param name="Workspace">The folder that it worked in.</param>
/// <param name="Outcome">What the process said.</param>
/// <param name="Journal">What the journal says, children included.</param>
internal sealed record MainJobResult(string Workspace, SampleOutcome Outcome, IReadOnlyList<RecordedEvent> Journal);
