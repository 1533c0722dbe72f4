namespace AgentGen.Shell.Analysis;

/// <summary>The variables whose values are known at the place that is being judged.</summary>
internal sealed class Scope
{
    /// <summary>Longer values count as unknown, so that substituting them again and again cannot grow without bound.</summary>
    private const int MaximumLength = 1024;

    private readonly Dictionary<string, Flow> _values = new(StringComparer.Ordinal)
    {
        ["HOME"] = Flow.Of("~"),
        ["PWD"] = Flow.Of("."),
        ["IFS"] = Flow.Of(" \t\n"),
        ["SHELL"] = Flow.Of("/bin/sh"),
        ["BASH"] = Flow.Of("/bin/bash"),
        ["0"] = Flow.Of("bash"),
        ["HISTFILE"] = Flow.Of("~/.bash_history"),
        ["TMPDIR"] = Flow.Of("/tmp"),
        ["@"] = Flow.Of(""),
        ["*"] = Flow.Of(""),
    };

    private readonly List<string> _assigned = [];

    internal string Separators => _values["IFS"].Text ?? " \t\n";

    /// <summary>A mark to <see cref="Forget(int)"/> back to.</summary>
    internal int Mark => _assigned.Count;

    internal Flow Get(string name) => _values.TryGetValue(name, out Flow value) ? value : Flow.Unknown;

    internal void Set(string name, Flow value)
    {
        _values[name] = value.Text is { Length: > MaximumLength } ? Flow.From(value.Origin).With(Origin.Unknown) : value;
        _assigned.Add(name);
    }

    /// <summary>Makes every variable assigned since the mark unknown: it may or may not have happened.</summary>
    internal void Forget(int mark)
    {
        for (int i = mark; i < _assigned.Count; i++)
        {
            _values[_assigned[i]] = Flow.From(Max(Origin.Unknown, _values[_assigned[i]].Origin));
        }
    }

    private static Origin Max(Origin a, Origin b) => a > b ? a : b;
}
