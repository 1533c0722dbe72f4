using AgentGen.Shell.Parsing;

namespace AgentGen.Shell.Analysis;

/// <summary>Knows where credentials are kept.</summary>
internal static class Secrets
{
    // What a project shows to everybody, for others to fill in.
    private static readonly string[] Samples = [".example", ".sample", ".template", ".dist", ".defaults", ".test", ".ci", ".schema"];

    /// <summary>Whether a path holds credentials or keys, for whoever reads or overwrites it.</summary>
    internal static bool Holds(string path)
    {
        if (path.Length < 3)
        {
            return false;
        }

        // "@file" is how many programs take a file in place of a text; what is not known before a slash may be nothing.
        bool prefixed = path[0] == '@' || (path[0] == Source.Unknown && path[1] == '/');
        string normal = ShellPaths.Normalize(prefixed ? path.Substring(1) : path);
        return CredentialPlaces.Hold(normal) || IsAllOf(normal) || IsProcessEnvironment(normal) || ShellPaths.Of(normal) == PathKind.History
            || ShellPaths.HomeRest(normal) is ".npmrc" or ".yarnrc.yml" or ".bunfig.toml";
    }

    /// <summary>Whether reading the path shows credentials: also the settings of a project that it writes itself.</summary>
    internal static bool ShownBy(string path)
    {
        string name = ShellPaths.Name(path);
        return (name.StartsWith(".env", StringComparison.Ordinal) && IsEnvironmentFile(name)) || Holds(path);
    }

    /// <summary>Whether an argument of any form (<c>path</c>, <c>@path</c>, <c>--file=path</c>) names credentials by a path.</summary>
    internal static bool Named(string argument)
    {
        int slash = argument.IndexOf('/');
        if (slash < 0)
        {
            return false;
        }

        int start = Math.Max(argument.LastIndexOf('=', slash), argument.LastIndexOf('@', slash)) + 1;
        return Holds(start == 0 ? argument : argument.Substring(start));
    }

    // ~/.ssh/*
    private static bool IsAllOf(string normal) =>
        normal.EndsWith("/*", StringComparison.Ordinal) && CredentialPlaces.Hold(normal.Substring(0, normal.Length - "/*".Length));

    private static bool IsEnvironmentFile(string name)
    {
        if (name.Length > 4 && name[4] != '.')
        {
            return false;
        }

        foreach (string sample in Samples)
        {
            if (name.EndsWith(sample, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return name is not ".env.d";
    }

    // /proc/42/environ
    private static bool IsProcessEnvironment(string normal) =>
        normal.StartsWith("/proc/", StringComparison.Ordinal)
        && (normal.EndsWith("/environ", StringComparison.Ordinal) || normal.EndsWith("/mem", StringComparison.Ordinal));
}
