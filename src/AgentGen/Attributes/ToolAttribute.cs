namespace AgentGen;

/// <summary>Turns a method into an agent tool: the compiler writes its schema, its reflection-free invoker and its entry in the project's tool map.</summary>
/// <param name="name">
/// The tool's name as the model sees it, 1 to 64 of <c>a-z A-Z 0-9 _ -</c>. By default what <c>[AIFunctionName]</c> says, else <c>[DisplayName]</c> where that is
/// such a name, else the method's name without an <c>Async</c> ending as <see cref="AgentToolsAttribute.Naming"/> says: in snake_case.
/// </param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolAttribute(string? name = null) : Attribute
{
    /// <summary>The tool's name, or <see langword="null"/> for the name derived from the method.</summary>
    public string? Name { get; } = name;

    /// <summary>What the tool does to the world. The default is <see cref="Effect.Once"/>: never repeated.</summary>
    public Effect Effect { get; set; }

    /// <summary>
    /// For <see cref="Effect.Compensable"/>: the name of a method of the same type that takes some of the tool's parameters (same names, same types)
    /// and returns, before the call, whatever <see cref="Undo"/> needs. It must not change anything.
    /// </summary>
    public string? Capture { get; set; }

    /// <summary>
    /// For <see cref="Effect.Compensable"/>: the name of a method of the same type that takes what <see cref="Capture"/> returned and gives an
    /// <see cref="UndoOutcome"/>. It must be idempotent and must not overwrite what the tool did not write.
    /// </summary>
    public string? Undo { get; set; }

    /// <summary>
    /// The name of a method of the same type that takes some of the tool's parameters and returns the <see cref="AgentGen.Effect"/> of that one call.
    /// <see cref="Effect"/> is then the most that a call can do.
    /// </summary>
    public string? EffectFrom { get; set; }

    /// <summary>Whether each call needs a person's approval. The default is <see langword="false"/>.</summary>
    public bool RequiresApproval { get; set; }

    /// <summary>The longest a call may take, in seconds. Zero, the default, leaves it to the host.</summary>
    public int TimeoutSeconds { get; set; }

    /// <summary>
    /// Names of parameters whose values name a resource: two calls of one run with the same value never overlap.
    /// Calls that name no resource may overlap with anything.
    /// </summary>
    public string[]? Resources { get; set; }

    /// <summary>
    /// The feature that the tool belongs to: it is in the map only where the feature is on, which the map asks <see cref="IToolFeatures"/> once, when it is
    /// made. <see langword="null"/>, the default, for a tool that is always there.
    /// </summary>
    public string? Feature { get; set; }

    /// <summary>In which form the tool hands out its result. The default is what the assembly says: <see cref="AgentToolsAttribute.Results"/>.</summary>
    public ResultForm Results { get; set; }
}
