using AgentGen.Shell.Analysis;
using AgentGen.Shell.Parsing;

namespace AgentGen.Shell;

/// <summary>Decides what a command line can do, without running it.</summary>
static partial class ShellClassifier
{
    /// <summary>Classifies a command line. Never throws for what the text contains.</summary>
    /// <param name="text">A command line or a script for a POSIX shell or bash.</param>
    /// <returns>The strictest verdict of all its parts, with the reasons. What cannot be understood is never <see cref="ShellRisk.ReadOnly"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static ShellVerdict Classify(string text) => Classify(text, []);

    /// <summary>Classifies a command line of which parts are not known yet.</summary>
    /// <param name="text">The command line, with any text of at least one character at the place of each unknown value.</param>
    /// <param name="holes">Where the unknown values stand (see <see cref="ShellHole"/>).</param>
    /// <returns>The verdict for what is known: <c>rm -rf {x}</c> is dangerous whatever the hole holds, and a hole that names the command is never read-only.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> or <paramref name="holes"/> is null.</exception>
    public static ShellVerdict Classify(string text, IReadOnlyList<ShellHole> holes)
    {
        if (holes is null)
        {
            throw new ArgumentNullException(nameof(holes));
        }

        ShellScript script = ShellParser.Parse(text, holes);
        var findings = new Findings(text);
        if (text.IndexOfAny([Source.Unknown, Source.EndOfText]) is >= 0 and var reserved)
        {
            // The parser does not read on, but a shell may: it drops the character, or runs what stands before it.
            findings.Add(ShellRisk.Dangerous, ShellReasonCodes.HiddenCode, "A character that is no text hides what the shell would run.", reserved, 1);
        }

        new ScriptJudge(findings).JudgeScript(script);
        return findings.ToVerdict();
    }

    /// <summary>Classifies a text found inside another one, counting how deep it stands.</summary>
    internal static ShellVerdict ClassifyInner(string text, int depth)
    {
        var findings = new Findings(text);
        new ScriptJudge(findings, depth + 1).JudgeText(text, 0, text.Length);
        return findings.ToVerdict();
    }
}
