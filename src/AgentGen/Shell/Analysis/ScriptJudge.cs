using AgentGen.Shell.UserRules;

namespace AgentGen.Shell.Analysis;

/// <summary>Walks a tree in the order in which it would run, and has every command in it judged.</summary>
internal sealed class ScriptJudge
{
    private const int MaximumTexts = 8;

    private readonly Scope _scope = new();
    private readonly HashSet<string> _functions = new(StringComparer.Ordinal);
    private readonly Expander _expander;
    private readonly RedirectJudge _redirects;
    private readonly CommandJudge _commands;
    private int _texts;

    internal ScriptJudge(Findings findings, UserRuleJudge? userRules = null, int depth = 0)
    {
        _texts = depth;
        UserRules = userRules;
        Findings = findings;
        _expander = new Expander(_scope, this);
        _redirects = new RedirectJudge(_expander, findings);
        _commands = new CommandJudge(this, _scope);
    }

    internal Findings Findings { get; }

    /// <summary>The rules of the caller, beside those of the tables.</summary>
    internal UserRuleJudge? UserRules { get; }

    /// <summary>How many texts inside texts are being judged.</summary>
    internal int Depth => _texts;

    internal void JudgeScript(ShellScript script)
    {
        foreach (ShellSyntaxError error in script.Errors)
        {
            Findings.Add(ShellRisk.Mutating, ShellReasonCodes.Unparsable, "Not a command line that can be understood: " + error.Message + ".", error.Start, error.Length);
        }

        JudgeSequence(script.Body, default);
    }

    /// <summary>Judges a text that a command would run, such as the argument of <c>bash -c</c>.</summary>
    internal void JudgeText(string text, int start, int length)
    {
        if (_texts >= MaximumTexts)
        {
            Findings.Add(ShellRisk.Dangerous, ShellReasonCodes.HiddenCode, "Commands are wrapped in commands too many times to be followed.", start, length);
            return;
        }

        _texts++;
        using (Findings.Enter(null, start, length))
        {
            JudgeScript(ShellParser.ParseInner(text));
        }

        _texts--;
    }

    internal Flow JudgeSubstitution(ShellWordPart part)
    {
        if (part.Script is not { } script)
        {
            return Flow.Unknown;
        }

        int mark = _scope.Mark;
        Flow output;
        using (Findings.Enter(script.Origin, part.Start, part.Length))
        {
            output = JudgeSequence(script.Body, default);
        }

        _scope.Forget(mark);
        return output.Exists ? output : Flow.Unknown;
    }

    internal bool IsFunction(string name) => _functions.Contains(name);

    private Flow JudgeSequence(ShellSequence sequence, Flow input)
    {
        var origin = Origin.Known;
        Flow last = default;
        foreach (ShellStatement statement in sequence.Statements)
        {
            last = JudgeStatement(statement, input);
            origin = last.Origin > origin ? last.Origin : origin;
        }

        return sequence.Statements.Count == 1 ? last : Flow.From(origin).With(Origin.Unknown);
    }

    private Flow JudgeStatement(ShellStatement statement, Flow input)
    {
        bool certain = statement.Connector == ShellConnector.Always && !statement.IsBackground && statement.Pipeline.Count == 1;
        int mark = _scope.Mark;
        Flow flow = input;
        foreach (ShellCommand command in statement.Pipeline)
        {
            flow = JudgeCommand(command, flow);
        }

        // After && an assignment is certain for what && joins on, which is where it matters.
        if (!certain && statement.Connector != ShellConnector.And)
        {
            _scope.Forget(mark);
        }

        return flow;
    }

    private Flow JudgeCommand(ShellCommand command, Flow input)
    {
        foreach (ShellRedirect redirect in command.Redirects)
        {
            Flow redirected = _redirects.Judge(redirect);
            input = redirected.Exists ? redirected : input;
        }

        return command is ShellSimpleCommand simple ? JudgeSimple(simple, input) : JudgeCompound((ShellCompoundCommand)command, input);
    }

    private Flow JudgeSimple(ShellSimpleCommand command, Flow input)
    {
        foreach (ShellAssignment assignment in command.Assignments)
        {
            JudgeAssignment(assignment, command.Words.Count > 0);
        }

        var arguments = new List<Argument>(command.Words.Count);
        foreach (ShellWord word in command.Words)
        {
            _expander.Expand(word, arguments);
        }

        return arguments.Count == 0 ? input : _commands.Judge(arguments, input);
    }

    private void JudgeAssignment(ShellAssignment assignment, bool forCommand)
    {
        Flow value = Flow.Of("");
        if (assignment.Subscript is { } subscript)
        {
            _expander.ExpandToOne(subscript);
        }

        foreach (ShellWord word in assignment.Values)
        {
            Argument argument = _expander.ExpandToOne(word);
            value = argument.AsFlow();
            Environments.Judge(this, assignment.Name, argument);
        }

        if (!forCommand || assignment.Name == "IFS")
        {
            _scope.Set(assignment.Name, assignment.IsPlain ? value : Flow.Unknown);
        }
    }

    private Flow JudgeCompound(ShellCompoundCommand command, Flow input)
    {
        foreach (ShellWord word in command.Words)
        {
            _expander.ExpandToOne(word);
        }

        if (command.Kind is ShellCompoundKind.Group)
        {
            return JudgeSequence(command.Bodies[0], input);
        }

        int mark = _scope.Mark;
        if (command.Kind is ShellCompoundKind.While or ShellCompoundKind.Until or ShellCompoundKind.For or ShellCompoundKind.Select or ShellCompoundKind.Function)
        {
            // What runs more than once, or later, sees values assigned further down.
            AssignedNames.ForEach(command, name => _scope.Set(name, Flow.Unknown));
            EnterLoop(command);
        }

        Flow last = default;
        foreach (ShellSequence body in command.Bodies)
        {
            last = JudgeSequence(body, input);
        }

        _scope.Forget(mark);
        return command.Bodies.Count == 1 && command.Kind == ShellCompoundKind.Subshell ? last : Flow.From(last.Origin).With(Origin.Unknown);
    }

    private void EnterLoop(ShellCompoundCommand command)
    {
        if (command.Name is not { } name)
        {
            return;
        }

        if (command.Kind == ShellCompoundKind.Function)
        {
            _functions.Add(name);
            _scope.Set("@", Flow.Unknown);
            _scope.Set("*", Flow.Unknown);
            ForkBomb.Judge(Findings, command, name);
        }
        else
        {
            _scope.Set(name, command.Words.Count == 1 && command.Words[0].Bare is { } only ? Flow.Of(only) : Flow.Unknown);
        }
    }
}
