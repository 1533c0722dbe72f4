namespace AgentGen.Shell.Analysis;

/// <summary>Gathers what variables hold after each of several ways that may be taken, and then lets them hold any of it.</summary>
internal sealed class Outcomes(Scope scope, int mark)
{
    private Dictionary<string, (Value After, int Ways, int Last)>? _after;
    private int _ways;

    /// <summary>What was assigned since the mark is one of the ways; the next starts where this one did.</summary>
    internal void Add()
    {
        _ways++;
        foreach (string name in scope.AssignedSince(mark))
        {
            _after ??= new Dictionary<string, (Value, int, int)>(StringComparer.Ordinal);
            Value now = scope.Find(name) ?? Value.Unknown;
            if (!_after.TryGetValue(name, out (Value After, int Ways, int Last) known))
            {
                _after[name] = (now, 1, _ways);
            }
            else if (known.Last != _ways)
            {
                _after[name] = (Value.Either(known.After, now), known.Ways + 1, _ways);
            }
        }

        scope.Restore(mark);
    }

    /// <summary>Ends the ways.</summary>
    /// <param name="any">Whether one of them is certainly taken.</param>
    internal void Merge(bool any)
    {
        if (_after is null)
        {
            return;
        }

        foreach (KeyValuePair<string, (Value After, int Ways, int Last)> item in _after)
        {
            bool always = any && item.Value.Ways == _ways;
            scope.Set(item.Key, always ? item.Value.After : Value.Either(item.Value.After, scope.Find(item.Key) ?? Value.Unknown));
        }
    }

    /// <summary>What was assigned since the mark may have been, or not.</summary>
    internal static void Doubt(Scope scope, int mark)
    {
        if (scope.Mark > mark)
        {
            var outcomes = new Outcomes(scope, mark);
            outcomes.Add();
            outcomes.Merge(any: false);
        }
    }
}
