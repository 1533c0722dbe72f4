using AgentGen.Shell.Analysis;
using AgentGen.Shell.Parsing;

namespace AgentGen.Shell.UserRules;

/// <summary>A call as one rule reads it: the options that the rule lists are known, of others it is not known whether they take a value.</summary>
internal sealed class CallReader
{
    private readonly CommandPattern _pattern;
    private readonly IReadOnlyList<Argument> _arguments;
    private readonly List<GivenOption> _options = [];
    private readonly List<GivenOperand> _operands = [];
    private bool _afterUnlisted;

    internal CallReader(CommandPattern pattern, IReadOnlyList<Argument> arguments)
    {
        _pattern = pattern;
        _arguments = arguments;
        bool options = true;
        for (int i = 1; i < arguments.Count; i++)
        {
            Argument argument = arguments[i];
            if (options && argument.Text == "--")
            {
                (options, _afterUnlisted) = (false, false);
            }
            else if (options && argument.IsOption)
            {
                i = ReadOption(i);
            }
            else
            {
                MayHoldAny |= options && GivenOperand.IsAny(argument);
                _operands.Add(new GivenOperand(argument, i, _afterUnlisted));
                _afterUnlisted = false;
            }
        }
    }

    internal IReadOnlyList<GivenOption> Options => _options;

    internal IReadOnlyList<GivenOperand> Operands => _operands;

    /// <summary>Index of the first option that the rule does not list, or that is not written as it lists it; or -1.</summary>
    internal int Unlisted { get; private set; } = -1;

    /// <summary>Whether a part that is not known may be any option.</summary>
    internal bool MayHoldAny { get; private set; }

    private int ReadOption(int index)
    {
        Argument argument = _arguments[index];
        string text = argument.Text;
        int equals = text.IndexOf('=');
        string name = equals > 0 ? text.Substring(0, equals) : text;
        Argument? attached = equals > 0 ? argument.WithText(text.Substring(equals + 1)) : null;
        MayHoldAny |= name.IndexOf(Source.Unknown) >= 0;
        _afterUnlisted = false;
        if (_pattern.Find(name) is { } listed)
        {
            return AddListed(listed, index, attached);
        }

        if (text[1] != '-')
        {
            return ReadCluster(index);
        }

        AddUnlisted(new GivenOption(name, index, attached), isLast: attached is null);
        return index;
    }

    private int ReadCluster(int index)
    {
        Argument argument = _arguments[index];
        string text = argument.Text;
        for (int i = 1; i < text.Length; i++)
        {
            string name = "-" + text[i];
            bool isLast = i == text.Length - 1;
            if (_pattern.Find(name) is not { } listed)
            {
                AddUnlisted(new GivenOption(name, index, null), isLast);
            }
            else if (listed.Form == OptionForm.Flag)
            {
                _options.Add(new GivenOption(name, index, null));
            }
            else
            {
                return AddListed(listed, index, isLast ? null : argument.WithText(text.Substring(i + 1)));
            }
        }

        return index;
    }

    private int AddListed(OptionForm listed, int index, Argument? attached)
    {
        if (listed.Form == OptionForm.Flag && attached is not null)
        {
            AddUnlisted(new GivenOption(listed.Name, index, attached), isLast: false);
            return index;
        }

        bool takesNext = listed.Form == OptionForm.Value && attached is null && index + 1 < _arguments.Count;
        _options.Add(new GivenOption(listed.Name, index, takesNext ? _arguments[index + 1] : attached));
        return takesNext ? index + 1 : index;
    }

    private void AddUnlisted(GivenOption option, bool isLast)
    {
        _options.Add(option);
        _afterUnlisted |= isLast;
        Unlisted = Unlisted < 0 ? option.Index : Unlisted;
    }
}
