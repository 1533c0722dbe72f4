namespace AgentGen.Runs;

/// <summary>What every request carries in <see cref="Microsoft.Extensions.AI.ChatOptions.AdditionalProperties"/>.</summary>
public static class ModelRequestProperties
{
    /// <summary>What the request is for: one of <see cref="ModelPurpose"/>, or what the host named.</summary>
    public const string Purpose = "agentgen.purpose";

    /// <summary>The path of command keys from the root run to the request, such as <c>planning/turn/1</c> or <c>step/s3/repair/1/turn/2</c>. The same in every replay.</summary>
    public const string CommandKey = "agentgen.command_key";

    /// <summary>The run that asks.</summary>
    public const string RunId = "agentgen.run";
}
