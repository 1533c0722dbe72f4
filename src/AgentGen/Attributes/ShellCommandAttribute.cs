namespace AgentGen;

/// <summary>
/// Marks a string parameter as a shell command line. On a tool's parameter the command is classified before every call;
/// on any other parameter the analyzers check the constants that are passed to it.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ShellCommandAttribute : Attribute;
