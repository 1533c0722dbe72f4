namespace AgentGen.Analyzers.Descriptions.Secrets;

/// <summary>Finds passwords and keys in connection strings.</summary>
internal static class ConnectionStrings
{
    private static readonly string[] Passwords = ["Password", "Pwd"];
    private static readonly string[] Keys = ["AccountKey", "SharedAccessKey", "SharedAccessSignature"];
    private static readonly string[] Servers =
    [
        "Server", "Data Source", "Host", "Address", "Endpoint", "AccountName", "User ID", "Uid", "User", "Username", "Database", "Initial Catalog",
    ];

    private static readonly string[] Local = ["localhost", "127.0.0.1", "(local", "::1", "[::1", ".\\", "host.docker.internal"];

    public static (string Name, int Start, int Length)? Find(string text)
    {
        if (text.IndexOf('=') < 0 || text.IndexOf(';') < 0)
        {
            return null;
        }

        (string Key, string Value, int Start)[] pairs = [.. Pairs(text)];
        string? server = pairs.FirstOrDefault(static pair => Is(pair.Key, ["Server", "Data Source", "Host", "Address"])).Value;
        if (pairs.Any(static pair => Is(pair.Key, Servers)))
        {
            foreach ((string key, string value, int start) in pairs)
            {
                if (Is(key, Keys) && value.Length >= 40 && !Placeholders.IsOne(value))
                {
                    return ("a key in a connection string", start, value.Length);
                }

                if (Is(key, Passwords) && !Placeholders.IsPassword(value) && !(server is not null && IsLocal(server)))
                {
                    return ("a password in a connection string", start, value.Length);
                }
            }
        }

        return null;
    }

    /// <summary>Whether a server is the developer's own machine, whose password opens nothing.</summary>
    public static bool IsLocal(string host)
    {
        string name = host.Trim().ToLowerInvariant();
        name = name.StartsWith("tcp:", StringComparison.Ordinal) ? name.Substring(4) : name;
        return name is "." || Local.Any(local => name.StartsWith(local, StringComparison.Ordinal));
    }

    private static bool Is(string? key, string[] names) => key is not null && names.Contains(key, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(string Key, string Value, int Start)> Pairs(string text)
    {
        int start = 0;
        foreach (string pair in text.Split(';'))
        {
            int equals = pair.IndexOf('=');
            if (equals > 0)
            {
                yield return (pair.Substring(0, equals).Trim().TrimStart('"', '\''), pair.Substring(equals + 1), start + equals + 1);
            }

            start += pair.Length + 1;
        }
    }
}
