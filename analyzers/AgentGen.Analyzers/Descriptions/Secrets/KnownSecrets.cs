namespace AgentGen.Analyzers.Descriptions.Secrets;

/// <summary>Finds secrets by their shape; words that merely look random are not guessed at.</summary>
internal static class KnownSecrets
{
    /// <summary>No secret is shorter.</summary>
    public const int Shortest = 16;

    private static readonly TokenShape[] Tokens =
    [
        new("an AWS access key", "AKIA", 16, 16),
        new("an AWS access key", "ASIA", 16, 16),
        new("a GitHub token", "ghp_", 36, 255),
        new("a GitHub token", "gho_", 36, 255),
        new("a GitHub token", "ghu_", 36, 255),
        new("a GitHub token", "ghs_", 36, 255),
        new("a GitHub token", "github_pat_", 50, 255, "_"),
        new("a GitLab token", "glpat-", 20, 64, "-_"),
        new("a Slack token", "xoxb-", 20, 255, "-"),
        new("a Slack token", "xoxp-", 20, 255, "-"),
        new("a Slack token", "xoxa-", 20, 255, "-"),
        new("a Slack webhook", "https://hooks.slack.com/services/T", 30, 80, "/"),
        new("an Anthropic key", "sk-ant-", 30, 255, "-_"),
        new("an OpenAI key", "sk-proj-", 40, 255, "-_"),
        new("an OpenAI key", "sk-", 40, 64),
        new("a Google API key", "AIza", 35, 35, "-_"),
        new("a Stripe key", "sk_live_", 20, 255),
        new("a Stripe key", "rk_live_", 20, 255),
        new("an npm token", "npm_", 36, 36),
        new("a NuGet key", "oy2", 43, 43),
        new("a Hugging Face token", "hf_", 34, 40),
        new("a SendGrid key", "SG.", 60, 80, "._-"),
        new("a bearer token", "Bearer ", 24, 2000, "-._~+/="),
    ];

    public static (string Name, int Start, int Length)? Find(string text)
    {
        if (text.Length < Shortest)
        {
            return null;
        }

        foreach (TokenShape shape in Tokens)
        {
            if (shape.Find(text) is var (start, length))
            {
                return shape.Name != "a bearer token" || text.Skip(start + 7).Take(length - 7).Any(char.IsDigit) ? (shape.Name, start, length) : null;
            }
        }

        return WebToken(text) ?? PrivateKey(text) ?? ConnectionStrings.Find(text) ?? AddressPassword(text);
    }

    private static (string, int, int)? WebToken(string text)
    {
        int at = text.IndexOf("eyJ", StringComparison.Ordinal);
        int end = at;
        while (end >= 0 && end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' or '.'))
        {
            end++;
        }

        string[] parts = at < 0 ? [] : text.Substring(at, end - at).Split('.');
        return parts.Length == 3 && parts[0].Length >= 16 && parts[1].StartsWith("eyJ", StringComparison.Ordinal)
            && parts[2].Length >= 20 ? ("a JSON web token", at, end - at) : null;
    }

    // Code that looks for keys has the first line alone.
    private static (string, int, int)? PrivateKey(string text)
    {
        int at = text.IndexOf("-----BEGIN ", StringComparison.Ordinal);
        int end = at < 0 ? -1 : text.IndexOf("PRIVATE KEY-----", at, StringComparison.Ordinal);
        return end > at && end - at < 40 && text.Skip(end + 16).Count(char.IsLetterOrDigit) >= 64 ? ("a private key", at, end + 16 - at) : null;
    }

    // https://name:password@host
    private static (string, int, int)? AddressPassword(string text)
    {
        int scheme = text.IndexOf("://", StringComparison.Ordinal);
        int at = scheme < 0 ? -1 : text.IndexOf('@', scheme);
        int colon = scheme < 0 || at < 0 ? -1 : text.IndexOf(':', scheme + 3, at - scheme - 3);
        if (colon < 0 || text.IndexOfAny(['/', ' ', '?', '\n', '"'], scheme + 3, at - scheme - 3) >= 0)
        {
            return null;
        }

        string password = text.Substring(colon + 1, at - colon - 1);
        string host = text.Substring(at + 1);
        return Placeholders.IsPassword(password) || ConnectionStrings.IsLocal(host) ? null : ("a password in an address", colon + 1, password.Length);
    }
}
