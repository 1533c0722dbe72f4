using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;

namespace AgentGen;

/// <summary>Knows every gate by its name. A name that it does not know is an error, never a pass.</summary>
public sealed class GateRegistry
{
    private static readonly IBuiltInGate[] BuiltInGates =
        [new NoGate(), new FileExistsGate(), new ExitCodeZeroGate(), new TestsPassGate(), new SyntaxValidGate(), new ContainsGate()];

    private readonly FrozenDictionary<string, GateRegistration> _gates;
    private readonly FrozenDictionary<string, IBuiltInGate> _builtIn = BuiltInGates.ToFrozenDictionary(static gate => gate.Name, StringComparer.Ordinal);

    /// <summary>Makes a registry of the built-in gates and a host's own.</summary>
    /// <param name="custom">The host's gates. The same gate may be registered twice; the first registration then counts.</param>
    /// <exception cref="ArgumentException">Two different gates have one name, or one has the name of a built-in gate.</exception>
    public GateRegistry(params IEnumerable<GateRegistration> custom)
    {
        ArgumentNullException.ThrowIfNull(custom);
        Dictionary<string, GateRegistration> gates = new(StringComparer.Ordinal);
        foreach (GateRegistration gate in custom)
        {
            if (_builtIn.ContainsKey(gate.Name))
            {
                throw new ArgumentException($"'{gate.Name}' is a built-in gate: give the custom gate another name.", nameof(custom));
            }

            if (!gates.TryAdd(gate.Name, gate) && !IsSame(gates[gate.Name], gate))
            {
                throw new ArgumentException($"Two gates are registered as '{gate.Name}': give one of them another name.", nameof(custom));
            }
        }

        _gates = gates.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The built-in gates alone.</summary>
    public static GateRegistry BuiltIn { get; } = new();

    /// <summary>Every name that the registry knows, in ordinal order.</summary>
    public IReadOnlyList<string> Names => [.. _builtIn.Keys.Concat(_gates.Keys).Order(StringComparer.Ordinal)];

    /// <summary>Finds a gate.</summary>
    /// <param name="spec">The declaration.</param>
    /// <param name="services">The services of the call, for custom gates.</param>
    /// <param name="gate">The gate, when the method returns <see langword="true"/>.</param>
    /// <param name="error">Why there is none, when the method returns <see langword="false"/>.</param>
    /// <returns>Whether the registry knows the name.</returns>
    /// <exception cref="Exception">Whatever the making of a custom gate throws.</exception>
    public bool TryResolve(GateSpec spec, IServiceProvider services, [NotNullWhen(true)] out IQualityGate? gate, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(spec);
        gate = _builtIn.TryGetValue(spec.Name, out IBuiltInGate? builtIn) ? builtIn
            : _gates.TryGetValue(spec.Name, out GateRegistration? custom) ? custom.Create(services)
            : null;
        error = gate is null ? UnknownGate(spec) : null;
        return gate is not null;
    }

    /// <summary>Asks, before anything runs, whether a gate makes sense on a tool.</summary>
    /// <param name="spec">The declaration.</param>
    /// <param name="tool">The tool whose calls it would check.</param>
    /// <returns>
    /// <see langword="null"/> when it does, else why the gate could never pass: its name is unknown, it names a parameter that the tool lacks, it needs an
    /// exit code that the result does not have, or its argument is missing or too much.
    /// </returns>
    public string? FindProblem(GateSpec spec, AIFunctionDeclaration tool)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(tool);
        return _builtIn.TryGetValue(spec.Name, out IBuiltInGate? builtIn) ? builtIn.FindProblem(spec.Argument, tool)
            : _gates.ContainsKey(spec.Name) ? null
            : UnknownGate(spec);
    }

    private static bool IsSame(GateRegistration one, GateRegistration other) => one == other || (one.GateType is not null && one.GateType == other.GateType);

    private string UnknownGate(GateSpec spec) => $"There is no gate '{spec.Name}'. The gates are {string.Join(", ", Names)}.";
}
