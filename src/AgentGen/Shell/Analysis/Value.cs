namespace AgentGen.Shell.Analysis;

/// <summary>What a variable may hold: one text, or several when it depends on what happened before.</summary>
internal sealed class Value
{
    /// <summary>More are one unknown value: whoever chooses among so many chooses anything.</summary>
    internal const int Maximum = 8;

    internal static readonly Value Unknown = new([Flow.Unknown]);

    private readonly Flow[] _flows;

    internal Value(Flow flow)
        : this([flow])
    {
    }

    private Value(Flow[] flows) => _flows = flows;

    internal int Count => _flows.Length;

    internal Flow this[int index] => _flows[index];

    /// <summary>The value that is one of several; those too many to be told apart are unknown.</summary>
    internal static Value Of(IReadOnlyList<Flow> flows)
    {
        var kept = new List<Flow>(Math.Min(flows.Count, Maximum + 1));
        var rest = Origin.Known;
        bool more = false;
        foreach (Flow flow in flows)
        {
            if (kept.Count < Maximum)
            {
                AddNew(kept, flow);
            }
            else
            {
                more = true;
                rest = flow.Origin > rest ? flow.Origin : rest;
            }
        }

        if (more)
        {
            kept.Add(Flow.Unknown.With(rest));
        }

        return kept.Count == 0 ? Unknown : new Value([.. kept]);
    }

    internal static Value Either(Value first, Value second)
    {
        if (ReferenceEquals(first, second))
        {
            return first;
        }

        if (first.Count == 1 && second.Count == 1 && first[0].IsSame(second[0]))
        {
            return first;
        }

        var flows = new List<Flow>(first._flows.Length + second._flows.Length);
        flows.AddRange(first._flows);
        flows.AddRange(second._flows);
        return Of(flows);
    }

    internal bool IsSame(Value other)
    {
        if (Count != other.Count)
        {
            return false;
        }

        for (int i = 0; i < Count; i++)
        {
            if (!_flows[i].IsSame(other._flows[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static void AddNew(List<Flow> flows, Flow flow)
    {
        foreach (Flow other in flows)
        {
            if (other.IsSame(flow))
            {
                return;
            }
        }

        flows.Add(flow);
    }
}
