namespace AgentGen.Shell.UserRules;

/// <summary>Reads the pattern of a rule: the command's name, then operands, options, options in brackets, and <c>...</c> in a read-only rule.</summary>
internal sealed class PatternReader
{
    private const int MostWords = 32;
    private const string Rest = "...";

    private readonly RuleErrors _errors;
    private readonly ShellRisk _risk;
    private readonly List<OptionPattern> _options = [];
    private readonly List<WordPattern> _operands = [];
    private readonly HashSet<string> _optionNames = new(StringComparer.Ordinal);
    private bool _allowsMore;
    private bool _isWrong;

    private PatternReader(ShellRisk risk, RuleErrors errors) => (_risk, _errors) = (risk, errors);

    /// <summary>Reads a pattern; null where something is wrong with it.</summary>
    internal static CommandPattern? Read(RuleText text, ShellRisk risk, RulePlace place, RuleErrors errors)
    {
        RuleText[] words = [.. text.Words()];
        if (words.Length == 0)
        {
            errors.Add(place, "The rule names no command. Write it after the risk.");
            return null;
        }

        if (words.Length > MostWords)
        {
            errors.Add(words[MostWords].Place, $"The pattern has more than {MostWords} words. Shorten it.");
            return null;
        }

        var reader = new PatternReader(risk, errors);
        string[] names = words[0].Value.Split('|');
        reader.CheckNames(words[0], names);
        for (int i = 1; i < words.Length; i++)
        {
            reader.ReadWord(words[i]);
        }

        return reader._isWrong
            ? null
            : new CommandPattern(string.Join(" ", words.Select(static word => word.Value)), names, reader._options, reader._operands, reader._allowsMore);
    }

    private void CheckNames(RuleText word, string[] names)
    {
        if (names.Any(static name => name.IndexOf('/') >= 0))
        {
            Refuse(word, "A command is named by the last part of its path, and meant wherever it lies. Remove the folders.");
        }
        else if (names.Any(static name => name.Length == 0 || name[0] is '-' or '[' || name.IndexOf('*') >= 0) || PatternText.Problem(word.Value) is not null)
        {
            Refuse(word, $"'{word.Value}' is no command's name. Write the name as it is, or names with '|' between.");
        }
        else if (names.Distinct(StringComparer.Ordinal).Count() < names.Length)
        {
            Refuse(word, "A name stands here twice. Remove one.");
        }
    }

    private void ReadWord(RuleText word)
    {
        string value = word.Value;
        if (value == Rest)
        {
            ReadRest(word);
        }
        else if (value.Length > 2 && value[0] == '[' && value[1] == '-' && value[value.Length - 1] == ']')
        {
            ReadOption(word, value.Substring(1, value.Length - 2), isRequired: false);
        }
        else if (value[0] == '-' && value.Length > 1)
        {
            ReadOption(word, value, isRequired: true);
        }
        else if (PatternText.Problem(value) is { } problem)
        {
            Refuse(word, problem);
        }
        else if (_allowsMore)
        {
            Refuse(word, "'...' before it stands for any further operands. Write the word before '...'.");
        }
        else
        {
            _operands.Add(new WordPattern(value));
        }
    }

    private void ReadRest(RuleText word)
    {
        if (_risk != ShellRisk.ReadOnly)
        {
            Refuse(word, "A rule that raises a verdict applies whatever else follows. Remove '...'.");
        }

        _allowsMore = true;
    }

    private void ReadOption(RuleText word, string text, bool isRequired)
    {
        var forms = new List<OptionForm>();
        foreach (string written in OptionText.Split(text))
        {
            if (OptionText.Read(written) is not { } form)
            {
                Refuse(word, $"'{written}' is no option. Write --name, --name= for one with a value, --name=text for that value, "
                    + "--name? for one that may have a value attached.");
            }
            else if (!_optionNames.Add(form.Name))
            {
                Refuse(word, $"'{form.Name}' stands in the pattern twice. Remove one.");
            }
            else
            {
                forms.Add(form);
            }
        }

        _options.Add(new OptionPattern(forms, isRequired));
    }

    private void Refuse(RuleText word, string message)
    {
        _isWrong = true;
        _errors.Add(word.Place, message);
    }
}
