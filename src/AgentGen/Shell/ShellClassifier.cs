using AgentGen.Shell.Analysis;
using AgentGen.Shell.Parsing;
using AgentGen.Shell.UserRules;

namespace AgentGen.Shell;

/// <summary>Decides what a command line can do, without running it.</summary>
static partial class ShellClassifier
{
    private const int MaximumDepth = 8;

    /// <summary>Classifies a command line. Never throws for what the text contains.</summary>
    /// <param name="text">A command line or a script for a POSIX shell or bash.</param>
    /// <returns>The strictest verdict of all its parts, with the reasons. What cannot be understood is never <see cref="ShellRisk.ReadOnly"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static ShellVerdict Classify(string text) => Judge(text, [], null);

    /// <summary>Classifies a command line by the built-in rules and rules of your own.</summary>
    /// <param name="text">A command line or a script for a POSIX shell or bash.</param>
    /// <param name="rules">The rules. They raise verdicts, and make known what the built-in rules do not know.</param>
    /// <returns>The strictest verdict of all its parts, with the reasons.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> or <paramref name="rules"/> is null.</exception>
    public static ShellVerdict Classify(string text, ShellRuleSet rules) => Classify(text, [], rules);

    /// <summary>Classifies a command line of which parts are not known yet.</summary>
    /// <param name="text">The command line, with any text of at least one character at the place of each unknown value.</param>
    /// <param name="holes">Where the unknown values stand (see <see cref="ShellHole"/>).</param>
    /// <returns>The verdict for what is known: <c>rm -rf {x}</c> is dangerous whatever the hole holds, and a hole that names the command is never read-only.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> or <paramref name="holes"/> is null.</exception>
    public static ShellVerdict Classify(string text, IReadOnlyList<ShellHole> holes) => Judge(text, holes, null);

    /// <summary>Classifies a command line of which parts are not known yet, by the built-in rules and rules of your own.</summary>
    /// <param name="text">The command line, with any text of at least one character at the place of each unknown value.</param>
    /// <param name="holes">Where the unknown values stand (see <see cref="ShellHole"/>).</param>
    /// <param name="rules">The rules. They raise verdicts, and make known what the built-in rules do not know.</param>
    /// <returns>The verdict for what is known.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/>, <paramref name="holes"/> or <paramref name="rules"/> is null.</exception>
    public static ShellVerdict Classify(string text, IReadOnlyList<ShellHole> holes, ShellRuleSet rules)
    {
        if (rules is null)
        {
            throw new ArgumentNullException(nameof(rules));
        }

        return Judge(text, holes, rules.Count == 0 ? null : new UserRuleJudge(rules));
    }

    internal static ShellVerdict Judge(string text, IReadOnlyList<ShellHole> holes, UserRuleJudge? rules) => Judge(text, holes, rules, out _);

    /// <summary>Classifies a command line, and says how much work it was.</summary>
    internal static ShellVerdict Judge(string text, IReadOnlyList<ShellHole> holes, UserRuleJudge? rules, out long done)
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

        var work = new Work(text.Length);
        new ScriptJudge(findings, work, rules).JudgeWhole(script);
        done = work.Done;
        return findings.ToVerdict();
    }

    /// <summary>Classifies a text found inside the one that is being judged, as a part of that work.</summary>
    internal static ShellVerdict ClassifyInner(string text, CommandJudge judge) => ClassifyInner(text, judge.Depth, judge.UserRules, judge.Script.Work);

    /// <summary>Classifies a text found inside another one, counting how deep it stands.</summary>
    internal static ShellVerdict ClassifyInner(string text, int depth, UserRuleJudge? rules, Work? work = null)
    {
        var findings = new Findings(text);
        if (depth >= MaximumDepth)
        {
            findings.Add(ShellRisk.Dangerous, ShellReasonCodes.HiddenCode, "Commands are wrapped in commands too many times to be followed.", 0, text.Length);
        }
        else
        {
            new ScriptJudge(findings, work ?? new Work(text.Length), rules, depth + 1).JudgeWhole(ShellParser.ParseInner(text));
        }

        return findings.ToVerdict();
    }
}
