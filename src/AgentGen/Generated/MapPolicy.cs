using System.ComponentModel;

namespace AgentGen.Generated;

/// <summary>
/// What a map of tools enforces. The compiler names no more than the tools need, so that a trimmed program holds neither gates nor the shell classifier,
/// and nothing that these use, where no tool asks for them.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MapPolicy
{
    private readonly Func<ToolMap, ToolGuard>? _makeGuard;

    private MapPolicy(Lazy<PhasePolicy>? phases, Func<ToolMap, ToolGuard>? makeGuard) => (Phases, _makeGuard) = (phases, makeGuard);

    /// <summary>The phases that the tools are used in; <see langword="null"/> for none.</summary>
    internal Lazy<PhasePolicy>? Phases { get; }

    /// <summary>For tools of which none names a phase, a shell command, a gate, an approval or a timeout.</summary>
    /// <returns>The policy.</returns>
    public static MapPolicy None() => new(null, null);

    /// <summary>For tools of which none names a phase.</summary>
    /// <returns>The policy.</returns>
    public static MapPolicy Guarded() => new(null, static map => new ToolGuard(map));

    /// <summary>For tools that are used in phases.</summary>
    /// <param name="phases">Makes the phase policy, when it is first needed.</param>
    /// <returns>The policy.</returns>
    public static MapPolicy InPhases(Func<PhasePolicy> phases) => new(new Lazy<PhasePolicy>(phases), static map => new ToolGuard(map));

    /// <summary>Joins the policies of maps, of which those with phases use the same.</summary>
    internal static MapPolicy Combine(IReadOnlyList<MapPolicy> policies)
    {
        Lazy<PhasePolicy>[] phases = [.. policies.Select(static policy => policy.Phases).OfType<Lazy<PhasePolicy>>()];
        return new MapPolicy(
            phases.Length == 0 ? null : new Lazy<PhasePolicy>(phases.Select(static each => each.Value).Aggregate(static (one, other) => one.Merge(other))),
            policies.Select(static policy => policy._makeGuard).FirstOrDefault(static make => make is not null));
    }

    /// <summary>The same policy for some of the tools.</summary>
    internal MapPolicy Keep(GeneratedTool[] tools) =>
        Phases is null ? this : new MapPolicy(new Lazy<PhasePolicy>(() => Phases.Value.Keep([.. tools.Select(static tool => tool.Name)])), _makeGuard);

    /// <summary>Makes the guard of a map that has something to enforce.</summary>
    /// <exception cref="InvalidOperationException">The policy says that there is nothing: a bug in the generator, at which no tool may be called unguarded.</exception>
    internal ToolGuard MakeGuard(ToolMap map, GeneratedTool tool) => _makeGuard is not null
        ? _makeGuard(map)
        : throw new InvalidOperationException($"'{tool.Name}' must be guarded and its map has no guard: {tool.Origin}. Build the project again with the AgentGen that it runs with.");
}
