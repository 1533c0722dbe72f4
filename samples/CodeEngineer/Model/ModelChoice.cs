using CodeEngineer.Options;
using Microsoft.Extensions.AI;

namespace CodeEngineer.Model;

/// <summary>The model that a run asks.</summary>
/// <param name="Client">The model.</param>
/// <param name="Description">What it is, in words.</param>
/// <param name="Scripted">Whether its answers were recorded.</param>
internal sealed record ModelChoice(IChatClient Client, string Description, bool Scripted)
{
    private static string RecordedScript => Path.Combine(AppContext.BaseDirectory, "Script", "conversation.json");

    /// <summary>A script that was named wins; then a real model, if there is a key for one; then the sample's own script.</summary>
    public static ModelChoice Make(AppOptions options)
    {
        OpenAISettings? settings = options.Script is null ? OpenAISettings.Read(Environment.GetEnvironmentVariable) : null;
        if (settings is not null)
        {
            return new ModelChoice(new OpenAIChatClient(settings), $"{settings.Model} at {settings.BaseUrl.Host}", Scripted: false);
        }

        string path = options.Script is { } named ? Path.GetFullPath(named) : RecordedScript;
        return new ModelChoice(new ScriptedChatClient(Script.Load(path)), $"scripted from {path}", Scripted: true);
    }
}
