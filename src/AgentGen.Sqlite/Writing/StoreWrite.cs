namespace AgentGen.Runs;

/// <summary>Something to write, on its way through the queue.</summary>
internal abstract class StoreWrite
{
    /// <summary>Whether nobody waits for it any more, so that it need not begin.</summary>
    public abstract bool IsAbandoned { get; }

    /// <summary>Roughly how much it adds to the file.</summary>
    public abstract long Size { get; }

    /// <summary>Does it inside the open transaction. May be called again after a rollback.</summary>
    public abstract void Execute(WriterStatements statements);

    /// <summary>Tells who waits for it: the transaction is durable.</summary>
    public abstract void Complete();

    /// <summary>Tells who waits for it: nothing was written.</summary>
    public abstract void Fail(Exception exception);
}
