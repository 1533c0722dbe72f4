namespace AgentGen.Shell.UserRules;

/// <summary>One way to write an option: <c>--name</c>, <c>--name=</c> with a value, <c>--name?</c> with a value that may be attached.</summary>
internal sealed class OptionForm(string name, char form, WordPattern? value)
{
    internal const char Flag = ' ';
    internal const char Value = '=';
    internal const char MayHaveValue = '?';

    internal string Name { get; } = name;

    internal char Form { get; } = form;

    /// <summary>What its value must be; null where any will do.</summary>
    internal WordPattern? Wanted { get; } = value;
}
