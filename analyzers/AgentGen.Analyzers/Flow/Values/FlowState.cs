using System.Collections.Immutable;

namespace AgentGen.Analyzers.Flow.Values;

/// <summary>What is known at one point of a method: the values of its locals, and the sources that have been checked.</summary>
/// <param name="roots">The values by local, parameter, capture of the graph, static field, or the object itself.</param>
/// <param name="checkedSources">What sources have been checked for, whatever holds their text.</param>
internal sealed class FlowState(ImmutableDictionary<object, Value> roots, ImmutableDictionary<Source, Checks> checkedSources)
{
    public static readonly FlowState Empty = new(ImmutableDictionary.Create<object, Value>(RootComparer.Instance), CheckedSources.None);

    public ImmutableDictionary<object, Value> Roots { get; } = roots;

    public ImmutableDictionary<Source, Checks> Checked { get; } = checkedSources;

    public Value Read(object root) => Roots.TryGetValue(root, out Value? value) ? value : Value.Clean;

    public FlowState With(object root, Value value) => new(Roots.SetItem(root, value), Checked);

    public FlowState With(Source source, Checks checks) => new(Roots, Checked.With(source, checks));

    public FlowState With(ImmutableDictionary<Source, Checks> known) => known.IsEmpty ? this : new(Roots, Checked.With(known));

    /// <summary>The value as it stands now, with the checks that its sources have got since it was made.</summary>
    public Value Refresh(Value value) => Checked.IsEmpty ? value : value.Refresh(Checked, leftOut: Checks.Shape);

    /// <summary>What is known where two ways meet; this state itself where the other adds nothing.</summary>
    public FlowState Join(FlowState other)
    {
        if (ReferenceEquals(this, other))
        {
            return this;
        }

        // What is checked in two ways on two ways is checked: each value takes its own way's checks along.
        bool isSame = CheckedSources.AreEqual(Checked, other.Checked);
        var roots = Roots;
        foreach (object root in Roots.Keys.Union(other.Roots.Keys, RootComparer.Instance))
        {
            Value known = Read(root);
            Value joined = isSame ? known.Join(other.Read(root)) : Refresh(known).Join(other.Refresh(other.Read(root)));
            if (!joined.Equals(known))
            {
                roots = roots.SetItem(root, joined);
            }
        }

        var both = CheckedSources.Join(Checked, other.Checked);
        return ReferenceEquals(roots, Roots) && ReferenceEquals(both, Checked) ? this : new FlowState(roots, both);
    }
}
