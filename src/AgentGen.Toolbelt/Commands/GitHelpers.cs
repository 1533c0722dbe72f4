using System.ComponentModel;
using System.Diagnostics;

namespace AgentGen.Toolbelt;

/// <summary>
/// Finds the programs that a repository's own configuration makes git run for the files it shows or writes (external diffs, text conversion, filters), and gives settings
/// that put harmless ones in their place. What the user configured for all repositories is left alone.
/// </summary>
internal static class GitHelpers
{
    // What git gives an external diff: path, old file, its hash and mode, new file, its hash and mode.
    private const string PlainDiff = "f() { diff -u -- \"$2\" \"$5\"; true; }; f";

    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(10);

    /// <summary>The settings for commands that run in a folder; none where it lies in no repository or there is no git; null where git does not say in time.</summary>
    internal static async Task<IReadOnlyList<(string Key, string Value)>?> FindAsync(string folder, IReadOnlyDictionary<string, string?> environment, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new("git", ["config", "--list", "--show-scope", "--includes", "-z"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }

        try
        {
#pragma warning disable RS0030 // This belongs to the runner that the rule sends everybody else to. Listing a configuration runs none of it.
            using Process git = Process.Start(start)!;
#pragma warning restore RS0030
            Task<string> reading = git.StandardOutput.ReadToEndAsync(cancellationToken);
            Task<string> ignored = git.StandardError.ReadToEndAsync(cancellationToken);
            try
            {
                await Task.WhenAll(reading, ignored).WaitAsync(LongestRead, cancellationToken).ConfigureAwait(false);
                return Replacements(await reading.ConfigureAwait(false));
            }
            finally
            {
                ProcessTree.Kill(git, environment[JobMarker.Variable]!);
            }
        }
        catch (TimeoutException)
        {
            return null;
        }
        catch (Win32Exception)
        {
            return [];
        }
    }

    /// <summary>Reads a list of scopes and settings, each ended by NUL, as git writes it.</summary>
    internal static IReadOnlyList<(string Key, string Value)> Replacements(string list)
    {
        Dictionary<string, string> found = new(StringComparer.Ordinal);
        string[] fields = list.Split('\0');
        for (int i = 0; i + 1 < fields.Length; i += 2)
        {
            string key = fields[i + 1].Split('\n')[0];
            if (fields[i] is "local" or "worktree" && HarmlessValue(key) is { } value)
            {
                found[key] = value;
            }
        }

        return [.. found.Select(static setting => (setting.Key, setting.Value))];
    }

    // git gives the first and last part of a key in lower case.
    private static string? HarmlessValue(string key)
    {
        string section = key.Split('.')[0];
        string name = key[(key.LastIndexOf('.') + 1)..];
        return (section, name) switch
        {
            ("diff", "external" or "command") => PlainDiff,
            ("diff", "textconv") => "cat",
            ("filter", "clean" or "smudge") => "cat",
            ("filter", "process") => "",
            ("filter", "required") => "false",
            ("merge", "driver") => "false",
            ("interactive", "difffilter") => "cat",
            ("alias", _) => "!echo 'Aliases of the repository are off here: write the command out.' >&2; false #",
            ("credential", "helper") => "",
            ("core", "alternaterefscommand" or "gitproxy" or "askpass" or "editor" or "pager") => "true",
            ("pager", _) => "cat",
            ("gpg", "program") => "false",
            ("sequence", "editor") => "true",
            _ => null,
        };
    }
}
