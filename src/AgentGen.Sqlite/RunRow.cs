using System.Data;
using Microsoft.Data.Sqlite;

namespace AgentGen.Runs;

/// <summary>A run as the table of runs knows it.</summary>
/// <param name="Number">Its key inside the file.</param>
/// <param name="Epoch">The epoch of the newest lease.</param>
/// <param name="Revision">The revision of its last fact.</param>
/// <param name="Head">The hash of its last fact.</param>
/// <param name="Summary">Its entry in the list, as long as it has facts.</param>
internal sealed record RunRow(long Number, long Epoch, long Revision, byte[] Head, RunSummary? Summary)
{
    public const string Columns = "number, epoch, revision, head, id, program, status, started_at, updated_at";

    /// <summary>Reads <see cref="Columns"/>.</summary>
    /// <exception cref="FormatException">They do not hold what they should.</exception>
    public static RunRow Read(SqliteDataReader row)
    {
        try
        {
            RunId id = new(row.GetString(4));
            long revision = row.GetInt64(2);
            RunSummary? summary = revision == 0 ? null : new(id, row.GetString(5), Status(row.GetString(6)), revision, Time(row.GetInt64(7)), Time(row.GetInt64(8)));
            return new(row.GetInt64(0), row.GetInt64(1), revision, row.GetFieldValue<byte[]>(3), summary);
        }
        catch (Exception e) when (e is InvalidCastException or InvalidOperationException or ArgumentException)
        {
            throw new DataException("a row of the table of runs is garbled", e);
        }
    }

    private static RunStatus Status(string text) =>
        Enum.TryParse(text, out RunStatus status) && Enum.IsDefined(status) ? status : throw new ArgumentException($"'{text}' is no status");

    private static DateTimeOffset Time(long ticks) => new(ticks, TimeSpan.Zero);
}
