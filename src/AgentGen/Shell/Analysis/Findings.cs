namespace AgentGen.Shell.Analysis;

/// <summary>Collects the reasons of a verdict, with their places in the outermost text.</summary>
internal sealed class Findings(string text)
{
    private const int MaximumReasons = 64;

    private readonly List<ShellReason> _reasons = [];
    private ShellRisk _risk;
    private int _offset;
    private (int Start, int Length)? _fixed;

    internal void Add(ShellRisk risk, string code, string message, int start, int length)
    {
        _risk = risk > _risk ? risk : _risk;
        if (_fixed is { } place)
        {
            (start, length) = place;
        }
        else
        {
            start += _offset;
        }

        // The first reason for the final risk is always among those kept; thousands more would help nobody.
        if (_reasons.Count < MaximumReasons || (risk == ShellRisk.Dangerous && !_reasons.Exists(static reason => reason.Risk == ShellRisk.Dangerous)))
        {
            _reasons.Add(new ShellReason(risk, code, message, text, start, length));
        }
    }

    /// <summary>What follows is judged in another text: one whose places are shifted, or, with none, one that stands for a whole range of this one.</summary>
    internal Place Enter(int? origin, int start, int length)
    {
        var before = new Place(this, _offset, _fixed);
        if (_fixed is null && origin is { } offset)
        {
            _offset += offset;
        }
        else
        {
            _fixed ??= (start + _offset, length);
        }

        return before;
    }

    internal ShellVerdict ToVerdict() =>
        _reasons.Count == 0 ? ShellVerdict.Harmless : new ShellVerdict(_risk, [.. _reasons.OrderBy(static reason => reason.Start)]);

    internal readonly struct Place(Findings findings, int offset, (int Start, int Length)? range) : IDisposable
    {
        public void Dispose()
        {
            findings._offset = offset;
            findings._fixed = range;
        }
    }
}
