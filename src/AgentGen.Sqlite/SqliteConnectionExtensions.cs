using Microsoft.Data.Sqlite;

namespace AgentGen.Runs;

internal static class SqliteConnectionExtensions
{
    public static object? Scalar(this SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.Prepared(sql);
        return command.ExecuteScalar();
    }

    public static void Execute(this SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.Prepared(sql);
        command.ExecuteNonQuery();
    }

    /// <summary>A statement that is compiled once, with its parameters in order.</summary>
    public static SqliteCommand Prepared(this SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (string name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }

    /// <summary>Gives the parameters their values, in order.</summary>
    public static SqliteCommand With(this SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}
