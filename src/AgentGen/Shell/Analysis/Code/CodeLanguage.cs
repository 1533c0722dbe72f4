namespace AgentGen.Shell.Analysis.Code;

/// <summary>A programming language: how it is written, and what its calls do.</summary>
internal sealed class CodeLanguage
{
    private readonly Dictionary<string, CodeEffect> _effects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CodeSources> _values = new(StringComparer.Ordinal);

    internal CodeLanguage(string name, CodeSyntax syntax)
    {
        Name = name;
        Syntax = syntax;
        Calls(CodeEffect.Data, CommonCalls.Data);
    }

    internal string Name { get; }

    internal CodeSyntax Syntax { get; }

    /// <summary>Whether a function's name alone is a call, on the value that is being looked at.</summary>
    internal bool CallsByName { get; private set; }

    /// <summary>Adds calls, separated by white space; <c>*.name</c> is a method of anything.</summary>
    internal CodeLanguage Calls(CodeEffect effect, string names)
    {
        foreach (string name in names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            _effects[name] = effect;
        }

        return this;
    }

    /// <summary>Adds names of values that come from outside the program.</summary>
    internal CodeLanguage Values(CodeSources sources, string names)
    {
        foreach (string name in names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            _values[name] = sources;
        }

        return this;
    }

    internal CodeLanguage Like(CodeLanguage other)
    {
        foreach (KeyValuePair<string, CodeEffect> call in other._effects)
        {
            _effects[call.Key] = call.Value;
        }

        return this;
    }

    internal CodeLanguage WithBareCalls()
    {
        CallsByName = true;
        return this;
    }

    internal CodeEffect? EffectOf(string name)
    {
        string plain = Plain(name);
        if (_effects.TryGetValue(plain, out CodeEffect effect))
        {
            return effect;
        }

        int dot = LastSeparator(plain);
        if (dot < 0)
        {
            return null;
        }

        if (_effects.TryGetValue("*." + plain.Substring(dot), out effect))
        {
            return effect;
        }

        return null;
    }

    internal CodeSources SourcesOf(string name) => _values.TryGetValue(name, out CodeSources sources) ? sources : CodeSources.None;

    // The ways to say "the function of this name" in a roundabout way.
    private static string Plain(string name)
    {
        foreach (string prefix in CommonCalls.Roots)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return name.Substring(prefix.Length);
            }
        }

        return name;
    }

    private static int LastSeparator(string name)
    {
        int dot = name.LastIndexOf('.') + 1;
        int colons = name.LastIndexOf("::", StringComparison.Ordinal) is >= 0 and int at ? at + 2 : 0;
        return Math.Max(dot, colons) is > 0 and int last ? last : -1;
    }
}
