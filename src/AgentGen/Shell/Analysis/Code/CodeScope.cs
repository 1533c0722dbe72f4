namespace AgentGen.Shell.Analysis.Code;

/// <summary>The names that a program has given values to.</summary>
internal sealed class CodeScope
{
    private readonly Dictionary<string, CodeValue> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _runners = new(StringComparer.Ordinal);

    /// <summary>Modules whose members are in reach by their bare names.</summary>
    internal List<string> Modules { get; } = [];

    /// <summary>The function whose parameters are in reach.</summary>
    internal string? Function { get; set; }

    internal CodeValue? Find(string name) => _values.TryGetValue(name, out CodeValue? value) ? value : null;

    internal void Set(string name, CodeValue value)
    {
        if (name.Length > 0)
        {
            _values[name] = value;
        }
    }

    /// <summary>Notes that the function being read runs what it is given.</summary>
    internal bool MarkRunner() => Function is { } name && (_runners.Add(name) || true);

    internal bool IsRunner(string name) => _runners.Contains(name);
}
