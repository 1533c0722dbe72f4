namespace AgentGen.Shell.UserRules;

/// <summary>A range of one line; line and column are counted from 1.</summary>
internal readonly struct RulePlace(int line, int column, int length)
{
    internal int Line { get; } = line;

    internal int Column { get; } = column;

    internal int Length { get; } = length;
}
