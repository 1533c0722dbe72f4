namespace AgentGen.Shell.Analysis;

/// <summary>Knows what the paths of a machine are for.</summary>
internal static class ShellPaths
{
    private static readonly string[] System =
    [
        "/bin", "/boot", "/etc", "/lib", "/lib32", "/lib64", "/proc", "/root", "/run", "/sbin", "/sys", "/usr",
        "/System", "/Library", "/var/spool", "/var/lib", "/var/run", "/var/audit", "/var/db", "/private/etc", "/private/var/db",
    ];

    private static readonly string[] Exempt = ["/usr/local", "/usr/src", "/run/user", "/usr/share/nginx/html", "/usr/games", "/usr/ports"];

    private static readonly string[] Temporary = ["/tmp", "/var/tmp", "/private/tmp", "/var/folders", "/dev/shm"];

    private static readonly string[] Network = ["/dev/tcp", "/dev/udp"];

    private static readonly string[] Homes = ["/home/", "/Users/"];

    private static readonly string[] Logs = ["/var/log", "/var/audit", "/private/var/log", "/Library/Logs"];

    private static readonly string[] Startup =
    [
        "/etc/profile", "/etc/profile.d", "/etc/bashrc", "/etc/bash.bashrc", "/etc/zshrc", "/etc/rc.local", "/etc/rc.d", "/etc/init.d", "/etc/crontab",
        "/etc/cron.d", "/etc/cron.hourly", "/etc/cron.daily", "/etc/cron.weekly", "/etc/cron.monthly", "/var/spool/cron", "/etc/systemd",
        "/usr/lib/systemd", "/lib/systemd", "/etc/pam.d", "/etc/ld.so.preload", "/etc/ld.so.conf", "/etc/udev", "/etc/xdg/autostart", "/etc/sudoers",
        "/etc/sudoers.d", "/Library/LaunchDaemons", "/Library/LaunchAgents", "/Library/StartupItems", "/etc/emond.d", "/etc/launchd.conf", "/etc/periodic",
    ];

    private static readonly string[] StartupInHome =
    [
        ".bashrc", ".bash_profile", ".bash_login", ".bash_logout", ".bash_aliases", ".profile", ".zshrc", ".zshenv", ".zprofile", ".zlogin", ".zlogout", ".shrc", ".kshrc",
        ".cshrc", ".tcshrc", ".login", ".xinitrc", ".xprofile", ".xsession", ".config/fish/config.fish", ".config/autostart", ".config/systemd",
        ".local/share/systemd", "Library/LaunchAgents", ".ssh/authorized_keys", ".ssh/authorized_keys2", ".ssh/rc", ".ssh/config", ".forward",
    ];

    private static readonly string[] Sinks = ["/dev/null", "/dev/stdout", "/dev/stderr", "/dev/tty", "/dev/fd", "/dev/zero", "/dev/full"];

    private static readonly string[] HarmlessDevices = [.. Sinks, "/dev/shm", "/dev/pts", "/dev/stdin", "/dev/random", "/dev/urandom", "/dev/ptmx", "/dev/mqueue"];

    /// <summary>Whether what is written there is gone or seen at once.</summary>
    internal static bool IsSink(string path) => IsIn(Normalize(path), Sinks);

    internal static PathKind Of(string path)
    {
        string normal = Normalize(path);
        if (HomeRest(normal) is { } rest)
        {
            return OfHome(rest);
        }

        if (normal.Length == 0 || normal[0] != '/')
        {
            return IsHistory(normal) ? PathKind.History : PathKind.Ordinary;
        }

        return normal is "/" or "/*" ? PathKind.Root
            : IsIn(normal, Temporary) ? PathKind.Temporary
            : IsIn(normal, Network) ? PathKind.Network
            : StartsWith(normal, "/dev/") ? (IsIn(normal, HarmlessDevices) ? PathKind.Ordinary : PathKind.Device)
            : IsIn(normal, Logs) ? PathKind.Log
            : IsIn(normal, Startup) || StartsWith(normal, "/etc/cron") ? PathKind.Startup
            : normal is "/home" or "/home/*" or "/Users" or "/Users/*" ? PathKind.Home
            : normal is "/var" or "/opt" or "/srv" or "/usr/local" or "/mnt" or "/media" or "/Applications" || (IsIn(normal, System) && !IsIn(normal, Exempt)) ? PathKind.System
            : PathKind.Ordinary;
    }

    /// <summary>Resolves doubled slashes, <c>.</c> and <c>..</c>; keeps a slash at the front and none at the end.</summary>
    internal static string Normalize(string path)
    {
        if (path.IndexOf("//", StringComparison.Ordinal) < 0 && path.IndexOf("/.", StringComparison.Ordinal) < 0 && (path.Length < 2 || path[path.Length - 1] != '/'))
        {
            return path;
        }

        bool rooted = path.Length > 0 && path[0] == '/';
        var segments = new List<string>();
        foreach (string segment in path.Split(['/'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == ".." && (rooted || segments.Count > 0) && !(segments.Count > 0 && segments[segments.Count - 1] == ".."))
            {
                if (segments.Count > 0)
                {
                    segments.RemoveAt(segments.Count - 1);
                }
            }
            else if (segment != ".")
            {
                segments.Add(segment);
            }
        }

        return (rooted ? "/" : "") + string.Join("/", segments);
    }

    /// <summary>What follows the home directory in a path below it, or null for other paths.</summary>
    internal static string? HomeRest(string normal)
    {
        if (normal.Length > 0 && normal[0] == '~')
        {
            int slash = normal.IndexOf('/');
            return slash < 0 ? "" : normal.Substring(slash + 1);
        }

        foreach (string parent in Homes)
        {
            if (StartsWith(normal, parent) && normal.IndexOf('/', parent.Length) is > 0 and int slash)
            {
                return normal.Substring(slash + 1);
            }
        }

        return StartsWith(normal, "/root/") ? normal.Substring("/root/".Length) : null;
    }

    internal static bool IsIn(string normal, string[] directories)
    {
        foreach (string directory in directories)
        {
            if (StartsWith(normal, directory) && (normal.Length == directory.Length || normal[directory.Length] == '/'))
            {
                return true;
            }
        }

        return false;
    }

    internal static string Name(string path) => path.Substring(path.LastIndexOf('/') + 1);

    private static PathKind OfHome(string rest) =>
        rest is "" or "*" ? PathKind.Home
        : IsHistory(rest) ? PathKind.History
        : IsIn(rest, StartupInHome) ? PathKind.Startup
        : PathKind.Ordinary;

    private static bool IsHistory(string path) => Name(path) is ".bash_history" or ".zsh_history" or ".history" or ".sh_history" or ".ash_history" or ".zhistory" or ".python_history" or ".mysql_history";

    private static bool StartsWith(string text, string prefix) => text.StartsWith(prefix, StringComparison.Ordinal);
}
