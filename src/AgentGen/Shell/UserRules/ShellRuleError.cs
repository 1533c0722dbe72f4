namespace AgentGen.Shell;

/// <summary>Something wrong in a text of rules.</summary>
sealed partial class ShellRuleError
{
    internal ShellRuleError(string? path, int line, int column, int length, string message)
    {
        Path = path;
        Line = line;
        Column = column;
        Length = length;
        Message = message;
    }

    /// <summary>The file, as it was named when the text was read.</summary>
    public string? Path { get; }

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; }

    /// <summary>The first character, counted from 1.</summary>
    public int Column { get; }

    /// <summary>Number of characters, within the line; at least one.</summary>
    public int Length { get; }

    /// <summary>What is wrong, and what to write instead.</summary>
    public string Message { get; }

    /// <summary>The error as compilers write it: <c>file(line,column): message</c>.</summary>
    public override string ToString() => $"{Path ?? "rules"}({Line},{Column}): {Message}";
}
