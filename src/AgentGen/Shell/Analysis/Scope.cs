namespace AgentGen.Shell.Analysis;

/// <summary>The variables, and the list of arguments, as far as they are known at the place that is being judged.</summary>
internal sealed class Scope(Choices choices)
{
    /// <summary>Longer values count as unknown, so that substituting them again and again cannot grow without bound.</summary>
    private const int MaximumLength = 1024;

    // The first ones say what a list of arguments is for.
    private const int MaximumItems = 128;

    private const string DefaultSeparators = " \t\n";

    private static readonly Dictionary<string, Value> Defaults = new(StringComparer.Ordinal)
    {
        ["HOME"] = new(Flow.Of("~")),
        ["PWD"] = new(Flow.Of(".")),
        ["IFS"] = new(Flow.Of(DefaultSeparators)),
        ["SHELL"] = new(Flow.Of("/bin/sh")),
        ["BASH"] = new(Flow.Of("/bin/bash")),
        ["0"] = new(Flow.Of("bash")),
        ["HISTFILE"] = new(Flow.Of("~/.bash_history")),
        ["TMPDIR"] = new(Flow.Of("/tmp")),
        ["@"] = new(Flow.Of("")),
    };

    // Nothing, as far as this text goes; a script of these words may be given more.
    private static readonly Value Missing = Value.Of([Flow.Of(""), Flow.Unknown]);

    private readonly List<(string Name, Value? Before, int Version)> _journal = [];
    private Dictionary<string, Value>? _values;
    private HashSet<string>? _locals;
    private HashSet<string>? _read;
    private int _versions;

    internal string Separators => _values is null ? DefaultSeparators : Get("IFS").Text ?? DefaultSeparators;

    /// <summary>Whether words are split at something other than white space.</summary>
    internal bool SplitsOddly => _values is not null && Separators.Trim().Length > 0;

    /// <summary>A mark to go back to.</summary>
    internal int Mark => _journal.Count;

    /// <summary>Tells states apart: two places with the same version have the same values.</summary>
    internal int Version { get; private set; }

    internal Flow Get(string name) => Find(name) is { } value ? choices.Pick(value) : Flow.Unknown;

    /// <summary>The folder that the text has gone to, when it is named from the root or a home directory.</summary>
    internal string? Folder { get; set; }

    internal Value? Find(string name) =>
        _values is not null && _values.TryGetValue(name, out Value? value) ? value : Defaults.TryGetValue(name, out value) ? value : null;

    /// <summary>The list of arguments, with its items when they are known.</summary>
    internal Flow GetArguments() => Get("@");

    /// <summary>One argument by its number, from 1. Of a script's own arguments nothing is known, though all of them are taken for none.</summary>
    internal Flow GetArgument(int number)
    {
        Flow all = GetArguments();
        if (all.Items is { } items)
        {
            return number <= items.Count ? items[number - 1].AsFlow() : choices.Pick(Missing);
        }

        return all.Origin == Origin.Known ? Flow.Unknown : Flow.From(all.Origin);
    }

    internal void Set(string name, Flow value) => Set(name, new Value(Bounded(value)));

    internal void Set(string name, Value value)
    {
        Value? before = Find(name);
        if (before is not null && before.IsSame(value))
        {
            return;
        }

        _values ??= new Dictionary<string, Value>(StringComparer.Ordinal);
        _journal.Add((name, _values.TryGetValue(name, out Value? own) ? own : null, Version));
        _values[name] = value;
        Version = ++_versions;
    }

    /// <summary>Makes a variable hold what it holds, or else this.</summary>
    internal void Widen(string name, Flow value) => Set(name, Value.Either(Find(name) ?? Value.Unknown, new Value(Bounded(value))));

    /// <summary>Undoes every assignment since the mark.</summary>
    internal void Restore(int mark)
    {
        for (int i = _journal.Count - 1; i >= mark; i--)
        {
            (string name, Value? before, int version) = _journal[i];
            Version = version;
            if (before is null)
            {
                _values!.Remove(name);
            }
            else
            {
                _values![name] = before;
            }
        }

        _journal.RemoveRange(mark, _journal.Count - mark);
    }

    /// <summary>Notes that a variable holds what somebody types or a file says.</summary>
    internal void MarkRead(string name) => (_read ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);

    internal bool WasRead(string name) => _read is not null && _read.Contains(name);

    /// <summary>Names the variables assigned since the mark, some of them more than once.</summary>
    internal IEnumerable<string> AssignedSince(int mark)
    {
        for (int i = mark; i < _journal.Count; i++)
        {
            yield return _journal[i].Name;
        }
    }

    /// <summary>Says that a variable belongs to the function being called.</summary>
    internal void MakeLocal(string name) => _locals?.Add(name);

    /// <summary>Begins a call: what is made local from here on ends with it.</summary>
    internal HashSet<string>? EnterCall()
    {
        HashSet<string>? outer = _locals;
        _locals = new HashSet<string>(StringComparer.Ordinal) { "@" };
        return outer;
    }

    internal void LeaveCall(HashSet<string>? outer, int mark)
    {
        var kept = new List<(string Name, Value? Value)>();
        foreach (string name in AssignedSince(mark))
        {
            if (!_locals!.Contains(name))
            {
                kept.Add((name, Find(name)));
            }
        }

        Restore(mark);
        foreach ((string name, Value? value) in kept)
        {
            Set(name, value ?? Value.Unknown);
        }

        _locals = outer;
    }

    private static Flow Bounded(Flow value) =>
        value.Items is { Count: > MaximumItems } items ? Flow.Of([.. items.Take(MaximumItems)])
        : value.Text is { Length: > MaximumLength } && value.Items is null ? Flow.Unknown.With(value.Origin)
        : value;
}
