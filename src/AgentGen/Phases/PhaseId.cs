namespace AgentGen;

/// <summary>The identity of a phase: its enum's full name and the member's name. Never its number.</summary>
/// <param name="Enum">The full name of the phase enum, such as <c>AgentGen.Phases</c>.</param>
/// <param name="Member">The member's name, such as <c>Planning</c>.</param>
public readonly record struct PhaseId(string Enum, string Member)
{
    /// <summary>Makes the identity of an enum member.</summary>
    /// <typeparam name="TPhase">The phase enum.</typeparam>
    /// <param name="phase">A declared member.</param>
    /// <returns>The identity.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a declared member of the enum.</exception>
    public static PhaseId Of<TPhase>(TPhase phase)
        where TPhase : struct, Enum =>
        new(
            typeof(TPhase).FullName!,
            System.Enum.GetName(phase) ?? throw new ArgumentOutOfRangeException(nameof(phase), phase, $"{typeof(TPhase).FullName} declares no member with this value."));

    /// <summary>The member's name.</summary>
    /// <returns>The member's name, which is what a model sees.</returns>
    public override string ToString() => Member;
}
