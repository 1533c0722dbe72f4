namespace AgentGen.Shell.Analysis;

/// <summary>Judges redirections: what is written to, and what becomes the input.</summary>
internal sealed class RedirectJudge(Expander expander, Findings findings, WrittenFiles files)
{
    /// <summary>Judges one; the result exists when it replaces the input.</summary>
    internal Flow Judge(ShellRedirect redirect, out Target? written)
    {
        written = null;
        if (redirect.Document is { } document)
        {
            return Verbatim(expander.ExpandToOne(document));
        }

        Argument target = expander.ExpandToOne(redirect.Target);
        switch (redirect.Kind)
        {
            case ShellRedirectKind.HereDocument:
                return Flow.Of("");
            case ShellRedirectKind.HereString:
                return Verbatim(target);
            case ShellRedirectKind.Input:
                PathJudge.Read(findings, target);
                return ContentOf(target);
            case ShellRedirectKind.DuplicateInput:
                return default;
            case ShellRedirectKind.DuplicateOutput:
                return default;
            default:
                if (redirect.Target.Parts.Count != 1 || redirect.Target.Parts[0].Kind != ShellWordPartKind.ProcessSubstitution)
                {
                    PathJudge.Write(findings, target);
                    JudgeAll(redirect.Kind, target);
                    bool both = redirect.Kind is ShellRedirectKind.OutputAndError or ShellRedirectKind.AppendOutputAndError;
                    bool standard = both || redirect.Descriptor is null or "1";
                    bool appends = redirect.Kind is ShellRedirectKind.Append or ShellRedirectKind.AppendOutputAndError or ShellRedirectKind.InputOutput;
                    written = standard ? new Target(target, appends) : null;
                }

                return default;
        }
    }

    // for f in *; do > "$f"; done
    private void JudgeAll(ShellRedirectKind kind, Argument target)
    {
        if (target.Text is "*" or "./*" && kind is ShellRedirectKind.Output or ShellRedirectKind.ForcedOutput or ShellRedirectKind.OutputAndError)
        {
            findings.Add(ShellRisk.Dangerous, ShellReasonCodes.BulkDelete, "Empties every file of the folder.", target.Start, target.Length);
        }
    }

    private Flow ContentOf(Argument path)
    {
        Flow content = Flow.Unknown.With(path.Origin);
        if (files.Find(path) is { } known)
        {
            content = known[0];
            for (int i = 1; i < known.Count; i++)
            {
                content = Flow.Join(content, known[i]);
            }
        }

        return content;
    }

    private Flow Verbatim(Argument text) => text.AsFlow().At(findings.PlaceOf(text.Text, text.Start, text.Length));

    /// <summary>A file that the output goes to.</summary>
    internal readonly struct Target(Argument path, bool appends)
    {
        internal Argument Path { get; } = path;

        internal bool Appends { get; } = appends;
    }
}
