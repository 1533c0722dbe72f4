namespace AgentGen.Compiler;

/// <summary>What is done with a result before it is written.</summary>
internal enum ResultReading
{
    /// <summary>Nothing: it is there.</summary>
    None,

    /// <summary>An <c>IEnumerable&lt;T&gt;</c> is read to its end: its items may be made only then.</summary>
    Sequence,

    /// <summary>An <c>IAsyncEnumerable&lt;T&gt;</c> is read to its end, into a list.</summary>
    Stream,
}
