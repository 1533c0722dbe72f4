namespace AgentGen.Shell.UserRules;

/// <summary>Which commands a rule is about: the first words, the options, and for a read-only rule whether more operands may follow.</summary>
internal sealed class CommandPattern(
    string text, IReadOnlyList<string> names, IReadOnlyList<OptionPattern> options, IReadOnlyList<WordPattern> operands, bool allowsMore)
{
    /// <summary>The pattern as written, with one blank between words.</summary>
    internal string Text { get; } = text;

    /// <summary>What the command is called: any of these.</summary>
    internal IReadOnlyList<string> Names { get; } = names;

    internal IReadOnlyList<OptionPattern> Options { get; } = options;

    internal IReadOnlyList<WordPattern> Operands { get; } = operands;

    internal bool AllowsMore { get; } = allowsMore;

    /// <summary>Whether it says no more than the command's name.</summary>
    internal bool IsNameAlone => Operands.Count == 0 && !Options.Any(static option => option.IsRequired);

    /// <summary>The listed option of this name.</summary>
    internal OptionForm? Find(string name)
    {
        foreach (OptionPattern option in Options)
        {
            foreach (OptionForm form in option.Forms)
            {
                if (form.Name == name)
                {
                    return form;
                }
            }
        }

        return null;
    }
}
