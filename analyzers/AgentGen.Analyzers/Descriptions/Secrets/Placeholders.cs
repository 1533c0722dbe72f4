namespace AgentGen.Analyzers.Descriptions.Secrets;

/// <summary>Tells what people write instead of a secret.</summary>
internal static class Placeholders
{
    private static readonly string[] Words =
    [
        "example", "your", "placeholder", "changeme", "change-me", "change_me", "dummy", "sample", "fake", "redacted", "xxxx",
        "0000", "1234567890", "abcdef", "test", "insert", "replace", "secret", "token", "apikey", "api-key", "api_key", "password", "passw0rd", "todo", "demo",
        "...", "mock",
    ];

    /// <summary>Whether a body that a token could have says that it is none: it has such a word, or too few different characters.</summary>
    public static bool IsOne(string body)
    {
        string lower = body.ToLowerInvariant();
        return Words.Any(lower.Contains) || lower.Distinct().Count() < Math.Min(6, body.Length);
    }

    /// <summary>Whether the value of a password says that it is none: empty, in brackets, a variable or such a word.</summary>
    public static bool IsPassword(string value)
    {
        string trimmed = value.Trim().Trim('"', '\'');
        return trimmed.Length < 4
            || trimmed.IndexOfAny(['<', '>', '{', '}', '[', ']', '$', '%', '*', '…']) >= 0
            || trimmed.Distinct().Count() < 3
            || Words.Any(trimmed.ToLowerInvariant().Contains)
            || trimmed is "guest" or "postgres" or "root" or "admin" or "none" or "null" or "pass" or "pwd" or "user";
    }
}
