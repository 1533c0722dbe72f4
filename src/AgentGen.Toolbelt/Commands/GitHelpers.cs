using System.ComponentModel;
using System.Diagnostics;

namespace AgentGen.Toolbelt;

/// <summary>
/// Finds the programs that a repository's own configuration makes git run (external diffs, text conversion, filters, aliases and others), and gives settings that put
/// harmless ones in their place. What the user configured for all repositories is left alone.
/// </summary>
internal static class GitHelpers
{
    // What git gives an external diff: path, old file, its hash and mode, new file, its hash and mode.
    private const string PlainDiff = "f() { diff -u -- \"$2\" \"$5\"; true; }; f";

    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The settings for a command that starts in a folder: for the repository that the folder lies in, and for those that the command's words name. None where there is no git;
    /// null where git does not say what is configured.
    /// </summary>
    internal static async Task<IReadOnlyList<(string Key, string Value)>?> FindAsync(
        CommandRequest request, string folder, IReadOnlyDictionary<string, string?> environment, CancellationToken cancellationToken)
    {
        if (ProgramPath.Find("git", environment.GetValueOrDefault("PATH")) is not { } git)
        {
            return [];
        }

        List<(string Key, string Value)> found = [];
        foreach (string repository in RepositoryFolders.Of(request, folder))
        {
            if (await ListAsync(git, repository, environment, cancellationToken).ConfigureAwait(false) is not { } list)
            {
                return null;
            }

            found.AddRange(Replacements(list));
        }

        return [.. found.Distinct()];
    }

    private static async Task<string?> ListAsync(string git, string folder, IReadOnlyDictionary<string, string?> environment, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new(git, ["config", "--list", "--show-scope", "--includes", "-z"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        CommandEnvironment.Apply(environment, start);
        try
        {
#pragma warning disable RS0030 // This belongs to the runner that the rule sends everybody else to. Listing a configuration runs none of it.
            using Process process = Process.Start(start)!;
#pragma warning restore RS0030
            Task<string> reading = process.StandardOutput.ReadToEndAsync(cancellationToken);
            Task<string> ignored = process.StandardError.ReadToEndAsync(cancellationToken);
            try
            {
                await Task.WhenAll(reading, ignored).WaitAsync(LongestRead, cancellationToken).ConfigureAwait(false);
                await process.WaitForExitAsync(cancellationToken).WaitAsync(LongestRead, cancellationToken).ConfigureAwait(false);
                return process.ExitCode == 0 ? await reading.ConfigureAwait(false) : null;
            }
            finally
            {
                ProcessTree.Kill(process, environment[JobMarker.Variable]!);
            }
        }
        catch (Exception exception) when (exception is TimeoutException or Win32Exception)
        {
            return null;
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
            ("tar", "command") => "cat",
            ("trailer", "command" or "cmd") => "true",
            ("submodule", "update") => "checkout",
            ("difftool" or "mergetool" or "browser" or "man", "cmd") or ("merge", "driver") => "false",
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
