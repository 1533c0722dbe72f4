using AgentGen.Shell.UserRules;

namespace AgentGen.Shell.Analysis;

/// <summary>Walks a tree in the order in which it would run, and has every command in it judged.</summary>
internal sealed partial class ScriptJudge
{
    private const int MaximumTexts = 8;

    // Compound commands, calls, wrappers and substitutions inside one another, wherever their text comes from.
    private const int MaximumDepth = 120;

    private readonly Choices _choices = new();
    private readonly Scope _scope;
    private readonly Expander _expander;
    private readonly RedirectJudge _redirects;
    private readonly CommandJudge _commands;
    private readonly List<(Argument Text, Findings.Place Place)> _later = [];
    private RedirectJudge.Target? _output;
    private Functions? _functions;
    private Aliases? _aliases;
    private int _texts;
    private int _depth;
    private int _doubt;
    private int _expanding;

    internal ScriptJudge(Findings findings, Work work, UserRuleJudge? userRules = null, int depth = 0)
    {
        _texts = depth;
        UserRules = userRules;
        Findings = findings;
        Work = work;
        Files = new WrittenFiles(findings);
        _scope = new Scope(_choices);
        _expander = new Expander(_scope, this);
        _redirects = new RedirectJudge(_expander, findings, Files);
        _commands = new CommandJudge(this, _scope);
    }

    internal Findings Findings { get; }

    internal Work Work { get; }

    internal WrittenFiles Files { get; }

    /// <summary>The rules of the caller, beside those of the tables.</summary>
    internal UserRuleJudge? UserRules { get; }

    /// <summary>How many texts inside texts are being judged.</summary>
    internal int Depth => _texts;

    /// <summary>Judges a whole text, with what it defines for later.</summary>
    internal void JudgeWhole(ShellScript script)
    {
        JudgeScript(script, default);
        _doubt++;
        int traps = _later.Count;
        for (int i = 0; i < traps; i++)
        {
            using (Findings.Enter(_later[i].Place))
            {
                JudgeText(_later[i].Text);
            }
        }

        _aliases?.Finish();
        _functions?.Finish();
        if (Work.IsExhausted)
        {
            Findings.Add(ShellRisk.Dangerous, ShellReasonCodes.HiddenCode, "What this does cannot be followed to its end.", script.Start, script.Length);
        }
    }

    /// <summary>Goes one level deeper, unless that is too deep to be followed.</summary>
    internal bool Enter(int start, int length)
    {
        if (_depth >= MaximumDepth)
        {
            Findings.Add(ShellRisk.Dangerous, ShellReasonCodes.HiddenCode, "Commands are wrapped in commands too many times to be followed.", start, length);
            return false;
        }

        _depth++;
        return true;
    }

    internal void Leave() => _depth--;

    private Flow JudgeScript(ShellScript script, Flow input)
    {
        foreach (ShellSyntaxError error in script.Errors)
        {
            Findings.Add(
                error.IsTooDeep ? ShellRisk.Dangerous : ShellRisk.Mutating,
                ShellReasonCodes.Unparsable,
                "Not a command line that can be understood: " + error.Message + ".",
                error.Start,
                error.Length);
        }

        return JudgeSequence(script.Body, input);
    }

    private Flow JudgeSequence(ShellSequence sequence, Flow input)
    {
        Flow output = default;
        int chain = -1;
        foreach (ShellStatement statement in sequence.Statements)
        {
            if (!Work.Spend(1))
            {
                break;
            }

            chain = JoinChain(statement.Connector, chain);
            Flow last = JudgeStatement(statement, input);
            output = Flow.Join(output, last);
        }

        JoinChain(ShellConnector.Always, chain);
        return output;
    }

    // What && and || join on may not happen. After && an assignment is certain for what && joins on to it, which is where it matters.
    private int JoinChain(ShellConnector connector, int chain)
    {
        if (chain >= 0 && connector != ShellConnector.And)
        {
            Outcomes.Doubt(_scope, chain);
            _doubt--;
            chain = -1;
        }

        if (chain < 0 && connector != ShellConnector.Always)
        {
            _doubt++;
            return _scope.Mark;
        }

        return chain;
    }

    private Flow JudgeStatement(ShellStatement statement, Flow input)
    {
        if (_expanding > 0)
        {
            return JudgePipeline(statement, input);
        }

        Choices.Frame frame = _choices.Open();
        int mark = _scope.Mark;
        Flow output = JudgePipeline(statement, input);
        if (_choices.AnySince(frame))
        {
            output = JudgeOtherRounds(statement, input, frame, mark, output);
        }

        _choices.Close(frame);
        return output;
    }

    private Flow JudgeOtherRounds(ShellStatement statement, Flow input, Choices.Frame frame, int mark, Flow output)
    {
        var outcomes = new Outcomes(_scope, mark);
        outcomes.Add();
        _doubt++;
        _choices.ForOthers(frame, () =>
        {
            output = Flow.Join(output, JudgePipeline(statement, input));
            outcomes.Add();
        });
        _doubt--;
        outcomes.Merge(any: true);
        return output;
    }

    private Flow JudgePipeline(ShellStatement statement, Flow input)
    {
        IReadOnlyList<ShellCommand> commands = statement.Pipeline;
        if (commands.Count == 1 && !statement.IsBackground)
        {
            return JudgeCommand(commands[0], input);
        }

        Flow flow = input;
        _doubt++;
        for (int i = 0; i < commands.Count; i++)
        {
            int mark = _scope.Mark;
            flow = JudgeCommand(commands[i], flow);
            if (i == commands.Count - 1 && !statement.IsBackground)
            {
                // Some shells run the last one themselves.
                Outcomes.Doubt(_scope, mark);
            }
            else
            {
                _scope.Restore(mark);
            }
        }

        _doubt--;
        ForkBomb.JudgePipeline(Findings, statement);
        return flow;
    }

    private Flow JudgeCommand(ShellCommand command, Flow input)
    {
        if (!Work.Spend(1) || !Enter(command.Start, command.Length))
        {
            return Flow.Unknown;
        }

        RedirectJudge.Target? output = null;
        foreach (ShellRedirect redirect in command.Redirects)
        {
            Flow redirected = _redirects.Judge(redirect, out RedirectJudge.Target? written);
            input = redirected.Exists ? redirected : input;
            output = written ?? output;
        }

        Flow flow = command is ShellSimpleCommand simple ? JudgeSimple(simple, input) : JudgeCompound((ShellCompoundCommand)command, input);
        if (output is { } file)
        {
            Files.Write(file.Path, flow.Exists ? flow : Flow.Unknown, file.Appends, _doubt == 0);
            if (command is ShellSimpleCommand { Words.Count: 1 } alone && alone.Words[0].Bare == "exec")
            {
                _output = file;
            }
        }
        else if (_output is { } standard && _expanding == 0 && flow.Exists && command is ShellSimpleCommand)
        {
            Files.Write(standard.Path, flow, append: true, certain: false);
        }

        Leave();
        return flow;
    }
}
