namespace AgentGen;

/// <summary>
/// How far a call is. A tool takes an <c>IProgress&lt;ToolProgress&gt;</c>, or one of any other type, and reports to it; a host listens by registering such a service,
/// or, for one call, by putting it into <c>AIFunctionArguments.Context</c> under the key <c>typeof(IProgress&lt;ToolProgress&gt;)</c>.
/// </summary>
/// <param name="Message">What the call is doing.</param>
/// <param name="Done">How much is done, in a unit of the tool's choice; it never decreases.</param>
/// <param name="Total">How much there is to do, in the same unit; <see langword="null"/> where that is not known.</param>
public sealed record ToolProgress(string Message, double? Done = null, double? Total = null);
