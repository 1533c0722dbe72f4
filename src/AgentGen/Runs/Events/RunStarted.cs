namespace AgentGen.Runs;

/// <summary>The run began. Everything that must still hold when it is resumed is recorded here.</summary>
/// <param name="Program">The program's id.</param>
/// <param name="ProgramVersion">The program's version: another one does not go on with this journal.</param>
/// <param name="Input">What the run was asked to do.</param>
/// <param name="Limits">What the run may use.</param>
/// <param name="Contracts">The tools that the run may call: name and contract hash.</param>
/// <param name="PolicyHash">The hash of the policy that every call is admitted by.</param>
/// <param name="Phase">The phase in which the run begins; none where the map has no phases.</param>
/// <param name="ReadOnly">Whether every call with an effect is refused, whatever the phase.</param>
/// <param name="Parent">The run that spawned this one; none for a root run.</param>
public sealed record RunStarted(
    string Program,
    int ProgramVersion,
    RunInput Input,
    RunLimits Limits,
    IReadOnlyDictionary<string, string> Contracts,
    string PolicyHash,
    PhaseId? Phase = null,
    bool ReadOnly = false,
    RunParent? Parent = null) : RunEvent;
