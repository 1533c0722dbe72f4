namespace AgentGen.Shell.Analysis;

/// <summary>Judges redirections: what is written to, and what becomes the input.</summary>
internal sealed class RedirectJudge(Expander expander, Findings findings)
{
    /// <summary>Judges one; the result exists when it replaces the input.</summary>
    internal Flow Judge(ShellRedirect redirect)
    {
        if (redirect.Document is { } document)
        {
            return expander.ExpandToOne(document).AsFlow();
        }

        Argument target = expander.ExpandToOne(redirect.Target);
        switch (redirect.Kind)
        {
            case ShellRedirectKind.HereDocument:
                return Flow.Of("");
            case ShellRedirectKind.HereString:
                return target.AsFlow();
            case ShellRedirectKind.Input:
                PathJudge.Read(findings, target);
                return Flow.Unknown.With(target.Origin);
            case ShellRedirectKind.DuplicateInput:
                return default;
            case ShellRedirectKind.DuplicateOutput:
                return default;
            default:
                bool toProcess = redirect.Target.Parts.Count == 1 && redirect.Target.Parts[0].Kind == ShellWordPartKind.ProcessSubstitution;
                if (!toProcess)
                {
                    PathJudge.Write(findings, target);
                }

                return default;
        }
    }
}
