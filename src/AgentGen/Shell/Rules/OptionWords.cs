namespace AgentGen.Shell.Rules;

/// <summary>The words of an <see cref="OptionGrammar"/>, read.</summary>
internal sealed class OptionWords
{
    private readonly Dictionary<string, char> _options = new(StringComparer.Ordinal);
    private readonly List<(string Ending, char Form)> _endings = [];

    internal OptionWords(string line)
    {
        foreach (string word in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            Add(word);
        }
    }

    internal bool AllowsUnknown { get; private set; }

    internal bool AllowsNumbers { get; private set; }

    internal bool HasSingleDashNames { get; private set; }

    internal (string Name, char Form)? Find(string written)
    {
        if (_options.TryGetValue(written, out char form))
        {
            return (written, form);
        }

        if (!written.StartsWith("--", StringComparison.Ordinal))
        {
            return null;
        }

        foreach ((string ending, char endingForm) in _endings)
        {
            if (written.EndsWith(ending, StringComparison.Ordinal))
            {
                return (written, endingForm);
            }
        }

        return null;
    }

    internal (string Name, char Form)? FindShortened(string written)
    {
        if (written.Length < 4 || !written.StartsWith("--", StringComparison.Ordinal))
        {
            return null;
        }

        (string Name, char Form)? found = null;
        foreach (KeyValuePair<string, char> option in _options)
        {
            if (option.Key.StartsWith(written, StringComparison.Ordinal))
            {
                if (found is not null)
                {
                    return null;
                }

                found = (option.Key, option.Value);
            }
        }

        return found;
    }

    private void Add(string word)
    {
        char form = word[word.Length - 1] is '=' or '?' or '!' ? word[word.Length - 1] : ' ';
        string name = form == ' ' ? word : word.Substring(0, word.Length - 1);
        if (form == '=' && name[name.Length - 1] == '=')
        {
            form = OptionGrammar.TwoValues;
            name = name.Substring(0, name.Length - 1);
        }

        if (word == "*")
        {
            AllowsUnknown = true;
        }
        else if (word == "-#")
        {
            AllowsNumbers = true;
        }
        else if (name.StartsWith("--*", StringComparison.Ordinal))
        {
            _endings.Add((name.Substring("--*".Length), form));
        }
        else if (name[0] == '+')
        {
            HasSingleDashNames = true;
            _options["-" + name.Substring(1)] = form;
        }
        else if (name.StartsWith("--", StringComparison.Ordinal))
        {
            _options[name] = form;
        }
        else
        {
            AddLetters(name, form);
        }
    }

    private void AddLetters(string name, char form)
    {
        for (int i = 1; i < name.Length; i++)
        {
            _options["-" + name[i]] = i == name.Length - 1 ? form : ' ';
        }
    }
}
