namespace AgentGen.Shell.Analysis;

/// <summary>Tells from a name whether what it names is a credential.</summary>
internal static class SecretNames
{
    private static readonly string[] Words =
    [
        "password", "passwd", "passphrase", "secret", "token", "apikey", "accesskey", "privatekey", "credential", "signingkey", "encryptionkey",
        "connectionstring",
    ];

    /// <summary>Whether a variable, a setting or an output of this name holds a credential.</summary>
    internal static bool Names(string name)
    {
        string plain = name.Replace("_", "").Replace("-", "").ToLowerInvariant();
        return Array.Exists(Words, word => plain.IndexOf(word, StringComparison.Ordinal) >= 0);
    }
}
