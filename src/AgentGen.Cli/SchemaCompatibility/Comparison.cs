namespace AgentGen.Cli.SchemaCompatibility;

/// <summary>
/// Compares two schemas of one tool: what the baseline accepts must still be accepted. A pair of places that is already being compared is taken to be compatible,
/// so that recursive schemas come to an end: they are compatible when nothing speaks against it.
/// </summary>
internal sealed class Comparison(string tool)
{
    private const int MaxDepth = 200;
    private const int MaxPairs = 50_000;
    private const int MaxFindings = 200;

    private readonly HashSet<string> _compared = [];
    private List<Finding> _findings = [];
    private int _pairs;
    private int _depth;

    public IReadOnlyList<Finding> Findings => _findings;

    public void Compare(Constraints was, Constraints now, string path)
    {
        string pair = $"{was.Identity}\n\n{now.Identity}";
        if (was.IsNever || !_compared.Add(pair))
        {
            return;
        }

        if (++_pairs > MaxPairs || _depth >= MaxDepth)
        {
            Report(path, ChangeKind.NotJudged, "too large or too deep to be judged", "", "");
            return;
        }

        int findings = _findings.Count;
        _depth++;
        Choose(was, now, path);
        _depth--;
        if (_findings.Count is var after && after > findings && after < MaxFindings)
        {
            // The same change in another place is another finding.
            _compared.Remove(pair);
        }
    }

    public void Report(string path, ChangeKind kind, string subject, string was, string now) => Report([new(tool, path, kind, subject, was, now)]);

    private void Report(IEnumerable<Finding> findings) => _findings.AddRange(findings.Except(_findings).ToArray());

    private void Choose(Constraints was, Constraints now, string path)
    {
        if (was.HasChoice)
        {
            foreach (Constraints alternative in was.Choose(atMost: false))
            {
                Compare(alternative, now, path);
            }
        }
        else if (now.HasChoice)
        {
            CompareToAny(was, now, path);
        }
        else
        {
            Rules.KeywordRules.Compare(this, was, now, path);
        }
    }

    /// <summary>One alternative must accept everything; failing that, each kind of value must be accepted by some alternative.</summary>
    private void CompareToAny(Constraints was, Constraints now, string path)
    {
        List<List<Finding>> attempts = [.. now.Choose(atMost: true).Select(alternative => Try(was, alternative, path))];
        if (attempts.Where(objections => !objections.Exists(finding => finding.IsBreaking)).MinBy(notes => notes.Count) is { } agreed)
        {
            Report(agreed);
            return;
        }

        List<Finding>? nearest = attempts.MinBy(objections => objections.Count);
        IReadOnlyList<Constraints> kinds = Kinds.Of(was);
        if (kinds.Count > 1)
        {
            foreach (Constraints kind in kinds)
            {
                Compare(kind, now, path);
            }
        }
        else if (nearest is null || nearest.Exists(finding => finding.IsBreaking && finding.Path == path))
        {
            Report(path, ChangeKind.AlternativeRemoved, "", Kinds.Describe(was), Kinds.Describe(now));
        }
        else
        {
            Report(nearest);
        }
    }

    private List<Finding> Try(Constraints was, Constraints now, string path)
    {
        List<Finding> before = _findings;
        string[] compared = [.. _compared];
        _findings = [];
        Compare(was, now, path);
        List<Finding> objections = _findings;
        _findings = before;
        if (objections.Exists(finding => finding.IsBreaking))
        {
            // What was taken to be compatible on the way rests on a comparison that failed.
            _compared.Clear();
            _compared.UnionWith(compared);
        }

        return objections;
    }
}
