using AgentGen.Analyzers.Flow.Values;

namespace AgentGen.Analyzers.Flow.Walk;

/// <summary>Puts texts together: what stands before a model's text decides how far that reaches in a URL or a path.</summary>
internal static class Concatenation
{
    private const int LongestLead = 2048;

    public static Value Of(IReadOnlyList<Value> parts)
    {
        string lead = "";
        bool isLeadOpen = true;
        bool isAfterUnknown = false;
        List<Taint>? taints = null;
        foreach (Value part in parts)
        {
            foreach (Taint taint in part.AllTaints())
            {
                (taints ??= []).Add(parts.Count == 1 ? taint : taint.Without(Checks.Shape).With(CheckedBy(lead, isAfterUnknown)));
            }

            if (isLeadOpen && lead.Length < LongestLead)
            {
                lead += part.Lead;
            }

            isLeadOpen &= part.IsConstant;
            isAfterUnknown |= part is { IsClean: true, IsConstant: false };
        }

        return taints is not null ? Value.Of(taints, lead)
            : isLeadOpen ? Value.Constant(lead)
            : Value.Of([], lead);
    }

    /// <summary>What a text is harmless for that stands behind a constant beginning, and perhaps behind something that the program knows.</summary>
    public static Checks CheckedBy(string lead, bool isAfterUnknown)
    {
        Checks checks = Checks.None;
        if (isAfterUnknown || lead.TrimStart('/', '\\', '.').Length > 0)
        {
            checks |= Checks.Anchored;
        }

        return isAfterUnknown || IsHostFixed(lead) ? checks | Checks.Url : checks;
    }

    /// <summary>Whether a URL that begins so leads to one host, whatever follows.</summary>
    public static bool IsHostFixed(string lead)
    {
        int scheme = lead.IndexOf("://", StringComparison.Ordinal);
        return scheme < 0
            ? lead.IndexOfAny(['/', '?']) >= 0 || !MayBeScheme(lead)
            : lead.IndexOfAny(['/', '?', '#'], scheme + 3) > scheme + 3;
    }

    // "station-" begins a place below the base address; "htt" and nothing at all may begin another address.
    private static bool MayBeScheme(string lead) => lead.All(static c => char.IsLetter(c)) || lead.Contains(':');
}
