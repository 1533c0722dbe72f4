using System.Text.Json;

namespace AgentGen;

/// <summary>A JSON value in a text.</summary>
/// <param name="Json">The value.</param>
/// <param name="Offset">Where it begins, in UTF-8 bytes.</param>
/// <param name="Place">Where it stands.</param>
internal readonly record struct JsonCandidate(JsonElement Json, int Offset, JsonPlace Place)
{
    internal bool SaysTheSameAs(JsonCandidate other)
    {
        try
        {
            return JsonElement.DeepEquals(Json, other.Json);
        }
        catch (InvalidOperationException)
        {
            // A text in it is half of a surrogate pair, in a member that nobody reads.
            return Json.GetRawText() == other.Json.GetRawText();
        }
    }
}
