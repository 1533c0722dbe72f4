namespace AgentGen.Runs;

/// <summary>How an engine hosts its runs. What a tool or a request says itself comes first.</summary>
public sealed record RunEngineOptions
{
    /// <summary>The clock and the timers. The default is the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Who the engine is, in leases and journals. The default is the process id and the machine's name.</summary>
    public string Owner { get; init; } = $"{Environment.ProcessId}@{Environment.MachineName}";

    /// <summary>Stops hosting when cancelled: runs stay as they are and can be resumed. By default only disposal stops hosting.</summary>
    public CancellationToken Stopping { get; init; }

    /// <summary>The longest a tool call may take where the tool does not say. The default is 2 minutes.</summary>
    public TimeSpan ToolTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The longest one gate, or one verification, may take. The default is 10 minutes.</summary>
    public TimeSpan GateTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The longest one request to the model may take. The default is 5 minutes.</summary>
    public TimeSpan ModelTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long something that was told to stop is awaited before it is left to itself. The default is 5 seconds.</summary>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a request for approval stands. The default is 1 day.</summary>
    public TimeSpan ApprovalExpiry { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How many attempts a step of a plan has, the first one included. At least 1; the default is 3.</summary>
    public int MaxAttempts { get; init; } = 3;

    /// <summary>How many attempts a request to the model has, the first one included. At least 1; the default is 5.</summary>
    public int MaxModelAttempts { get; init; } = 5;

    /// <summary>How many steps of a plan run at the same time. At least 1; the default is 4.</summary>
    public int MaxConcurrency { get; init; } = 4;

    /// <summary>How many turns a tool loop has. At least 1; the default is 40.</summary>
    public int MaxTurns { get; init; } = 40;

    /// <summary>The pause before the second attempt of anything; it doubles with each further one. The default is 1 second.</summary>
    public TimeSpan BackoffBase { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause between two attempts, unless the model asks for more. The default is 1 minute.</summary>
    public TimeSpan BackoffMax { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Results and undo tokens above this many bytes of JSON are kept as blobs. The default is 16384.</summary>
    public int InlineBytes { get; init; } = 16 * 1024;

    /// <summary>
    /// How many characters of one tool result a model sees. Of a longer one it sees the beginning and the end as text, with a note of how much is left out
    /// between; the journal keeps all of it. The default is 50000.
    /// </summary>
    public int MaxResultLength { get; init; } = 50_000;

    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxAttempts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxModelAttempts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxConcurrency, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxTurns, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxResultLength, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(ToolTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(GateTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(ModelTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(StopGrace, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(ApprovalExpiry, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(BackoffBase, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(BackoffMax, TimeSpan.Zero);
    }
}
