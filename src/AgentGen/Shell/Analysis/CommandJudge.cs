using AgentGen.Shell.Parsing;
using AgentGen.Shell.Rules;
using AgentGen.Shell.UserRules;

namespace AgentGen.Shell.Analysis;

/// <summary>Judges one command: looks it up, sorts its arguments, and applies what the tables say.</summary>
internal sealed class CommandJudge(ScriptJudge script, Scope scope)
{
    private const int MaximumWrappers = 16;

    private int _depth;
    private Flow _inner;

    internal Findings Findings => script.Findings;

    internal Scope Scope => scope;

    internal int Depth => script.Depth;

    internal UserRuleJudge? UserRules => script.UserRules;

    /// <summary>What the text has written to files so far.</summary>
    internal WrittenFiles Files => script.Files;

    /// <summary>The text around the command, for what only the whole of it tells.</summary>
    internal ScriptJudge Script => script;

    /// <summary>Whether the command being judged runs once for each of many files.</summary>
    internal bool IsForEach { get; private set; }

    /// <summary>Judges a command; the result is what it writes to its output.</summary>
    internal Flow Judge(IReadOnlyList<Argument> arguments, Flow input)
    {
        if (arguments.Count == 0 || !script.Work.Spend(1 + (arguments.Count / 2)))
        {
            return default;
        }

        if (_depth >= MaximumWrappers)
        {
            Add(ShellRisk.Dangerous, ShellReasonCodes.HiddenCode, "Commands are wrapped in commands too many times to be followed.", arguments[0]);
            return Flow.Unknown;
        }

        if (!script.Enter(arguments[0].Start, arguments[0].Length))
        {
            return Flow.Unknown;
        }

        // What a command inside this one writes is what this one writes.
        _inner = default;
        _depth++;
        JudgeNamed(arguments, input);
        _depth--;
        script.Leave();
        _inner = _inner.Exists ? _inner : OutputOf(arguments, input);
        return _inner;
    }

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
        else if (code.Text is null || code.Text.Trim() is "" or "\0")
        {
            Add(ShellRisk.Dangerous, ShellReasonCodes.UnseenCode, "Runs commands that are not known before.", place);
        }

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

    internal void JudgeVariable(string name, Argument value) => Environments.Judge(script, name, value);

    /// <summary>Judges a command that runs once for each of many files.</summary>
    internal void JudgeForEach(IReadOnlyList<Argument> arguments)
    {
        bool before = IsForEach;
        IsForEach = true;
        Judge(arguments, default);
        IsForEach = before;
    }

    /// <summary>Judges a text that runs as a script once for each of many files.</summary>
    internal void JudgeTextForEach(Argument text)
    {
        bool before = IsForEach;
        IsForEach = true;
        JudgeText(text);
        IsForEach = before;
    }

    /// <summary>Whether no function can take the place of a command.</summary>
    internal bool IsSpecial(string name) => name is "eval" or "exec" or "." or "source" or "trap" or "export" or "set" or "unset" or "command" or "builtin" || name.IndexOf('/') >= 0;

    internal void Add(ShellRisk risk, string code, string message, Argument place) => Findings.Add(risk, code, message, place.Start, place.Length);

    private static string NameOf(string path, out bool isOrdinaryPath)
    {
        int slash = path.LastIndexOf('/');
        isOrdinaryPath = slash < 0 || path.Substring(0, slash + 1) is "/bin/" or "/usr/bin/" or "/usr/local/bin/" or "/sbin/" or "/usr/sbin/" or "/usr/local/sbin/" or "/opt/homebrew/bin/" or "/opt/local/bin/";
        return slash < 0 ? path : path.Substring(slash + 1);
    }

    private void JudgeNamed(IReadOnlyList<Argument> arguments, Flow input)
    {
        Argument command = arguments[0];
        if (command.Text.Length > 0 && command.Text[0] == '/' && JudgeFile(command, arguments))
        {
            Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs a program by its path.", command);
            return;
        }

        if (command.Origin > Origin.Unknown || (command.IsPattern && command.Text != "["))
        {
            Add(ShellRisk.Dangerous, ShellReasonCodes.HiddenCommand, "The command's name is hidden.", command);
            return;
        }

        if (!command.IsKnown)
        {
            JudgeUnknownName(arguments, input);
            return;
        }

        string name = NameOf(command.Text, out bool ordinary);
        bool written = false;
        if (!ordinary)
        {
            Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs a program by its path.", command);
            written = JudgeFile(command, arguments);
        }
        else if (Files.Any && scope.Find("PATH") is not null)
        {
            written = JudgeFile(command, arguments);
        }

        bool isUsers = script.UserRules is { } rules && rules.Judge(name, arguments, Findings);
        OwnCommand.Judge(this, name, arguments);
        if (Catalog.Find(name) is { } spec)
        {
            Apply(spec, arguments, input, command);
        }
        else if (script.IsFunction(name))
        {
            script.CallFunction(arguments, input, out _inner);
        }
        else
        {
            if (ordinary && !written && !isUsers)
            {
                Add(ShellRisk.Mutating, ShellReasonCodes.UnknownCommand, $"No rule knows '{name}'.", command);
            }

            Suspicions.Judge(this, arguments);
        }
    }

