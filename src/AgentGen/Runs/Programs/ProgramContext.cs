namespace AgentGen.Runs;

/// <summary>What a program may look at beside the state. None of it changes while a run is hosted, but for the time.</summary>
internal sealed record ProgramContext(ToolMap Tools, GateRegistry Gates, IServiceProvider Services, RunEngineOptions Options, DateTimeOffset Now);
