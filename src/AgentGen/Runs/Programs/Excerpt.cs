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

        int head = Whole(text, length / 2);
        int tail = Whole(text, text.Length - (length - head));
        return $"{text[..head]} … [{tail - head} characters left out] … {text[tail..]}";
    }

    // A cut never goes through a character that takes two places.
    private static int Whole(string text, int at) => at > 0 && char.IsSurrogatePair(text, at - 1) ? at - 1 : at;
}
