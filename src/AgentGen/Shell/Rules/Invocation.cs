using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>A command with its arguments, sorted into options and operands by its grammar.</summary>
internal sealed class Invocation
{
    private readonly List<(string Name, int Index, Argument? Value)> _options = [];
    private readonly List<int> _operands = [];
    private bool _isEnded;

    private Invocation(IReadOnlyList<Argument> arguments, Flow input)
    {
        Arguments = arguments;
        Input = input;
    }

    /// <summary>All arguments, the command's name first.</summary>
    internal IReadOnlyList<Argument> Arguments { get; }

    /// <summary>What the command reads from its standard input; it does not exist when nothing is piped or redirected to it.</summary>
    internal Flow Input { get; }

    /// <summary>Indexes of the arguments that are no options and no values of options.</summary>
    internal IReadOnlyList<int> Operands => _operands;

    internal IReadOnlyList<(string Name, int Index, Argument? Value)> Options => _options;

    /// <summary>Index of the first option the grammar does not know, or -1.</summary>
    internal int UnknownOption { get; private set; } = -1;

    internal Argument Name => Arguments[0];

    internal static Invocation Parse(OptionGrammar grammar, IReadOnlyList<Argument> arguments, Flow input, bool stopsAtOperand)
    {
        var invocation = new Invocation(arguments, input);
        bool options = true;
        for (int i = 1; i < arguments.Count; i++)
        {
            Argument argument = arguments[i];
            if (!options || !argument.IsOption)
            {
                invocation._operands.Add(i);
                options &= !stopsAtOperand;
            }
            else if (argument.Text == "--")
            {
                options = false;
            }
            else
            {
                i = invocation.ReadOption(grammar, i);
                options &= !invocation._isEnded;
            }
        }

        return invocation;
    }

    internal Argument Operand(int index) => Arguments[_operands[index]];

    /// <summary>Index of the argument with the first of the options (separated by blanks) that was given, or -1.</summary>
    internal int IndexOf(string names)
    {
        foreach ((string name, int index, _) in _options)
        {
            if (IsOneOf(names, name))
            {
                return index;
            }
        }

        return -1;
    }

    internal bool Has(string names) => IndexOf(names) >= 0;

    internal Argument? ValueOf(string names)
    {
        foreach ((string name, _, Argument? value) in _options)
        {
            if (value is not null && IsOneOf(names, name))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The arguments from an index on, as a command of their own.</summary>
    internal List<Argument> From(int index)
    {
        var rest = new List<Argument>(Math.Max(0, Arguments.Count - index));
        for (int i = index; i < Arguments.Count; i++)
        {
            rest.Add(Arguments[i]);
        }

        return rest;
    }

    /// <summary>The arguments from an index on as one text, separated by blanks: what commands make of them that hand them to a shell.</summary>
    internal Argument Join(int index)
    {
        Argument first = Arguments[index];
        Argument last = Arguments[Arguments.Count - 1];
        var origin = Origin.Known;
        var text = new System.Text.StringBuilder(first.Text);
        for (int i = index; i < Arguments.Count; i++)
        {
            origin = Arguments[i].Origin > origin ? Arguments[i].Origin : origin;
            if (i > index)
            {
                text.Append(' ').Append(Arguments[i].Text);
            }
        }

        return new Argument(text.ToString(), first.Start, Math.Max(first.Length, last.Start + last.Length - first.Start), false, origin);
    }

    internal static bool IsOneOf(string names, string name)
    {
        if (name.Length == 0)
        {
            return false;
        }

        for (int at = names.IndexOf(name, StringComparison.Ordinal); at >= 0; at = names.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            int end = at + name.Length;
            if ((at == 0 || names[at - 1] <= ' ') && (end == names.Length || names[end] <= ' '))
            {
                return true;
            }
        }

        return false;
    }

    private int ReadOption(OptionGrammar grammar, int index)
    {
        Argument argument = Arguments[index];
        string text = argument.Text;
        int equals = text.IndexOf('=');
        string written = equals > 0 ? text.Substring(0, equals) : text;
        if (grammar.Find(written) is { } option && (text[1] == '-' || grammar.HasSingleDashNames || written.Length == 2))
        {
            if (equals > 0 && written.Length > 2)
            {
                _options.Add((option.Name, index, argument.WithText(text.Substring(equals + 1))));
                return index;
            }

            if (equals < 0)
            {
                return AddOption(option.Name, option.Form, index);
            }
        }

        if (grammar.FindShortened(written) is { } longer)
        {
            // It counts as the option it may stand for, and as one of its own that nobody listed.
            MarkUnknown(grammar, index);
            if (equals < 0)
            {
                return AddOption(longer.Name, longer.Form, index);
            }

            _options.Add((longer.Name, index, argument.WithText(text.Substring(equals + 1))));
            return index;
        }

        if (text[1] == '-' || (grammar.HasSingleDashNames && text.Length > 2 && grammar.Find(text.Substring(0, 2)) is null))
        {
            if (grammar.AllowsUnknown)
            {
                _options.Add((written, index, equals > 0 ? argument.WithText(text.Substring(equals + 1)) : null));
            }
            else
            {
                MarkUnknown(grammar, index);
            }

            return index;
        }

        if (grammar.HasSingleDashNames && text.Length > 2 && text[2] is not (>= '0' and <= '9'))
        {
            // Letters and a value, or a long name that nobody listed.
            MarkUnknown(grammar, index);
        }

        return ReadCluster(grammar, index);
    }

    private int ReadCluster(OptionGrammar grammar, int index)
    {
        Argument argument = Arguments[index];
        string text = argument.Text;
        if (grammar.AllowsNumbers && text[1] is >= '0' and <= '9')
        {
            return index;
        }

        for (int i = 1; i < text.Length; i++)
        {
            string name = "-" + text[i];
            if (grammar.Find(name) is not { } option)
            {
                _options.Add((name, index, null));
                MarkUnknown(grammar, index);
                continue;
            }

            if (option.Form == ' ')
            {
                _options.Add((name, index, null));
                continue;
            }

            if (i + 1 < text.Length)
            {
                _isEnded |= option.Form == '!';
                _options.Add((name, index, argument.WithText(text.Substring(i + 1))));
                return index;
            }

            return AddOption(name, option.Form, index);
        }

        return index;
    }

    private int AddOption(string name, char form, int index)
    {
        _isEnded |= form == '!';
        int values = form switch { '=' or '!' => 1, OptionGrammar.TwoValues => 2, _ => 0 };
        if (values > 0 && index + values < Arguments.Count)
        {
            _options.Add((name, index, Arguments[index + values]));
            return index + values;
        }

        _options.Add((name, index, null));
        return index;
    }

    private void MarkUnknown(OptionGrammar grammar, int index)
    {
        if (!grammar.AllowsUnknown && UnknownOption < 0)
        {
            UnknownOption = index;
        }
    }
}
