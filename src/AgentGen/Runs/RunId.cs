namespace AgentGen.Runs;

/// <summary>The identity of a run.</summary>
/// <param name="Value">Text of 1 to 64 of <c>a-z 0-9 -</c>.</param>
public readonly record struct RunId(string Value)
{
    /// <summary>Makes a new identity that sorts by time.</summary>
    /// <param name="time">The clock.</param>
    /// <returns>The identity.</returns>
    public static RunId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()).ToString("n"));

    /// <summary>The identity's text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value;
}
