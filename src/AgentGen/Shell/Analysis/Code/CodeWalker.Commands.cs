namespace AgentGen.Shell.Analysis.Code;

/// <content>Calls that run commands or code.</content>
internal sealed partial class CodeWalker
{
    private void RunCommand(CodeEffect effect, IReadOnlyList<CodeValue> items, CodeValue arguments)
    {
        // Settings and variables of the new process may stand first.
        List<CodeValue> words = [.. items.Where(static item => item.Members is null)];
        if (arguments.Members is { } members && words.Count == 0)
        {
            words.AddRange(members.Where(static member => member.Key is "args" or "cmd" or "command").Select(static member => member.Value));
        }

        if (items.Count == 0 && arguments.Members is null && !_language.CallsByName)
        {
            return;
        }

        CodeValue first = words.Count > 0 ? words[0] : CodeValue.Unknown;
        if (words.Count == 1 && items.Select(static item => item.Members).FirstOrDefault(static named => named?.ContainsKey("args") == true) is { } settings)
        {
            words.Add(settings["args"]);
        }

        if (items.Select(static item => item.Members).FirstOrDefault(static named => named?.ContainsKey("file") == true) is { } described)
        {
            IEnumerable<CodeValue> given = described.TryGetValue("args", out CodeValue? list) && list.Items is { } all ? all.Skip(1) : [];
            first = CodeValue.List([described["file"], .. given]);
        }

        bool asksForShell = Has(items, arguments, "shell");
        switch (effect)
        {
            case CodeEffect.Shell:
                Run(first, isShell: true);
                break;
            case CodeEffect.Program:
                Run(first.Text is not null && words.Count > 1 && words[1].Items is { } options ? CodeValue.List([first, .. options])
                    : first, asksForShell, InputOf(arguments));
                break;
            case CodeEffect.Words when first.Items is { Count: 2 } pair && pair[0].Text is { } shell && EmbeddedShell.IsShell(shell)
                && EmbeddedShell.IsShell(pair[1].Part):
                // A program, and the name it is to see as its own.
                _actions.Command(shell);
                break;
            case CodeEffect.Words:
                Run(words.Count > 1 ? CodeValue.List(Flatten(words)) : first, isShell: true);
                break;
            default:
                int program = effect == CodeEffect.Replace ? 0 : 1;
                List<CodeValue> rest = words.Count > program + 1 && words[program + 1].Items is { } given ? [.. given] : Flatten(words.Skip(program + 1));
                Run(words.Count <= program ? CodeValue.Unknown : CodeValue.List([words[program], .. rest.Skip(1)]), isShell: false);
                break;
        }
    }

    private static List<CodeValue> Flatten(IEnumerable<CodeValue> words) =>
        [.. words.SelectMany(static word => word is { Items: { } items, IsOneOf: false } ? items : [word])];

    private static Flow InputOf(CodeValue arguments) =>
        arguments.Members is { } members && members.TryGetValue("input", out CodeValue? input) ? CodeActions.FlowOf(input) : default;

    private void RunShell(CodeValue text) => Run(text, isShell: true);

    private void Run(CodeValue value, bool isShell, Flow input = default)
    {
        foreach (CodeValue choice in value.Choices())
        {
            if (choice.Items is { } items)
            {
                RunList(items, input);
            }
            else if (choice.Text?.Trim('\0', ' ', '\n') is null or "" && (choice.Sources & CodeSources.Parameter) != 0 && _scope.MarkRunner())
            {
                continue;
            }
            else if (isShell || choice.Text is null)
            {
                RunLine(choice, isShell);
            }
            else if (choice.Text.IndexOf(' ') >= 0)
            {
                RunLine(choice, isShell: true);
            }
            else
            {
                _actions.Command([choice.Text], input);
            }
        }
    }

    private void RunLine(CodeValue value, bool isShell)
    {
        bool disguised = (value.Sources & (CodeSources.Decoded | CodeSources.Downloaded | CodeSources.Input)) != 0;
        if (isShell || disguised)
        {
            _actions.CommandLine(value);
        }
        else
        {
            // Some program that is not known, with arguments of its own.
            _actions.Note(CodeDeeds.RunsUnseen);
        }
    }

    private void RunList(IReadOnlyList<CodeValue> items, Flow input)
    {
        if (items.Count == 0 || items[0].Text is null or "\0")
        {
            _actions.Note(CodeDeeds.RunsUnseen);
        }

        _actions.Command([.. items.Where(static item => item.Members is null).Select(static item => item.Part)], input);
    }

    /// <summary>Judges a text that runs in the program's own language.</summary>
    private void Evaluate(CodeValue code)
    {
        foreach (CodeValue choice in code.Choices())
        {
            bool isBlock = choice.Items is not null || (choice.Name is { } name && choice.Sources == CodeSources.None && _language.EffectOf(name) is not null);
            if (isBlock)
            {
                continue;
            }

            if ((choice.Sources & CodeSources.Downloaded) != 0)
            {
                _actions.Report(ShellRisk.Dangerous, ShellReasonCodes.RemoteCode, "The code runs what it gets from the network.");
            }
            else if ((choice.Sources & CodeSources.Decoded) != 0)
            {
                _actions.Report(ShellRisk.Dangerous, ShellReasonCodes.HiddenCode, "The code decodes what it runs.");
            }
            else if (choice.Text?.Trim('\0', ' ', '\n') is null or "" && choice.Text is not ""
                && (choice.Sources & (CodeSources.File | CodeSources.Parameter)) == 0)
            {
                _actions.Report(ShellRisk.Dangerous, ShellReasonCodes.UnseenCode, "The code runs what is not known before.");
            }

            if (choice.Text is { } text)
            {
                Walk(text, _language, _actions, _scope, _depth + 1);
            }
        }
    }

    // A function that is handed on is called by others: map(os.system, list), .then(eval).
    private void JudgeCallbacks(CodeValue function, IReadOnlyList<CodeValue> items)
    {
        foreach (CodeValue item in items)
        {
            string? called = item.Name ?? (function.Name is "array_map" or "array_walk" or "call_user_func" or "call_user_func_array"
                or "array_filter" or "usort" or "register_shutdown_function" ? item.Text : null);
            CodeEffect? effect = called is { } name && item.Receiver?.Text is null ? EffectOf(name) : null;
            if (effect is not ({ } found and not CodeEffect.Data))
            {
                continue;
            }

            CodeValue[] lists = [.. items.Where(static other => other.Items is { Count: > 0 })];
            IEnumerable<CodeValue> values = lists.Length > 0 ? lists.SelectMany(static list => list.Items!)
                : function.Receiver?.Items is { Count: > 0 } received ? received
                    : [CodeValue.From(function.Sources | SourcesOf(items.Where(other => other != item)))];
            foreach (CodeValue value in values.Take(16))
            {
                Perform(found, item, CodeValue.List([value]));
            }
        }
    }

    private static CodeSources SourcesOf(IEnumerable<CodeValue> items)
    {
        var sources = CodeSources.None;
        foreach (CodeValue item in items)
        {
            sources |= item.Sources;
        }

        return sources;
    }

    // Nobody knows what the function does with a shell's path, a dangerous command or a key file.
    private void JudgeUnknown(IEnumerable<CodeValue> values)
    {
        foreach (CodeValue value in values)
        {
            string? text = value.Text ?? (value is { Items: { Count: > 1 and < 32 } items } && items.All(static item => item.Text is not null)
                ? string.Join(" ", items.Select(static item => item.Part)) : null);
            if (text is not null)
            {
                _actions.JudgeLiteral(text);
            }
        }
    }
}
