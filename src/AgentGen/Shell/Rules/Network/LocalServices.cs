namespace AgentGen.Shell.Rules;

/// <summary>Addresses of this machine at which the server under development listens: what it deletes is its own, for a test.</summary>
internal static class LocalServices
{
    // Stores whose data others may use listen here, and engines.
    private static readonly string[] Stores =
    [
        "9200", "9201", "5984", "8500", "2379", "2375", "2376", "6333", "8200", "8086", "15672", "7474", "8529", "8983", "9000", "6443", "10250", "9090",
        "8108", "7700",
    ];

    private static readonly string[] Hosts = ["localhost", "127.0.0.1", "[::1]", "0.0.0.0"];

    /// <summary>Whether every address of the call is one.</summary>
    internal static bool Only(Invocation call)
    {
        int found = 0;
        foreach (int index in call.Operands)
        {
            string text = call.Arguments[index].Text;
            if (Is(text))
            {
                found++;
            }
            else if (text is not ("DELETE" or "delete") && text.IndexOf('=') <= 0)
            {
                return false;
            }
        }

        return found > 0 && !call.Has("--url --proxy -x --connect-to --resolve --config -K --unix-socket");
    }

    /// <summary>Whether an address is one.</summary>
    internal static bool Is(string address)
    {
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        string rest = scheme < 0 ? address : address.Substring(scheme + 3);
        foreach (string host in Hosts)
        {
            if (rest.StartsWith(host, StringComparison.Ordinal) && rest.Length > host.Length && rest[host.Length] == ':')
            {
                int end = host.Length + 1;
                while (end < rest.Length && char.IsDigit(rest[end]))
                {
                    end++;
                }

                string port = rest.Substring(host.Length + 1, end - host.Length - 1);
                bool isPath = end == rest.Length || rest[end] is '/' or '?';
                return port.Length > 0 && isPath && Array.IndexOf(Stores, port) < 0 && rest.IndexOf('*') < 0;
            }
        }

        return false;
    }
}
