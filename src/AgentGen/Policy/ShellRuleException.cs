using AgentGen.Shell;

namespace AgentGen;

/// <summary>Files of shell rules have errors, so none of their rules is taken.</summary>
/// <param name="errors">The errors.</param>
public sealed class ShellRuleException(IReadOnlyList<ShellRuleError> errors) : Exception(string.Join(Environment.NewLine, errors))
{
    /// <summary>Every error, file by file.</summary>
    public IReadOnlyList<ShellRuleError> Errors { get; } = errors;
}
