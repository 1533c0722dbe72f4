using System;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Data.Sqlite;

public sealed class SqliteConnection(string? connectionString = null) : DbConnection
{
    [AllowNull]
    public override string ConnectionString { get; set; } = connectionString ?? "";

    public override string Database => "";

    public override string DataSource => "";

    public override string ServerVersion => "";

    public override ConnectionState State => ConnectionState.Closed;

    public new SqliteCommand CreateCommand() => new();

    public override void ChangeDatabase(string databaseName)
    {
    }

    public override void Close()
    {
    }

    public override void Open()
    {
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => throw new NotSupportedException();

    protected override DbCommand CreateDbCommand() => new SqliteCommand();
}

public sealed class SqliteCommand(string? commandText = null, SqliteConnection? connection = null) : DbCommand
{
    [AllowNull]
    public override string CommandText { get; set; } = commandText ?? "";

    public override int CommandTimeout { get; set; }

    public override CommandType CommandType { get; set; }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    public new SqliteConnection? Connection { get; set; } = connection;

    public new SqliteParameterCollection Parameters { get; } = new();

    protected override DbConnection? DbConnection { get; set; }

    protected override DbParameterCollection DbParameterCollection => throw new NotSupportedException();

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel()
    {
    }

    public override int ExecuteNonQuery() => 0;

    public override object? ExecuteScalar() => null;

    public override void Prepare()
    {
    }

    protected override DbParameter CreateDbParameter() => throw new NotSupportedException();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => throw new NotSupportedException();
}

public sealed class SqliteParameterCollection
{
    public void AddWithValue(string parameterName, object value)
    {
    }
}
