namespace AgentGen.Shell.Rules;

/// <summary>
/// The options a command takes, written as words: <c>-abc</c> are flags, <c>-o=</c> takes a value, <c>-o?</c> may have one attached,
/// <c>--name</c>, <c>--name=</c> and <c>--name?</c> likewise, <c>-#</c> is a number, and after <c>-c!</c>, which takes a value, no option follows. <c>+name</c> and <c>+name=</c> are written with one
/// dash (<c>-name</c>). <c>--*-name=</c> is every long option that ends so: for clients of services with thousands of parameters of one
/// kind. <c>*</c> says that no option of the command does more than the rules say, so unknown ones are fine.
/// </summary>
internal sealed class OptionGrammar
{
    internal static readonly OptionGrammar Any = new("*");

    private readonly Dictionary<string, char> _options = new(StringComparer.Ordinal);
    private readonly List<(string Ending, char Form)> _endings = [];

    internal OptionGrammar(string line)
    {
        foreach (string token in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            char form = token[token.Length - 1] is '=' or '?' or '!' ? token[token.Length - 1] : ' ';
            string name = form == ' ' ? token : token.Substring(0, token.Length - 1);
            if (token == "*")
            {
                AllowsUnknown = true;
            }
            else if (token == "-#")
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
                for (int i = 1; i < name.Length; i++)
                {
                    _options["-" + name[i]] = i == name.Length - 1 ? form : ' ';
                }
            }
        }
    }

    internal bool AllowsUnknown { get; }

    internal bool AllowsNumbers { get; }

    /// <summary>Whether options of more than one letter follow one dash, so that they are no cluster of flags.</summary>
    internal bool HasSingleDashNames { get; }

    /// <summary>The full name and form of an option as written; a long name may be shortened as far as it stays unambiguous.</summary>
    internal (string Name, char Form)? Find(string written)
    {
        if (_options.TryGetValue(written, out char form))
        {
            return (written, form);
        }

        if (!written.StartsWith("--", StringComparison.Ordinal) || written.Length < 4)
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
}
