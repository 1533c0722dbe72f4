using System.Collections;
using System.Diagnostics;
using System.Globalization;

namespace AgentGen.Toolbelt;

/// <summary>What a command sees of the host's environment: a short list of harmless variables, and settings that keep tools quiet and alone.</summary>
internal static class CommandEnvironment
{
    // By name, because a name says nothing about the worth of what is not on the list: an unknown variable may be a secret.
    private static readonly string[] Kept =
    [
        "HOME", "LANG", "LANGUAGE", "LOGNAME", "PATH", "SHELL", "TMPDIR", "TZ", "USER",
        "SSL_CERT_DIR", "SSL_CERT_FILE",
        "DOTNET_CLI_HOME", "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT",
        "NUGET_CERT_REVOCATION_MODE", "NUGET_HTTP_CACHE_PATH", "NUGET_PACKAGES",
        "ComSpec", "PATHEXT", "SystemRoot", "TEMP", "TMP", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "ProgramData", "ProgramFiles", "ProgramFiles(x86)",
    ];

    // How the network is reached, which a restore needs; one with a name and a password in it is a secret and stays behind.
    private static readonly string[] Proxies = ["http_proxy", "https_proxy", "all_proxy", "no_proxy"];

    private static readonly (string Name, string Value)[] Set =
    [
        ("TERM", "dumb"), ("NO_COLOR", "1"), ("PAGER", "cat"), ("CI", "true"),

        // dotnet: English output that can be read back, and no servers that outlive the command.
        ("DOTNET_CLI_UI_LANGUAGE", "en"), ("DOTNET_NOLOGO", "1"), ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"), ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"),
        ("MSBUILDDISABLENODEREUSE", "1"), ("UseSharedCompilation", "false"),

        // git: nobody is asked, and what runs unbidden in any command is off: hooks, monitors, other transports. For what a repository's own configuration
        // names for its files, see GitHelpers.
        ("GIT_PAGER", "cat"), ("GIT_EDITOR", "true"), ("GIT_TERMINAL_PROMPT", "0"), ("GIT_CONFIG_NOSYSTEM", "1"), ("GIT_OPTIONAL_LOCKS", "0"), ("GIT_NO_LAZY_FETCH", "1"),
    ];

    private static readonly (string Key, string Value)[] GitSettings =
    [
        ("core.fsmonitor", "false"), ("core.hooksPath", "/dev/null"), ("core.sshCommand", "ssh"), ("protocol.ext.allow", "never"),

        // A folder that only looks like a repository, as a model can write one, is none: its configuration could name programs.
        ("safe.bareRepository", "explicit"),
    ];

    internal static Dictionary<string, string?> Create(IDictionary host, string jobMarker)
    {
        Dictionary<string, string?> environment = new(StringComparer.Ordinal);
        foreach (DictionaryEntry variable in host)
        {
            string name = (string)variable.Key;
            string value = (string?)variable.Value ?? "";
            if (Kept.Contains(name, StringComparer.Ordinal) || name.StartsWith("LC_", StringComparison.Ordinal) || IsOpenProxy(name, value))
            {
                environment[name] = value;
            }
        }

        foreach ((string name, string value) in Set)
        {
            environment[name] = value;
        }

        AddGitSettings(environment, []);
        environment[JobMarker.Variable] = jobMarker;
        return environment;
    }

    /// <summary>Sets git's settings for every repository, and more for the one that a command runs in.</summary>
    internal static void AddGitSettings(IDictionary<string, string?> environment, IReadOnlyList<(string Key, string Value)> more)
    {
        int count = 0;
        foreach ((string key, string value) in GitSettings.Concat(more))
        {
            environment[$"GIT_CONFIG_KEY_{count}"] = key;
            environment[$"GIT_CONFIG_VALUE_{count++}"] = value;
        }

        environment["GIT_CONFIG_COUNT"] = count.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Makes these the only variables that a process sees.</summary>
    internal static void Apply(IReadOnlyDictionary<string, string?> environment, ProcessStartInfo start)
    {
        start.Environment.Clear();
        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }
    }

    private static bool IsOpenProxy(string name, string value) =>
        Proxies.Contains(name, StringComparer.OrdinalIgnoreCase) && !value.Contains('@', StringComparison.Ordinal);
}
