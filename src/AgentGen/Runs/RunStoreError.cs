namespace AgentGen.Runs;

/// <summary>Why a store could not do its work.</summary>
public enum RunStoreError
{
    /// <summary>The store could not be reached or answered with an error.</summary>
    Unavailable = 0,

    /// <summary>The store cannot be written to.</summary>
    ReadOnly,

    /// <summary>The store, or a part of a run's journal, cannot be read as what it should be.</summary>
    Corrupt,

    /// <summary>Another process owns the store.</summary>
    Locked,
}