    private void JudgeUnknownName(IReadOnlyList<Argument> arguments, Flow input)
    {
        Argument command = arguments[0];
        Add(ShellRisk.Mutating, ShellReasonCodes.UnknownCommand, "The command's name is not known before.", command);
        string text = command.Text;
        bool concealed = text.Length > 1 && text.IndexOf('/') < 0 && text.IndexOf(Source.Unknown) is var at && at >= 0 && !(text[0] == Source.Unknown && at == text.Length - 1);
        if (concealed || (Secretive(arguments) && text.Length == 1))
        {
            Add(ShellRisk.Dangerous, ShellReasonCodes.HiddenCommand, "The command's name is hidden, and its arguments are those of a destructive one.", command);
        }

        if (text.Length == 1 && scope.WasRead(Findings.Written(command.Start, command.Length).Trim('"', '$', '{', '}')))
        {
            Add(ShellRisk.Dangerous, ShellReasonCodes.UnseenCode, "Runs commands that are read while it runs.", command);
        }

        Suspicions.Judge(this, arguments);
        Suspicions.JudgeInlineCode(this, arguments);
        JudgeFile(command, arguments);
        if (command.Origin == Origin.Unknown && text.Length > 0 && text.IndexOf(Source.Unknown) < 0)
        {
            // A default: the command when nobody names another.
            JudgeNamed([command.AsKnown(), .. arguments.Skip(1)], input);
        }
    }

    private Flow OutputOf(IReadOnlyList<Argument> arguments, Flow input)
    {
        if (Files.Any && arguments[0].Text == "cat" && arguments.Count == 2 && Files.Find(arguments[1]) is { } content)
        {
            // It may have been changed in between: what it holds is likely, not certain.
            return Flow.Join(Flow.Unknown, content[content.Count - 1]).With(Origin.Unknown);
        }

        Flow output = Outputs.Of(arguments, input);
        Downloads.Note(Files, arguments, input);
        return output;
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

    // "-rf /" says what the unknown command is meant to be.
    private static bool Secretive(IReadOnlyList<Argument> arguments)
    {
        for (int i = 1; i < arguments.Count; i++)
        {
            if (arguments[i].Text is "-rf" or "-fr" or "-Rf")
            {
                return true;
            }
        }

        return false;
    }

    private void Apply(CommandSpec spec, IReadOnlyList<Argument> arguments, Flow input, Argument command)
    {
        if (arguments.Count == 2 && arguments[1].Text is "--help" or "--version" && spec.Rules.All(static rule => rule.Risk < ShellRisk.Dangerous || rule.Condition != When.Always))
        {
            return;
        }

        Invocation call = Invocation.Parse(spec.Options, arguments, input, spec.StopsAtOperand);
        if (call.UnknownOption >= 0)
        {
            Add(ShellRisk.Mutating, ShellReasonCodes.UnknownOption, $"No rule knows this option of '{command.Text}'.", arguments[call.UnknownOption]);
        }

        foreach (CommandRule rule in spec.Rules)
        {
            if (rule.Condition(call) is >= 0 and int index)
            {
                Argument decisive = arguments[index];
                int end = Math.Max(command.Start + command.Length, decisive.Start + decisive.Length);
                Findings.Add(rule.Risk, rule.Code, rule.Message, command.Start, Math.Max(0, end - command.Start));
            }
        }

        Operands.Judge(spec.Role, call, Findings);
        spec.Action?.Invoke(call, this);
        if (spec.Subcommands is not null)
        {
            ApplySubcommand(spec, call, input, command);
        }
    }

    private void ApplySubcommand(CommandSpec spec, Invocation call, Flow input, Argument command)
    {
        if (call.Operands.Count == 0)
        {
            return;
        }

        Argument name = call.Operand(0);
        CommandSpec? subcommand = spec.Subcommand(name.Text);
        if (subcommand is null || !name.IsKnown)
        {
            Add(ShellRisk.Mutating, ShellReasonCodes.UnknownCommand, $"No rule knows this subcommand of '{command.Text}'.", name);
            Suspicions.Judge(this, call.Arguments);
            return;
        }

        Argument whole = new(command.Text, command.Start, Math.Max(0, name.Start + name.Length - command.Start));
        List<Argument> rest = call.From(call.Operands[0]);
        Apply(subcommand, rest, input, whole);
    }
}
