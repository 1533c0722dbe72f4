namespace AgentGen.Runs;

/// <summary>What a SQLite store is opened for.</summary>
public enum SqliteStoreMode
{
    /// <summary>To read and to write, as the one owner of the file. The file is made where it is missing.</summary>
    Own = 0,

    /// <summary>To read, beside an owner or without one. Takes no lock and writes nothing.</summary>
    ReadOnly,
}
