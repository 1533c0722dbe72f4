namespace AgentGen.Runs;

/// <summary>The identity of a child run, made from its parent and its command, so that a replay finds the same child.</summary>
internal static class ChildId
{
    public static RunId Of(RunId parent, string key) =>
        new(ContentHash.Of($"{parent}/{key}")[..32]);

    /// <summary>Whether a fact of a parent's journal names the child that its command has. Where every one does, no run is its own descendant.</summary>
    /// <exception cref="RunStoreException">It names another run.</exception>
    public static void Check(RunId parent, RunEvent fact)
    {
        if (fact is CommandIssued { Command: SpawnChild spawn } issued && spawn.Child != Of(parent, issued.Key))
        {
            throw new RunStoreException(RunStoreError.Corrupt, $"The journal of run {parent} names run {spawn.Child} as its child {issued.Key}, which it is not.");
        }
    }
}
