namespace AgentGen;

/// <summary>What the compiler knows of a tool besides its schema: the static facts that policy, engine and command line read.</summary>
public sealed class ToolContract
{
    /// <summary>The tool's name as the model sees it.</summary>
    public required string Name { get; init; }

    /// <summary>The tool's description; empty where the method has no documentation.</summary>
    public string Description { get; init; } = "";

    /// <summary>The most that a call can do.</summary>
    public Effect Effect { get; init; }

    /// <summary>What the effect means in the words of the Model Context Protocol.</summary>
    public ToolAnnotations Annotations => ToolAnnotations.Of(Effect);

    /// <summary>The phases in which the tool may be called; empty where it names none.</summary>
    public IReadOnlyList<PhaseId> Phases { get; init; } = [];

    /// <summary>The gates that run after a call succeeded, in order.</summary>
    public IReadOnlyList<GateSpec> Gates { get; init; } = [];

    /// <summary>Whether each call needs a person's approval.</summary>
    public bool RequiresApproval { get; init; }

    /// <summary>The longest a call may take; <see langword="null"/> leaves it to the host.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The parameters that are shell command lines.</summary>
    public IReadOnlyList<string> ShellParameters { get; init; } = [];

    /// <summary>The parameters whose values name a resource that calls hold alone.</summary>
    public IReadOnlyList<string> ResourceParameters { get; init; } = [];

    /// <summary>Whether a call's effect is decided per call, from its arguments.</summary>
    public bool DecidesEffect { get; init; }

    /// <summary>The feature that must be on for the tool to be in its map; <see langword="null"/> for a tool that is always there.</summary>
    public string? Feature { get; init; }

    /// <summary>The hash of everything a recorded call depends on: name, schema, effect, phases, gates. Lower-case hexadecimal SHA-256.</summary>
    public required string Hash { get; init; }
}
