using Microsoft.Extensions.AI;

namespace AgentGen.Tests.Runs;

/// <summary>One request to the model.</summary>
internal sealed record ModelAsk(string Key, string Purpose, IReadOnlyList<ChatMessage> Messages, IReadOnlyList<string> Tools, CancellationToken Token)
{
    /// <summary>Everything that the request says, tool results included.</summary>
    public string Text => string.Join('\n', Messages.SelectMany(static message => message.Contents).Select(static content => content switch
    {
        TextContent text => text.Text,
        FunctionResultContent result => $"{result.Result}",
        _ => "",
    }));
}
