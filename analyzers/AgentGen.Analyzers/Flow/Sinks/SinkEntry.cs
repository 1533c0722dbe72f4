namespace AgentGen.Analyzers.Flow.Sinks;

/// <summary>One line of a table of sinks.</summary>
/// <param name="kind">What harm is done.</param>
/// <param name="type">The full name of the declaring type.</param>
/// <param name="methods">The methods or properties, separated by spaces; <c>.ctor</c> for constructors, <c>*</c> at an end for a beginning.</param>
/// <param name="parameters">
/// The names of the parameters that must not carry the text, separated by spaces; <see cref="This"/> for the object, <see cref="Text"/> for the first string.
/// </param>
internal sealed class SinkEntry(SinkKind kind, string type, string methods, string parameters)
{
    public const string This = "this";
    public const string Text = "string";

    private readonly string[] methods = methods.Split([' '], StringSplitOptions.RemoveEmptyEntries);

    public SinkKind Kind { get; } = kind;

    public string Type { get; } = type;

    public string[] Parameters { get; } = parameters.Split(' ');

    public bool IsOf(string method) => methods.Any(name =>
        name[name.Length - 1] == '*' ? method.StartsWith(name.Substring(0, name.Length - 1), StringComparison.Ordinal) : name == method);
}
