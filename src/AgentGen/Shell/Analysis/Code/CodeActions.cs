namespace AgentGen.Shell.Analysis.Code;

/// <summary>Reports what a program does, as the same deeds of a command line are reported.</summary>
internal sealed partial class CodeActions(CommandJudge judge, Argument place)
{
    internal const int MaximumDepth = 8;

    private CodeDeeds _deeds;

    /// <summary>Whether the program goes over many things.</summary>
    internal bool HasLoop { get; set; }

    /// <summary>Whether a loop of the program never ends.</summary>
    internal bool HasEndlessLoop { get; set; }

    internal void Note(CodeDeeds deed) => _deeds |= deed;

    internal void Note(CodeSources sources) => _deeds |= (sources & CodeSources.Environment) != 0 ? CodeDeeds.ReadsEnvironment : CodeDeeds.None;

    internal void Report(ShellRisk risk, string code, string message) => judge.Add(risk, code, message, place);

    /// <summary>Reports what the deeds come to.</summary>
    internal void Conclude()
    {
        bool connects = (_deeds & CodeDeeds.Connects) != 0;
        if (connects && (_deeds & (CodeDeeds.Duplicates | CodeDeeds.RunsUnseen)) != 0)
        {
            Report(ShellRisk.Dangerous, ShellReasonCodes.NetworkShell, "The code gives a connection control over commands.");
        }

        if ((connects || (_deeds & CodeDeeds.Sends) != 0) && (_deeds & (CodeDeeds.ReadsFile | CodeDeeds.ReadsEnvironment)) != 0)
        {
            Report(ShellRisk.Dangerous, ShellReasonCodes.Exfiltration, "The code sends files or the environment to another machine.");
        }
    }

    /// <summary>Judges a command with its arguments.</summary>
    internal void Command(params string[] words) => Command(words, default);

    internal void Command(IReadOnlyList<string> words, Flow input)
    {
        if (words.Count > 0)
        {
            judge.Judge([.. words.Select(word => place.WithText(word))], input);
        }
    }

    /// <summary>Judges a command that runs for each of many files.</summary>
    internal void CommandForEach(params string[] words) => judge.JudgeForEach([.. words.Select(word => place.WithText(word))]);

    /// <summary>Judges a text that a shell runs.</summary>
    internal void CommandLine(CodeValue value)
    {
        bool seen = value.Text is { } text && text.Trim() is not ("" or "\0");
        if (!seen)
        {
            Note(CodeDeeds.RunsUnseen);
        }

        judge.JudgeFlow(FlowOf(value), place);
    }

    internal void NetworkUse(CodeDeeds deed)
    {
        Note(deed);
        Report(ShellRisk.Mutating, ShellReasonCodes.Network, "The code talks to another machine.");
    }

    /// <summary>Judges a text that goes where nobody knows.</summary>
    internal void JudgeLiteral(string text)
    {
        if (text.Length is < 3 or > 2048)
        {
            return;
        }

        if (text.StartsWith("/inet", StringComparison.Ordinal))
        {
            Report(ShellRisk.Dangerous, ShellReasonCodes.NetworkShell, "The code connects to a remote machine.");
        }
        else if (EmbeddedShell.In(text))
        {
            Report(ShellRisk.Dangerous, ShellReasonCodes.SpawnsShell, "The code hands a shell to what may run it.");
        }
        else if (Secrets.Holds(text))
        {
            Report(ShellRisk.Dangerous, ShellReasonCodes.ReadsCredentials, "The code names credentials or keys.");
        }
        else if (text.IndexOf(' ') > 0 && ShellClassifier.ClassifyInner(text, judge).Risk == ShellRisk.Dangerous)
        {
            Report(ShellRisk.Dangerous, ShellReasonCodes.RunsDangerous, "The code holds a dangerous command.");
        }
    }

    internal static Flow FlowOf(CodeValue value)
    {
        Flow flow = value.Text is { } text ? Flow.Of(text) : Flow.Unknown;
        return (value.Sources & CodeSources.Downloaded) != 0 ? flow.With(Origin.Downloaded) : (value.Sources & CodeSources.Decoded) != 0
            ? flow.With(Origin.Decoded) : flow;
    }
}
