using AgentGen.Shell.Parsing;

namespace AgentGen.Shell.Analysis;

internal sealed partial class CommandJudge
{
    private bool _quotesValues;

    /// <summary>Judges a text that the command would run as a script of its own.</summary>
    internal void JudgeText(Argument text) => JudgeFlow(text.AsFlow(), text);

    /// <summary>Judges a script that comes from somewhere: an argument, a pipe, a variable, a file.</summary>
    /// <param name="code">The script.</param>
    /// <param name="place">The words that stand for it.</param>
    /// <param name="arguments">What it sees as <c>$0</c> and the arguments after it.</param>
    /// <param name="isInShell">Whether the shell itself runs it, so that what it assigns stays.</param>
    internal void JudgeFlow(Flow code, Argument place, IReadOnlyList<Argument>? arguments = null, bool isInShell = false)
    {
        if (code.Origin is Origin.Downloaded)
        {
            Add(ShellRisk.Dangerous, ShellReasonCodes.RemoteCode, "Runs code from the network that nobody has seen.", place);
        }
        else if (code.Origin is Origin.Decoded)
        {
            Add(ShellRisk.Dangerous, ShellReasonCodes.HiddenCode, "Runs code that is encoded so as not to be read.", place);
        }
        else if (code.Text is null && code.Origin is Origin.Setup)
        {
            Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs what a program prints to set the shell up.", place);
        }
        else if (code.Text is null || code.Text.Trim() is "" or "\0")
        {
            Add(ShellRisk.Dangerous, ShellReasonCodes.UnseenCode, "Runs commands that are not known before.", place);
        }
        else if (code.Text.IndexOf(Source.Unknown) >= 0 && !_quotesValues)
        {
            // In a text that is read again a value is no single word: it may hold operators.
            Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs a text of which a part is not known before.", place);
        }

        _quotesValues = false;
        if (code.Text is { } text)
        {
            int verbatim = code.Place >= 0 ? code.Place : Findings.PlaceOf(text, place.Start, place.Length);
            _inner = script.JudgeText(text, new TextPlace(place.Start, place.Length) { Verbatim = verbatim + 1, IsInShell = isInShell, Arguments = arguments });
        }
    }

    /// <summary>Judges a file that is run as a script, when the text itself has written it; says whether it has.</summary>
    /// <param name="path">Its name.</param>
    /// <param name="arguments">Its name and what follows.</param>
    /// <param name="isInShell">Whether the shell itself runs it.</param>
    internal bool JudgeFile(Argument path, IReadOnlyList<Argument> arguments, bool isInShell = false)
    {
        if (script.Files.Find(path) is not { } contents)
        {
            return false;
        }

        for (int i = 0; i < contents.Count; i++)
        {
            Flow content = contents[i];
            if (content.Text is { } text && OtherInterpreter(text))
            {
                InlineCode.Judge(this, path.WithText(text));
            }
            else if (content.IsSuspect || content.Text is { Length: > 0 })
            {
                JudgeFlow(content, path, arguments, isInShell);
            }
        }

        return true;
    }

    /// <summary>Judges a command that runs once for each of many files.</summary>
    internal void JudgeForEach(IReadOnlyList<Argument> arguments)
    {
        bool before = IsForEach;
        IsForEach = true;
        Judge(arguments, default);
        IsForEach = before;
    }

    /// <summary>Judges a text that runs as a script once for each of many values, which are quoted where they are put into it.</summary>
    internal void JudgeTextForEach(Argument text)
    {
        bool before = IsForEach;
        IsForEach = true;
        _quotesValues = true;
        JudgeText(text);
        _quotesValues = false;
        IsForEach = before;
    }

    // "#!/usr/bin/env python3": any shell's name ends in sh.
    private static bool OtherInterpreter(string text)
    {
        if (!text.StartsWith("#!", StringComparison.Ordinal))
        {
            return false;
        }

        int end = text.IndexOf('\n');
        string line = (end < 0 ? text : text.Substring(0, end)).TrimEnd();
        string name = ShellPaths.Name(line.Substring(line.LastIndexOf(' ') + 1));
        return !name.EndsWith("sh", StringComparison.Ordinal) && name.Length > 0 && name[0] != '-';
    }
}
