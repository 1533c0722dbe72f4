using System.Buffers;

namespace AgentGen.Runs;

/// <summary>The identity of a run.</summary>
/// <param name="Value">Text of 1 to 64 of <c>a-z 0-9 -</c>.</param>
public readonly record struct RunId(string Value)
{
    private const int MaxLength = 64;
    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>Whether <see cref="Value"/> is what an identity has to be.</summary>
    public bool IsValid => Value is { Length: > 0 and <= MaxLength } text && !text.AsSpan().ContainsAnyExcept(Allowed);

    /// <summary>Makes a new identity that sorts by time.</summary>
    /// <param name="time">The clock.</param>
    /// <returns>The identity.</returns>
    public static RunId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()).ToString("n"));

    /// <summary>Refuses what is not an identity. Every store calls it at its edge.</summary>
    /// <returns>The identity.</returns>
    /// <exception cref="ArgumentException"><see cref="IsValid"/> is <see langword="false"/>.</exception>
    public RunId ThrowIfInvalid() => IsValid
        ? this
        : throw new ArgumentException($"A run's identity is 1 to {MaxLength} of a-z, 0-9 and '-'. Make one with RunId.New.");

    /// <summary>The identity's text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value;
}
