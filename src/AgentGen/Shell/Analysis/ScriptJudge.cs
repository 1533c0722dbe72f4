using AgentGen.Shell.Parsing;
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

    /// <summary>Judges a text that a command would run, such as the argument of <c>bash -c</c>; the result is what it writes to its output.</summary>
    internal Flow JudgeText(string text, TextPlace place)
    {
        if (_texts >= MaximumTexts)
        {
            Findings.Add(ShellRisk.Dangerous, ShellReasonCodes.HiddenCode, "Commands are wrapped in commands too many times to be followed.", place.Start, place.Length);
            return Flow.Unknown;
        }

        if (!Work.Spend(1 + (text.Length / 4)))
        {
            return Flow.Unknown;
        }

        int mark = _scope.Mark;
        _texts++;
        _doubt++;
        if (!place.IsInShell)
        {
            IReadOnlyList<Argument> bound = place.Arguments ?? [];
            _scope.Set("@", Flow.Of([.. bound.Skip(1)]));
            if (bound.Count > 0)
            {
                _scope.Set("0", bound[0].AsFlow());
            }
        }

        Flow output;
        using (place.Verbatim > 0 ? Findings.EnterAt(text, place.Verbatim - 1) : Findings.Enter(text, null, place.Start, place.Length))
        {
            output = JudgeScript(ShellParser.ParseInner(text), place.Input);
        }

        _doubt--;
        _texts--;
        if (!place.IsInShell)
        {
            _scope.Restore(mark);
        }

        return output;
    }

    /// <summary>Judges a text that stands in an argument.</summary>
    internal Flow JudgeText(Argument text) =>
        JudgeText(text.Text, new TextPlace(text.Start, text.Length) { Verbatim = 1 + Findings.PlaceOf(text.Text, text.Start, text.Length), IsInShell = true });

    /// <summary>Judges the substitutions in a text that the shell expands once more.</summary>
    internal void JudgeExpandable(string text, int start, int length)
    {
        if (text.IndexOf("$(", StringComparison.Ordinal) >= 0 || text.IndexOf('`') >= 0)
        {
            JudgeText("echo \"" + text + "\"", new TextPlace(start, length) { IsInShell = true });
        }
    }

    /// <summary>Judges what an arithmetic expression expands on its way: names in it stand for texts that are expressions again.</summary>
    internal void JudgeArithmetic(Argument expression)
    {
        string text = expression.Text;
        JudgeExpandable(text, expression.Start, expression.Length);
        for (int i = 0; i < text.Length;)
        {
            int length = Characters.NameLength(text, i);
            if (length > 0 && _scope.Get(text.Substring(i, length)).Text is { Length: > 2 } value)
            {
                JudgeExpandable(value, expression.Start, expression.Length);
            }

            i += Math.Max(1, length);
        }
    }

    internal Flow JudgeSubstitution(ShellWordPart part)
    {
        if (part.Script is not { } script || !Enter(part.Start, part.Length))
        {
            return Flow.Unknown;
        }

        int mark = _scope.Mark;
        _expanding++;
        _doubt++;
        Flow output;
        using (Findings.Enter(script.Text, script.Origin, part.Start, part.Length))
        {
            output = JudgeSequence(script.Body, default);
        }

        _doubt--;
        _expanding--;
        _scope.Restore(mark);
        Leave();
        return output.Exists ? output : Flow.Unknown;
    }

    /// <summary>Judges the body of a function that is called.</summary>
    internal Flow JudgeBody(ShellSequence body, Flow input)
    {
        if (!Enter(body.Start, body.Length))
        {
            return Flow.Unknown;
        }

        int expanding = _expanding;
        _expanding = 0;
        Flow output = JudgeSequence(body, input);
        _expanding = expanding;
        Leave();
        return output;
    }

    internal bool IsFunction(string name) => _functions is not null && _functions.Contains(name);

    internal bool CallFunction(IReadOnlyList<Argument> arguments, Flow input, out Flow output)
    {
        output = default;
        return _functions is not null && _functions.Call(arguments[0].Text, arguments, input, out output);
    }

    internal void ForgetFunction(string name) => _functions?.Doubt(name);

    internal void DefineAlias(string name, Argument text) => (_aliases ??= new Aliases(this)).Define(name, text);

    /// <summary>Has a text judged once more when everything else has run.</summary>
    internal void JudgeAtEnd(Argument text)
    {
        if (text.Text.IndexOf('$') >= 0)
        {
            _later.Add((text, Findings.Here));
        }
    }

    /// <summary>One of the elements of an array, nobody knows which.</summary>
    internal Flow PickAny(IReadOnlyList<Argument> items) => _choices.Pick(Value.Of([.. items.Select(static item => item.AsFlow())]), items);

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

    private Flow JudgeSimple(ShellSimpleCommand command, Flow input)
    {
        var arguments = new List<Argument>(command.Words.Count);
        foreach (ShellWord word in command.Words)
        {
            bool first = arguments.Count == 0;
            _expander.Expand(word, arguments);
            if (first && arguments.Count > 1 && _scope.SplitsOddly && word.Parts.Any(static part => part is { IsQuoted: false, Kind: not ShellWordPartKind.Literal }))
            {
                Findings.Add(
                    ShellRisk.Dangerous, ShellReasonCodes.HiddenCommand, "Cuts a command out of a word at something other than white space.", word.Start, word.Length);
            }
        }

        if (arguments.Count == 0)
        {
            foreach (ShellAssignment assignment in command.Assignments)
            {
                Assign(assignment);
            }

            return input;
        }

        if (command.Assignments.Count == 0)
        {
            return Call(arguments, input);
        }

        // What stands before a command holds for the command alone.
        var before = new List<(string Name, Value? Value)>(command.Assignments.Count);
        foreach (ShellAssignment assignment in command.Assignments)
        {
            before.Add((assignment.Name, _scope.Find(assignment.Name)));
            Assign(assignment);
        }

        Flow output = Call(arguments, input);
        before.Reverse();
        foreach ((string name, Value? value) in before)
        {
            _scope.Set(name, value ?? Value.Unknown);
        }

        return output;
    }

    private Flow Call(List<Argument> arguments, Flow input)
    {
        if ((_functions is null && _aliases is null) || !arguments[0].IsKnown)
        {
            return _commands.Judge(arguments, input);
        }

        Flow alias = _aliases is null ? default : _aliases.Expand(arguments, input);
        bool certain = CallFunction(arguments, input, out Flow output);
        return Flow.Join(alias, certain && !_commands.IsSpecial(arguments[0].Text) ? output : Flow.Join(output, _commands.Judge(arguments, input)));
    }
}
