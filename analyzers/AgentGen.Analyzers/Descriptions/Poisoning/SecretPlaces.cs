namespace AgentGen.Analyzers.Descriptions.Poisoning;

/// <summary>Files that hold secrets wherever they are: a description that names one to the model wants what is in it.</summary>
internal static class SecretPlaces
{
    private static readonly string[] Parts =
    [
        ".ssh/", "id_rsa", "id_ed25519", ".aws/credentials", "/etc/passwd", "/etc/shadow", "mcp.json", ".netrc", ".git-credentials", ".npmrc", ".kube/config",
    ];

    public static bool IsPath(string word) => word is "~/.ssh" or ".env" or "~/.env"
        || word.EndsWith("/.env", StringComparison.Ordinal) || Parts.Any(word.Contains);
}
