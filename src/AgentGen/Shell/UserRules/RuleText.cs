namespace AgentGen.Shell.UserRules;

/// <summary>A part of one line, with its place.</summary>
internal readonly struct RuleText(string value, int line, int column)
{
    internal string Value { get; } = value;

    internal RulePlace Place => new(line, column, Value.Length);

    internal bool IsEmpty => Value.Length == 0;

    /// <summary>A part of it, without the blanks around.</summary>
    internal RuleText Part(int start, int length)
    {
        string part = Value.Substring(start, length);
        string trimmed = part.TrimStart(' ');
        return new RuleText(trimmed.TrimEnd(' '), line, column + start + part.Length - trimmed.Length);
    }

    internal RuleText From(int start) => Part(start, Value.Length - start);

    /// <summary>The words, with their places.</summary>
    internal IEnumerable<RuleText> Words()
    {
        int start = 0;
        while (start < Value.Length)
        {
            int end = Value.IndexOf(' ', start);
            end = end < 0 ? Value.Length : end;
            if (end > start)
            {
                yield return new RuleText(Value.Substring(start, end - start), line, column + start);
            }

            start = end + 1;
        }
    }
}
