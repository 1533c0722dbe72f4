namespace AgentGen.Runs;

/// <summary>Shortens a text so that its beginning and its end remain, and says so.</summary>
internal static class Excerpt
{
    public static string Of(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        int head = length / 2;
        int tail = length - head;
        return $"{text[..head]} … [{text.Length - length} characters left out] … {text[^tail..]}";
    }
}
