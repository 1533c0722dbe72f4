namespace AgentGen.Analyzers.Flow.Values;

/// <summary>Small questions about checks.</summary>
internal static class ChecksExtensions
{
    public static bool Has(this Checks checks, Checks wanted) => (checks & wanted) == wanted;

    /// <summary>Puts two halves together: a path that neither climbs nor begins elsewhere stays where it is.</summary>
    public static Checks Complete(this Checks checks) => checks.Has(Checks.NoParent | Checks.Anchored) ? checks | Checks.Path : checks;
}
