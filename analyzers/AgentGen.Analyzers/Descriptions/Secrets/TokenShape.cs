namespace AgentGen.Analyzers.Descriptions.Secrets;

/// <summary>The shape of a token that its issuer made recognisable: a prefix and a body of a known alphabet and length.</summary>
/// <param name="name">What it is.</param>
/// <param name="prefix">What it starts with.</param>
/// <param name="least">The shortest body.</param>
/// <param name="most">The longest body.</param>
/// <param name="extra">What a body has beside letters and digits.</param>
internal sealed class TokenShape(string name, string prefix, int least, int most, string extra = "")
{
    public string Name { get; } = name;

    /// <summary>The first such token of a text.</summary>
    public (int Start, int Length)? Find(string text)
    {
        for (int at = text.IndexOf(prefix, StringComparison.Ordinal); at >= 0; at = text.IndexOf(prefix, at + 1, StringComparison.Ordinal))
        {
            int end = at + prefix.Length;
            while (end < text.Length && IsBody(text[end]))
            {
                end++;
            }

            int length = end - at - prefix.Length;
            bool standsAlone = at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '_' or '-');
            if (standsAlone && length >= least && length <= most && !Placeholders.IsOne(text.Substring(at + prefix.Length, length)))
            {
                return (at, end - at);
            }
        }

        return null;
    }

    private bool IsBody(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || extra.IndexOf(c) >= 0;
}
