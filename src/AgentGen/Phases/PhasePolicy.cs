using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace AgentGen;

/// <summary>Which tools may be called in which phase, and which phase may follow which. Immutable; equal policies have equal <see cref="Hash"/>es.</summary>
/// <remarks>
/// <c>advance_phase</c> is a control tool: it is allowed in every phase without being listed. So a phase that can be left is never empty, and a final phase
/// without tools is an end.
/// </remarks>
public sealed class PhasePolicy
{
    private readonly FrozenDictionary<PhaseId, PhaseDefinition> _byId;
    private readonly FrozenDictionary<string, PhaseDefinition> _byName;

    /// <summary>Makes a policy.</summary>
    /// <param name="start">The phase that a run begins in.</param>
    /// <param name="phases">Every phase, in the order of their declaration.</param>
    /// <exception cref="ArgumentException">The policy is not total: an undeclared start or edge target, a phase or edge declared twice, phases of several enums, or no tool at all. The message names each phase and its remedy.</exception>
    public PhasePolicy(PhaseId start, IEnumerable<PhaseDefinition> phases)
        : this(start, Checked(start, phases))
    {
    }

    private PhasePolicy(PhaseId start, PhaseDefinition[] all)
    {
        Start = start;
        Phases = Array.AsReadOnly(all);
        _byId = all.ToFrozenDictionary(static phase => phase.Id);
        _byName = all.ToFrozenDictionary(static phase => phase.Id.Member, StringComparer.OrdinalIgnoreCase);
        Hash = PhasePolicyHash.Of(this);
    }

    /// <summary>The phase that a run begins in.</summary>
    public PhaseId Start { get; }

    /// <summary>Every phase, in the order of their declaration.</summary>
    public IReadOnlyList<PhaseDefinition> Phases { get; }

    /// <summary>The SHA-256 of the policy's canonical content, lower-case hexadecimal. Neither the order of phases nor that of tools counts.</summary>
    public string Hash { get; }

    /// <summary>Finds a phase.</summary>
    /// <param name="id">The phase.</param>
    /// <param name="phase">Its definition, when the method returns <see langword="true"/>.</param>
    /// <returns>Whether the policy declares it.</returns>
    public bool TryGet(PhaseId id, [NotNullWhen(true)] out PhaseDefinition? phase) => _byId.TryGetValue(id, out phase);

    /// <summary>Finds a phase by the name that a model or a person gives it.</summary>
    /// <param name="name">The member's name, in any case.</param>
    /// <param name="phase">Its definition, when the method returns <see langword="true"/>.</param>
    /// <returns>Whether the policy declares it.</returns>
    public bool TryGet(string name, [NotNullWhen(true)] out PhaseDefinition? phase) => _byName.TryGetValue(name.Trim(), out phase);

    /// <summary>Asks whether a tool may be called in a phase.</summary>
    /// <param name="tool">The tool's name, compared ordinally.</param>
    /// <param name="phase">The current phase.</param>
    /// <returns><see langword="null"/> when it may, else the refusal: it lists the phases in which the tool may be called.</returns>
    public ToolError? Check(string tool, PhaseId phase)
    {
        ArgumentNullException.ThrowIfNull(tool);
        return tool == AdvancePhase.ToolName || (TryGet(phase, out PhaseDefinition? definition) && definition.Tools.Contains(tool))
            ? null
            : PhaseRefusals.WrongPhase(this, tool, phase);
    }

    /// <summary>Asks whether one phase may follow another.</summary>
    /// <param name="from">The current phase.</param>
    /// <param name="to">The phase asked for.</param>
    /// <returns>Allowed, allowed after verification, or refused with the phases that may follow.</returns>
    public PhaseTransition CheckTransition(PhaseId from, PhaseId to)
    {
        if (!TryGet(from, out PhaseDefinition? current))
        {
            return new PhaseTransition.Refused(PhaseRefusals.UnknownPhase(this, from.Member));
        }

        return current.Edges.FirstOrDefault(edge => edge.To == to) switch
        {
            null => new PhaseTransition.Refused(PhaseRefusals.NoEdge(current, to)),
            { Verify: true } => new PhaseTransition.NeedsVerification(to),
            _ => new PhaseTransition.Allowed(to),
        };
    }

    /// <summary>The same phases with some of the tools only. Phases may be left without any: what is gone is not thereby allowed.</summary>
    internal PhasePolicy Keep(HashSet<string> tools)
    {
        PhaseDefinition[] left =
        [
            .. Phases.Select(phase => new PhaseDefinition
            {
                Id = phase.Id,
                IsReadOnly = phase.IsReadOnly,
                Edges = phase.Edges,
                Tools = phase.Tools.Where(tools.Contains).ToFrozenSet(StringComparer.Ordinal),
            }),
        ];
        return new PhasePolicy(Start, left);
    }

    /// <summary>Joins the policies of two maps that share their phases: each phase then has the tools of both.</summary>
    /// <param name="other">The other policy.</param>
    /// <returns>The joined policy.</returns>
    /// <exception cref="ArgumentException">The two differ in their phases, edges, read-only marks or start; the message says where.</exception>
    public PhasePolicy Merge(PhasePolicy other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (PhasePolicyProblems.FindDifference(this, other) is { } difference)
        {
            throw new ArgumentException($"The two phase policies cannot be joined: {difference} Use one phase enum for all tools of a map.", nameof(other));
        }

        PhaseDefinition[] joined = [.. Phases.Select(phase => new PhaseDefinition
        {
            Id = phase.Id,
            IsReadOnly = phase.IsReadOnly,
            Edges = phase.Edges,
            Tools = phase.Tools.Union(other._byId[phase.Id].Tools).ToFrozenSet(StringComparer.Ordinal),
        })];
        return new PhasePolicy(Start, joined);
    }

    private static PhaseDefinition[] Checked(PhaseId start, IEnumerable<PhaseDefinition> phases)
    {
        ArgumentNullException.ThrowIfNull(phases);
        PhaseDefinition[] all = [.. phases];
        IReadOnlyList<string> problems = PhasePolicyProblems.Find(start, all);
        return problems.Count == 0 ? all : throw new ArgumentException(string.Join(' ', problems), nameof(phases));
    }
}
