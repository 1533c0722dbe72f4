namespace AgentGen.Shell.UserRules;

/// <summary>Whether a pattern applies, where parts of a command may not be known before it runs.</summary>
internal enum Fit
{
    /// <summary>It does not, whatever the unknown parts turn out to be.</summary>
    No = 0,

    /// <summary>That depends on a part that is not known.</summary>
    Maybe,

    /// <summary>It does.</summary>
    Yes,
}
