using System.Collections.Frozen;
using System.ComponentModel;

namespace AgentGen.Generated;

/// <summary>Makes a phase policy from the rows that the compiler read off a phase enum. The first row is the start.</summary>
/// <param name="phaseEnum">The full name of the enum.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PhaseTable(string phaseEnum)
{
    private readonly List<PhaseDefinition> _phases = [];

    /// <summary>Adds a phase.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="isReadOnly">Whether it is read-only.</param>
    /// <param name="edges">The members that may follow, and whether verification must pass before.</param>
    /// <param name="tools">The names of the tools that may be called in it.</param>
    /// <returns>The table.</returns>
    public PhaseTable Add(string member, bool isReadOnly, (string To, bool Verify)[] edges, string[] tools)
    {
        _phases.Add(new PhaseDefinition
        {
            Id = new PhaseId(phaseEnum, member),
            IsReadOnly = isReadOnly,
            Edges = [.. edges.Select(edge => new PhaseEdge(new PhaseId(phaseEnum, edge.To), edge.Verify))],
            Tools = tools.ToFrozenSet(StringComparer.Ordinal),
        });
        return this;
    }

    /// <summary>Makes the policy.</summary>
    /// <returns>The policy.</returns>
    public PhasePolicy ToPolicy() => new(_phases[0].Id, _phases);
}
