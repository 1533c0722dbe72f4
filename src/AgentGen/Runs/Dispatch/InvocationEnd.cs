using System.Text.Json;

namespace AgentGen.Runs;

/// <summary>How one invocation of a tool ended, its effect considered.</summary>
internal abstract record InvocationEnd
{
    private InvocationEnd()
    {
    }

    public sealed record Returned(JsonElement Result) : InvocationEnd;

    /// <summary>It failed; what that means for its effect is known.</summary>
    public sealed record Failed(ToolError Error, bool Transient) : InvocationEnd;

    /// <summary>It is not known whether it had its effect.</summary>
    public sealed record Lost(ToolError Error) : InvocationEnd;
}
