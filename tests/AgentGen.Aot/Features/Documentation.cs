using System.ComponentModel;
using System.Text.Json;

namespace AgentGen.Aot.Features;

internal static class Documentation
{
    /// <summary>A window onto a page.</summary>
    /// <param name="Width">The width in pixels.</param>
    internal sealed record Window(int Width);

    /// <summary>Opens a window.</summary>
    /// <remarks>Only one at a time.</remarks>
    /// <param name="window">What to open.</param>
    /// <param name="title">The title.</param>
    /// <returns>Its number.</returns>
    [Tool]
    internal static int OpenWindow(Window window, [Description("What stands above.")] string title = "none") => window.Width + title.Length;

    public static async Task ProveAsync(Proof proof)
    {
        GeneratedTool tool = Call.Map.Tool("open_window");
        JsonElement properties = tool.JsonSchema.GetProperty("properties");

        proof.Holds(tool.Description.StartsWith("Opens a window.", StringComparison.Ordinal));
        proof.Same("What to open.", properties.GetProperty("window").GetProperty("description").GetString());
        proof.Same("What stands above.", properties.GetProperty("title").GetProperty("description").GetString());
        proof.Same("none", properties.GetProperty("title").GetProperty("default").GetString());
        proof.Same("64", $"{tool.Contract.Hash.Length}");
        proof.Same("7", await Call.JsonAsync("open_window", """{"window":{"width":3}}"""));
        proof.Holds(Call.Map.Tools.All(static tool => tool.JsonSchema.GetProperty("type").ValueEquals("object")));
    }
}
