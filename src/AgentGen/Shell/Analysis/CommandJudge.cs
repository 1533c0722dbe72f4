using AgentGen.Shell.Parsing;
using AgentGen.Shell.Rules;
using AgentGen.Shell.UserRules;

namespace AgentGen.Shell.Analysis;

/// <summary>Judges one command: looks it up, sorts its arguments, and applies what the tables say.</summary>
internal sealed partial class CommandJudge(ScriptJudge script, Scope scope)
{
    private const int MaximumWrappers = 16;

    // Far more than anybody writes; a command that wraps others reads its arguments again for each.
    private const int MaximumArguments = 4_096;

    private static readonly string[] Special = ["eval", "exec", ".", "source", "trap", "export", "set", "unset", "command", "builtin"];

    private static readonly string[] OrdinaryPlaces =
        ["/bin", "/usr/bin", "/usr/local/bin", "/sbin", "/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin", "/opt/local/bin"];

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
    internal bool IsForEach { get; set; }

    /// <summary>Judges a command; the result is what it writes to its output.</summary>
    internal Flow Judge(IReadOnlyList<Argument> arguments, Flow input)
    {
        if (arguments.Count == 0 || !script.Work.Spend(1 + (arguments.Count / 2)))
        {
            return default;
        }

        if (arguments.Count > MaximumArguments)
        {
            Add(ShellRisk.Dangerous, ShellReasonCodes.HiddenCode, $"Has more than {MaximumArguments} arguments, too many to be followed.", arguments[0]);
            return Flow.Unknown;
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

    internal void JudgeVariable(string name, Argument value) => Environments.Judge(script, name, value);

    /// <summary>Whether no function can take the place of a command.</summary>
    internal static bool IsSpecial(string name) => Array.IndexOf(Special, name) >= 0 || name.IndexOf('/') >= 0;

    internal void Add(ShellRisk risk, string code, string message, Argument place) => Findings.Add(risk, code, message, place.Start, place.Length);

    private static string NameOf(string path, out bool isOrdinaryPath)
    {
        int slash = path.LastIndexOf('/');
        isOrdinaryPath = slash < 0 || Array.IndexOf(OrdinaryPlaces, path.Substring(0, slash)) >= 0;
        return slash < 0 ? path : path.Substring(slash + 1);
    }

    // Names of credentials in the folder that the text has gone to. What only lists them is not told apart: it is rare, and as easily written with the path.
    private void JudgeIn(string folder, IReadOnlyList<Argument> arguments)
    {
        bool isAllSecret = Secrets.Holds(folder);
        for (int i = 1; i < arguments.Count; i++)
        {
            string text = arguments[i].Text;
            bool isName = text.Length > 0 && text[0] is not ('-' or '/' or '~') && text.IndexOf(' ') < 0;
            if (isName && (Secrets.Holds(folder + "/" + text) || (isAllSecret && text == "*")))
            {
                Add(ShellRisk.Dangerous, ShellReasonCodes.ReadsCredentials, "Reads credentials or keys.", arguments[i]);
            }
        }
    }

    private void JudgeNamed(IReadOnlyList<Argument> arguments, Flow input)
    {
        Argument command = arguments[0];
        bool written = command.Text.Length > 0 && command.Text[0] == '/' && JudgeFile(command, arguments);
        if (written)
        {
            // What stood there before may still be what runs: it goes on by its name.
            Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs a program by its path.", command);
        }

        if (scope.Folder is { } folder)
        {
            JudgeIn(folder, arguments);
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
        if (!ordinary)
        {
            Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs a program by its path.", command);
        }

        if (!ordinary || (Files.Any && scope.Find("PATH") is not null))
        {
            written = written || JudgeFile(command, arguments);
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
        int at = text.IndexOf(Source.Unknown);
        bool concealed = text.Length > 1 && text.IndexOf('/') < 0 && at >= 0 && !(text[0] == Source.Unknown && at == text.Length - 1);
        if (concealed || (Secretive(arguments) && text.Length == 1))
        {
            Add(
                ShellRisk.Dangerous, ShellReasonCodes.HiddenCommand, "The command's name is hidden, and its arguments are those of a destructive one.", command);
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
        if (output is { Text: null, Origin: Origin.Unknown } && ShellSetup.IsPrintedBy(arguments))
        {
            return Flow.From(Origin.Setup);
        }

        Downloads.Note(Files, arguments, input);
        return output;
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
}
