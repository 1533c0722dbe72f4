namespace AgentGen.Shell.UserRules;

/// <summary>Collects what is wrong in a text of rules.</summary>
internal sealed class RuleErrors(string? path)
{
    private const int Most = 100;

    private readonly List<ShellRuleError> _errors = [];

    internal bool IsFull => _errors.Count >= Most;

    internal void Add(RulePlace place, string message)
    {
        if (!IsFull)
        {
            _errors.Add(new ShellRuleError(path, place.Line, place.Column, Math.Max(1, place.Length), message));
        }
    }

    internal IReadOnlyList<ShellRuleError> ToList() => [.. _errors.OrderBy(static error => error.Line).ThenBy(static error => error.Column)];
}
