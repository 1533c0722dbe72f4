using System.CommandLine;
using AgentGen.Runs;

namespace AgentGen.Cli.Runs;

/// <summary>The journal that a command of <c>agentgen runs</c> reads.</summary>
internal static class Journal
{
    public static Option<string> CreateOption() => new("--store") { Description = "The journal: a SQLite file. It is only read, also while its owner writes it.", Required = true };

    public static async Task<SqliteRunStore> OpenAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new CliException(ExitCode.NotFound, $"There is no journal at {Path.GetFullPath(path)}.");
        }

        return await SqliteRunStore.OpenAsync(path, SqliteStoreMode.ReadOnly, TimeProvider.System, cancellationToken);
    }
}
