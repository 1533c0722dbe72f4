namespace AgentGen.Shell.Analysis;

/// <summary>Collects the reasons of a verdict, with their places in the outermost text.</summary>
internal sealed class Findings(string text)
{
    private const int MaximumReasons = 64;

    private readonly string _outermost = text;
    private readonly List<ShellReason> _reasons = [];
    private ShellRisk _risk;
    private int _offset;
    private (int Start, int Length)? _fixed;

    /// <summary>The text that is being judged: the outermost, or one inside it.</summary>
    internal string Text { get; private set; } = text;

    /// <summary>How many reasons there are so far.</summary>
    internal int Count => _reasons.Count;

    internal void Add(ShellRisk risk, string code, string message, int start, int length)
    {
        bool decides = risk > _risk;
        if (!decides && _reasons.Count >= MaximumReasons)
        {
            // The first reason for the final risk is always among those kept; thousands more would help nobody.
            return;
        }

        _risk = decides ? risk : _risk;
        (start, length) = _fixed ?? (start + _offset, length);
        foreach (ShellReason other in _reasons)
        {
            if (other.Start == start && other.Length == length && other.Code == code && other.Message == message && other.Risk == risk)
            {
                return;
            }
        }

        _reasons.Add(new ShellReason(risk, code, message, _outermost, start, length));
    }

    /// <summary>What follows is judged in another text: one whose places are shifted, or, with none, one that stands for a whole range of this one.</summary>
    internal Place Enter(string text, int? origin, int start, int length)
    {
        Place before = Here;
        if (_fixed is null && origin is { } offset)
        {
            _offset += offset;
        }
        else
        {
            _fixed ??= (start + _offset, length);
        }

        Text = text;
        return before;
    }

    /// <summary>What follows stands, character for character, at a place of the outermost text.</summary>
    internal Place EnterAt(string text, int place)
    {
        Place before = Here;
        _offset = place;
        _fixed = null;
        Text = text;
        return before;
    }

    /// <summary>What follows stands where it was found before.</summary>
    internal Place Enter(Place place)
    {
        Place before = Here;
        place.Dispose();
        return before;
    }

    internal Place Here => new(this, Text, _offset, _fixed);

    /// <summary>Where a text stands in the outermost one, when the range holds it character for character at its end, quoted or not; else -1.</summary>
    internal int PlaceOf(string text, int start, int length)
    {
        if (_fixed is not null || start < 0 || start + length > Text.Length || text.Length == 0)
        {
            return -1;
        }

        int at = start + length - text.Length;
        for (int quote = 0; quote <= 1; quote++, at--)
        {
            if (at >= start && string.CompareOrdinal(Text, at, text, 0, text.Length) == 0)
            {
                return at + _offset;
            }
        }

        return -1;
    }

    /// <summary>The words of a range as they are written; empty where that is not known.</summary>
    internal string Written(int start, int length) => start >= 0 && start + length <= Text.Length ? Text.Substring(start, length) : "";

    internal ShellVerdict ToVerdict() =>
        _reasons.Count == 0 ? ShellVerdict.Harmless : new ShellVerdict(_risk, [.. _reasons.OrderBy(static reason => reason.Start)]);

    internal readonly struct Place(Findings findings, string text, int offset, (int Start, int Length)? range) : IDisposable
    {
        public void Dispose()
        {
            findings.Text = text;
            findings._offset = offset;
            findings._fixed = range;
        }
    }
}
