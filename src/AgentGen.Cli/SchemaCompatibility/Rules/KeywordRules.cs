namespace AgentGen.Cli.SchemaCompatibility.Rules;

/// <summary>Every rule for one place, none of which has an alternative left to choose.</summary>
internal static class KeywordRules
{
    public static void Compare(Comparison comparison, Constraints was, Constraints now, string path)
    {
        if (now.IsRefused)
        {
            comparison.Report(path, ChangeKind.TypeNarrowed, "", Kinds.Describe(was), Kinds.Describe(now));
            return;
        }

        UnjudgedRule.Compare(comparison, was, now, path);
        DefaultRule.Compare(comparison, was, now, path);
        JsonTypes missing = was.Types & ~now.DeclaredTypes;
        if (missing != JsonTypes.None)
        {
            comparison.Report(path, ChangeKind.TypeNarrowed, "", was.Types.Describe(), now.DeclaredTypes.Describe());
        }

        JsonTypes both = was.Types & now.DeclaredTypes;
        ValueRule.Compare(comparison, was, now, both, path);
        LimitRule.Compare(comparison, was, now, both, path);
        ConstraintRule.Compare(comparison, was, now, both, path);
        if (both.HasFlag(JsonTypes.Array))
        {
            ArrayRule.Compare(comparison, was, now, path);
        }

        if (both.HasFlag(JsonTypes.Object))
        {
            ObjectRule.Compare(comparison, was, now, path);
        }
    }
}
