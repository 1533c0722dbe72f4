namespace AgentGen.Runs;

/// <summary>Ends the hosting of a run that goes on elsewhere or later.</summary>
internal sealed class HostingEndedException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
