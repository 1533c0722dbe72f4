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

    private static readonly string[] Logs =
    [
        "/var/log", "/var/audit", "/private/var/log", "/private/var/audit", "/Library/Logs", "/var/adm", "/run/log", "/var/run/utmp", "/run/utmp", "/etc/utmp", "/etc/wtmp", "/var/spool/mail", "/var/mail",
        "/var/account", "/var/db/diagnostics", "/private/var/db/diagnostics", "/var/lib/systemd/coredump", "/var/crash",
    ];

    private static readonly string[] Startup =
    [
        "/etc/profile", "/etc/profile.d", "/etc/bashrc", "/etc/bash.bashrc", "/etc/bash", "/etc/bash_completion.d", "/etc/zshrc", "/etc/zshenv", "/etc/zprofile", "/etc/zlogin", "/etc/zsh",
        "/etc/csh.cshrc", "/etc/csh.login", "/etc/fish", "/etc/environment", "/etc/environment.d", "/etc/rc.local", "/etc/rc.conf", "/etc/rc.conf.d", "/etc/rc.d", "/etc/init", "/etc/init.d",
        "/etc/inittab", "/etc/crontab", "/etc/anacrontab", "/etc/cron.d", "/etc/cron.hourly", "/etc/cron.daily", "/etc/cron.weekly", "/etc/cron.monthly", "/var/spool/cron", "/var/spool/at",
        "/var/spool/anacron", "/var/at", "/etc/systemd", "/usr/lib/systemd", "/lib/systemd", "/usr/local/lib/systemd", "/run/systemd", "/etc/dbus-1", "/usr/share/dbus-1", "/etc/pam.d", "/etc/pam.conf",
        "/lib/security", "/usr/lib/security", "/usr/lib/pam", "/etc/ld.so.preload", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/udev", "/lib/udev", "/usr/lib/udev", "/etc/xdg/autostart", "/etc/X11/xinit",
        "/etc/X11/Xsession.d", "/etc/sudoers", "/etc/sudoers.d", "/usr/local/etc/sudoers", "/usr/local/etc/sudoers.d", "/private/etc/sudoers", "/private/etc/sudoers.d", "/etc/doas.conf",
        "/usr/local/etc/doas.conf", "/etc/polkit-1", "/etc/update-motd.d", "/etc/motd", "/etc/modules", "/etc/modules-load.d", "/etc/modprobe.d", "/etc/initramfs-tools", "/etc/dracut.conf.d", "/etc/grub.d",
        "/etc/default/grub", "/etc/apt/apt.conf.d", "/etc/dpkg/dpkg.cfg.d", "/etc/yum.repos.d", "/etc/yum/pluginconf.d", "/etc/dnf/plugins", "/etc/pacman.d/hooks", "/etc/kernel",
        "/etc/NetworkManager/dispatcher.d", "/etc/network/if-up.d", "/etc/network/if-down.d", "/etc/network/interfaces", "/etc/dhcp", "/etc/ppp/ip-up.d", "/etc/xinetd.d", "/etc/inetd.conf",
        "/etc/ssh/sshd_config", "/etc/ssh/sshd_config.d", "/etc/ssh/sshrc", "/etc/ssh/ssh_config", "/etc/hosts.equiv", "/etc/logrotate.d", "/etc/incron.d", "/etc/supervisor", "/etc/monit",
        "/etc/skel", "/etc/security/pam_env.conf", "/Library/LaunchDaemons", "/Library/LaunchAgents", "/System/Library/LaunchDaemons", "/System/Library/LaunchAgents", "/Library/StartupItems",
        "/Library/Security/SecurityAgentPlugins", "/Library/Preferences/com.apple.loginwindow.plist", "/etc/emond.d", "/etc/launchd.conf", "/etc/periodic", "/usr/local/etc/periodic",
        "/usr/local/etc/rc.d", "/private/etc/periodic", "/private/var/at", "/usr/lib/cron", "/var/cron/tabs", "/var/db/emondClients",
    ];

    private static readonly string[] StartupInHome =
    [
        ".bashrc", ".bash_profile", ".bash_login", ".bash_logout", ".bash_aliases", ".bash_completion", ".bashrc.d", ".profile", ".zshrc", ".zshenv", ".zprofile", ".zlogin", ".zlogout", ".zshrc.d",
        ".oh-my-zsh/custom", ".shrc", ".kshrc", ".mkshrc", ".shinit", ".cshrc", ".tcshrc", ".login", ".logout", ".environment", ".pam_environment", ".xinitrc", ".xserverrc", ".xprofile", ".xsession",
        ".xsessionrc", ".config/fish/config.fish", ".config/fish/conf.d", ".config/autostart", ".config/autostart-scripts", ".config/plasma-workspace", ".config/lxsession", ".config/openbox/autostart",
        ".config/systemd", ".config/environment.d", ".config/upstart", ".config/powershell", ".kde/Autostart", ".local/share/systemd", ".local/share/dbus-1", ".config/zsh", "Library/LaunchAgents",
        "Library/LaunchDaemons", "Library/StartupItems", "Library/Preferences/com.apple.loginitems.plist", "Library/Preferences/com.apple.loginwindow.plist",
        "Library/Application Support/com.apple.backgroundtaskmanagementagent", ".ssh/authorized_keys", ".ssh/authorized_keys2", ".ssh/rc", ".ssh/config", ".ssh/environment", ".rhosts", ".shosts",
        ".k5login", ".forward", ".procmailrc", ".crontab", ".config/git/hooks", "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Startup",
    ];

    private static readonly string[] Sinks = ["/dev/null", "/dev/stdout", "/dev/stderr", "/dev/tty", "/dev/fd", "/dev/zero", "/dev/full"];

    private static readonly string[] HarmlessDevices = [.. Sinks, "/dev/shm", "/dev/pts", "/dev/stdin", "/dev/random", "/dev/urandom", "/dev/ptmx", "/dev/mqueue"];

    // The application data of a user, as .NET names it: where stores are kept, with their locks and sockets.
    private static readonly string[] RunStores = [".local/share/agentgen", "Library/Application Support/agentgen", "AppData/Local/agentgen"];

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
            return IsHistory(normal) ? PathKind.History : OfProject(normal);
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
        : IsIn(rest, RunStores) ? PathKind.RunStore
        : IsHistory(rest) ? PathKind.History
        : IsIn(rest, StartupInHome) ? PathKind.Startup
        : OfProject(rest);

    // What git runs when something happens in a repository.
    private static PathKind OfProject(string path) =>
        path.IndexOf(".git/hooks/", StringComparison.Ordinal) is >= 0 and var at && (at == 0 || path[at - 1] == '/') && !path.EndsWith(".sample", StringComparison.Ordinal)
            ? PathKind.Startup
            : PathKind.Ordinary;

    private static bool IsHistory(string path)
    {
        string name = Name(path);
        return IsHistoryName(name) || (name.Length > "history".Length && name.IndexOf('*') >= 0 && name.EndsWith("history", StringComparison.Ordinal));
    }

    private static bool IsHistoryName(string name) => name is ".bash_history" or ".zsh_history" or ".history" or ".sh_history" or ".ash_history" or ".ksh_history" or ".tcsh_history" or ".zhistory" or ".zsh_sessions"
        or ".bash_sessions" or ".python_history" or ".node_repl_history" or ".irb_history" or ".mysql_history" or ".psql_history" or ".sqlite_history" or ".rediscli_history" or ".mongo_history"
        or "fish_history" or "ConsoleHost_history.txt" or ".wget-hsts" or ".recently-used.xbel";

    private static bool StartsWith(string text, string prefix) => text.StartsWith(prefix, StringComparison.Ordinal);
}
