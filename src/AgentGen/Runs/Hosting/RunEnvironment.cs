using Microsoft.Extensions.AI;

namespace AgentGen.Runs;

/// <summary>What every run of an engine shares.</summary>
internal sealed record RunEnvironment(
    IRunStore Store, ToolMap Tools, IChatClient Model, IServiceProvider Services, RunEngineOptions Options, GateRegistry Gates, TimerQueue Timers)
{
    public PayloadStore Payloads { get; } = new(Store, Options.InlineBytes);

    public DateTimeOffset Now => Options.Time.GetUtcNow();

    public ProgramContext Context => new(Tools, Gates, Services, Options, Now);

    /// <summary>The hash of the policy that calls are admitted by.</summary>
    public string PolicyHash => Tools.Phases?.Hash ?? "none";

    public long ElapsedMs(long since) => (long)Options.Time.GetElapsedTime(since).TotalMilliseconds;
}
