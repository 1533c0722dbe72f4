namespace AgentGen.Shell.Analysis;

/// <summary>
/// Makes every value count that a variable may hold: a statement is judged once for each, and within one round the same variable holds the same.
/// Several variables are tried in every combination up to a bound, and beyond it so that each value has its round.
/// </summary>
internal sealed class Choices
{
    private const int MaximumCombinations = 24;

    private readonly List<Point> _points = [];
    private int _used;
    private int _sweep = -1;

    /// <summary>Whether the statement begun there chose anything.</summary>
    internal bool AnySince(Frame frame) => _points.Count > frame.Mark;

    internal Flow Pick(Value value, object? key = null)
    {
        if (value.Count == 1)
        {
            return value[0];
        }

        key ??= value;
        for (int i = 0; i < _used; i++)
        {
            if (ReferenceEquals(_points[i].Key, key))
            {
                return value[Math.Min(_points[i].Index, value.Count - 1)];
            }
        }

        if (_sweep >= 0)
        {
            return value[_sweep % value.Count];
        }

        // A round repeats the choices of the one before up to the one that is changed.
        int index = _used < _points.Count ? Math.Min(_points[_used].Index, value.Count - 1) : 0;
        var point = new Point(key, value.Count, index);
        if (_used < _points.Count)
        {
            _points[_used] = point;
        }
        else
        {
            _points.Add(point);
        }

        _used++;
        return value[index];
    }

    /// <summary>Begins a statement: what was chosen before stays chosen in it.</summary>
    internal Frame Open()
    {
        List<Point>? later = null;
        if (_used < _points.Count)
        {
            later = _points.GetRange(_used, _points.Count - _used);
            _points.RemoveRange(_used, later.Count);
        }

        var frame = new Frame(_used, _sweep, later);
        _sweep = -1;
        return frame;
    }

    internal void Close(Frame frame)
    {
        _points.RemoveRange(frame.Mark, _points.Count - frame.Mark);
        _used = frame.Mark;
        _sweep = frame.Sweep;
        if (frame.Later is not null)
        {
            _points.AddRange(frame.Later);
        }
    }

    /// <summary>Runs every round of a statement but the first, which has been.</summary>
    internal void ForOthers(Frame frame, Action round)
    {
        int done = 1;
        while (Next(frame.Mark))
        {
            if (done++ == MaximumCombinations)
            {
                Sweep(frame, round);
                return;
            }

            _used = frame.Mark;
            round();
        }
    }

    private void Sweep(Frame frame, Action round)
    {
        _points.RemoveRange(frame.Mark, _points.Count - frame.Mark);
        for (int i = 0; i <= Value.Maximum; i++)
        {
            _used = frame.Mark;
            _sweep = i;
            round();
        }
    }

    private bool Next(int mark)
    {
        while (_points.Count > mark)
        {
            Point last = _points[_points.Count - 1];
            _points.RemoveAt(_points.Count - 1);
            if (last.Index + 1 < last.Count)
            {
                _points.Add(new Point(last.Key, last.Count, last.Index + 1));
                return true;
            }
        }

        return false;
    }

    /// <summary>A statement being judged.</summary>
    internal readonly struct Frame(int mark, int sweep, List<Point>? later)
    {
        internal int Mark { get; } = mark;

        internal int Sweep { get; } = sweep;

        internal List<Point>? Later { get; } = later;
    }

    /// <summary>One choice of the round.</summary>
    internal readonly struct Point(object key, int count, int index)
    {
        internal object Key { get; } = key;

        internal int Count { get; } = count;

        internal int Index { get; } = index;
    }
}
