using System.Text;

namespace AgentGen.Shell.Analysis;

/// <summary>The functions that the text defines: a call is judged with its arguments, and what nobody calls is judged at the end.</summary>
internal sealed class Functions(ScriptJudge script, Scope scope)
{
    private const int MaximumBodies = 4;
    private const int MaximumRecursion = 3;
    private const int MaximumMemories = 512;
    private const int MaximumKey = 2048;

    private readonly List<Function> _all = [];
    private readonly Dictionary<string, List<Function>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<(Function Function, int Version, string Arguments), Flow> _judged = [];

    internal bool Contains(string name) => _byName.ContainsKey(name);

    /// <summary>Notes a definition; one that certainly happened replaces those before.</summary>
    internal void Define(ShellCompoundCommand definition, string name, bool certain)
    {
        var function = new Function(definition, script.Findings.Here, certain);
        _all.Add(function);
        if (!_byName.TryGetValue(name, out List<Function>? bodies))
        {
            _byName[name] = bodies = [];
        }

        if (certain)
        {
            bodies.Clear();
        }
        else if (bodies.Count == MaximumBodies)
        {
            bodies.RemoveAt(0);
        }

        bodies.Add(function);
    }

    /// <summary>A function may be gone: its name may mean the command again.</summary>
    internal void Doubt(string name)
    {
        if (_byName.TryGetValue(name, out List<Function>? bodies))
        {
            bodies.ForEach(static body => body.IsCertain = false);
        }
    }

    /// <summary>Judges what a call does; says whether the name certainly means the function.</summary>
    internal bool Call(string name, IReadOnlyList<Argument> arguments, Flow input, out Flow output)
    {
        output = default;
        if (!_byName.TryGetValue(name, out List<Function>? bodies))
        {
            return false;
        }

        // A copy: the body may define its own name anew.
        bool certain = false;
        foreach (Function body in bodies.ToArray())
        {
            certain |= body.IsCertain;
            output = Flow.Join(output, Call(body, arguments, input));
        }

        return certain;
    }

    /// <summary>Judges what was defined and never called, with arguments that nobody knows.</summary>
    internal void Finish()
    {
        for (int i = 0; i < _all.Count; i++)
        {
            if (!_all[i].IsCalled)
            {
                Judge(_all[i], Flow.Unknown, default);
            }
        }
    }

    private Flow Call(Function function, IReadOnlyList<Argument> arguments, Flow input)
    {
        if (function.Active > MaximumRecursion)
        {
            return Flow.Unknown;
        }

        // Who calls itself over and over does so with arguments that nobody follows.
        if (function.Active == MaximumRecursion)
        {
            return Judge(function, Flow.Unknown, input);
        }

        string? key = KeyOf(arguments, input);
        if (key is null)
        {
            return Judge(function, Bind(arguments), input);
        }

        (Function, int, string) memory = (function, scope.Version, key);
        if (!_judged.TryGetValue(memory, out Flow output))
        {
            output = Judge(function, Bind(arguments), input);
            if (_judged.Count < MaximumMemories)
            {
                _judged[memory] = output;
            }
        }

        return output;
    }

    private static Flow Bind(IReadOnlyList<Argument> arguments) => Flow.Of([.. arguments.Skip(1)]);

    private Flow Judge(Function function, Flow arguments, Flow input)
    {
        function.IsCalled = true;
        function.Active++;
        int mark = scope.Mark;
        HashSet<string>? outer = scope.EnterCall();
        scope.Set("@", arguments);
        Flow output;
        using (script.Findings.Enter(function.Place))
        {
            output = script.JudgeBody(function.Definition.Bodies[0], input);
        }

        scope.LeaveCall(outer, mark);
        function.Active--;
        return output;
    }

    private static string? KeyOf(IReadOnlyList<Argument> arguments, Flow input)
    {
        var key = new StringBuilder();
        for (int i = 1; i < arguments.Count && key.Length <= MaximumKey; i++)
        {
            key.Append(arguments[i].Text).Append('\u0001').Append((char)arguments[i].Origin);
        }

        key.Append(input.Exists ? '\u0002' : '\u0003').Append((char)input.Origin);
        return key.Length + (input.Text?.Length ?? 0) > MaximumKey ? null : key.Append(input.Text).ToString();
    }

    private sealed class Function(ShellCompoundCommand definition, Findings.Place place, bool certain)
    {
        internal ShellCompoundCommand Definition { get; } = definition;

        internal Findings.Place Place { get; } = place;

        internal bool IsCertain { get; set; } = certain;

        internal bool IsCalled { get; set; }

        internal int Active { get; set; }
    }
}
