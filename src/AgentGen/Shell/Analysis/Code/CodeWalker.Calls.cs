namespace AgentGen.Shell.Analysis.Code;

/// <content>Calls and what they do.</content>
internal sealed partial class CodeWalker
{
    private CodeValue Call(CodeValue function, CodeValue arguments)
    {
        IReadOnlyList<CodeValue> items = arguments.Items ?? [];
        string name = function.Name ?? "";
        CodeEffect? effect = EffectOf(name);
        if (effect is { } known and not CodeEffect.Data)
        {
            return Perform(known, function, arguments);
        }

        if (TextMethods.Apply(function, items) is { } result)
        {
            return result;
        }

        JudgeCallbacks(function, items);
        if (_scope.IsRunner(name))
        {
            foreach (CodeValue item in items)
            {
                Run(item, isShell: true);
            }
        }
        else if (effect is null && !IsMessage(name))
        {
            JudgeUnknown(items);
            JudgeUnknown(arguments.Members?.Where(static member => IsCommandName(member.Key)).Select(static member => member.Value) ?? []);
        }

        return CodeValue.From(arguments.Sources | (function.Receiver?.Sources ?? CodeSources.None));
    }

    // What is thrown is told, not run.
    private static bool IsMessage(string name) =>
        name.EndsWith("Error", StringComparison.Ordinal) || name.EndsWith("Exception", StringComparison.Ordinal)
            || name.EndsWith("Exit", StringComparison.Ordinal);

    private static bool IsCommandName(string name) => name is "cmd" or "command" or "args" or "argv" or "script" or "code" or "run" or "exec"
        or "program" or "input" or "line";

    private CodeEffect? EffectOf(string name)
    {
        if (_language.EffectOf(name) is { } effect)
        {
            return effect;
        }

        foreach (string module in _scope.Modules)
        {
            if (_language.EffectOf(module + "." + name) is { } imported)
            {
                return imported;
            }
        }

        return null;
    }

    private CodeValue Perform(CodeEffect effect, CodeValue function, CodeValue arguments)
    {
        IReadOnlyList<CodeValue> items = arguments.Items ?? [];
        CodeValue first = items.Count > 0 ? items[0] : CodeValue.Unknown;
        CodeValue file = function.Receiver is { Text: not null } receiver ? receiver : first;
        if (items.Count == 0 && effect is CodeEffect.Shell or CodeEffect.Words && function.Receiver is { Name: null, IsUnknown: false } line)
        {
            items = [line];
        }

        switch (effect)
        {
            case CodeEffect.Shell or CodeEffect.Program or CodeEffect.Words or CodeEffect.Replace or CodeEffect.ReplaceByMode:
                RunCommand(effect, items, arguments);
                return CodeValue.From(CodeSources.Input);
            case CodeEffect.Evaluate:
                Evaluate(first);
                return CodeValue.Unknown;
            case CodeEffect.Delete or CodeEffect.DeleteTree or CodeEffect.DeleteAny:
                bool recursive = effect == CodeEffect.DeleteTree || (effect == CodeEffect.DeleteAny && Has(items, arguments, "recursive"));
                foreach (CodeValue item in items.Count == 0 || file != first ? [file] : recursive ? [first] : items.Where(static item => item.Members is null))
                {
                    _actions.Delete(item, recursive);
                }

                return CodeValue.Unknown;
            case CodeEffect.Read or CodeEffect.Write or CodeEffect.Open or CodeEffect.OpenOrRun:
                return OpenFile(effect, file, items, arguments);
            case CodeEffect.Move or CodeEffect.Copy or CodeEffect.Link:
                string command = effect == CodeEffect.Move ? "mv" : effect == CodeEffect.Copy ? "cp" : "ln";
                string[] paths = [.. (file == first ? items : [file, .. items]).Take(2).Select(static item => item.Part)];
                _actions.Command([command, .. effect == CodeEffect.Link ? ["-s"] : Array.Empty<string>(), .. paths], default);
                return CodeValue.Unknown;
            case CodeEffect.ChangeMode:
                _actions.ChangeMode(file == first ? items : [file, .. items]);
                return CodeValue.Unknown;
            case CodeEffect.ChangeOwner:
                string path = items.FirstOrDefault(static item => item.Text is { } text && text.IndexOf('/') >= 0)?.Part ?? file.Part;
                _actions.Command("chown", "\0", path);
                return CodeValue.Unknown;
            default:
                return PerformOnSystem(effect, function, items, arguments);
        }
    }

    private CodeValue PerformOnSystem(CodeEffect effect, CodeValue function, IReadOnlyList<CodeValue> items, CodeValue arguments)
    {
        CodeValue first = items.Count > 0 ? items[0] : CodeValue.Unknown;
        switch (effect)
        {
            case CodeEffect.Kill when items.Count > 0 && (items[items.Count - 1].Text == "-1" || (first.Text == "-1" && !_language.CallsByName)):
                _actions.Command("kill", "-9", "-1");
                return CodeValue.Unknown;
            case CodeEffect.Load when first.Text is null || first.Text.IndexOf('/') >= 0:
                _actions.Report(ShellRisk.Dangerous, ShellReasonCodes.InjectsCode, "The code loads a library of the caller's choice.");
                return CodeValue.Unknown;
            case CodeEffect.SetUser when first.Text is null or "0":
                _actions.Report(ShellRisk.Dangerous, ShellReasonCodes.RootShell, "The code takes another user's rights.");
                return CodeValue.Unknown;
            case CodeEffect.Endpoint:
                return CodeValue.Named("connection");
            case CodeEffect.Connect:
                _actions.NetworkUse(CodeDeeds.Connects);
                return CodeValue.Named("connection");
            case CodeEffect.Duplicate:
                _actions.Note(CodeDeeds.Duplicates);
                return CodeValue.Unknown;
            case CodeEffect.Fetch or CodeEffect.Request or CodeEffect.Send:
                bool sends = effect == CodeEffect.Send
                    || (effect == CodeEffect.Request
                        && (arguments.Members is not null || items.Any(static item => item.Members is not null || item.Text is "POST" or "PUT" or "PATCH")));
                _actions.NetworkUse(sends ? CodeDeeds.Sends : CodeDeeds.None);
                return CodeValue.From(CodeSources.Downloaded);
            case CodeEffect.Find:
                _actions.HasLoop = true;
                return items.Count > 0 && first.Text is { } pattern ? CodeValue.Of(pattern, CodeSources.Found) : CodeValue.From(CodeSources.Found);
            case CodeEffect.Include when first.Text is { } included && IsAddress(included):
                _actions.Report(ShellRisk.Dangerous, ShellReasonCodes.RemoteCode, "The code runs what it gets from the network.");
                return CodeValue.Unknown;
            case CodeEffect.Fork when _actions.HasEndlessLoop:
                _actions.Report(ShellRisk.Dangerous, ShellReasonCodes.ForkBomb, "The code starts itself without end.");
                return CodeValue.Unknown;
            case CodeEffect.Input:
                return CodeValue.From(CodeSources.Input);
            case CodeEffect.Power:
                _actions.Report(ShellRisk.Dangerous, ShellReasonCodes.Power, "The code stops the machine.");
                return CodeValue.Unknown;
            default:
                return CodeValue.Unknown;
        }
    }

    private CodeValue OpenFile(CodeEffect effect, CodeValue file, IReadOnlyList<CodeValue> items, CodeValue arguments)
    {
        CodeValue? mode = ModeOf(file, items, arguments);
        if (file.Text is { } address && IsAddress(address))
        {
            _actions.NetworkUse(CodeDeeds.None);
            return CodeValue.From(CodeSources.Downloaded);
        }

        switch (effect)
        {
            case CodeEffect.OpenOrRun:
                return OpenOrRun(items);
            case CodeEffect.Write:
                _actions.Write(file.Text);
                return CodeValue.Unknown;
            case CodeEffect.Read:
                _actions.Read(file.Text);
                break;
            default:
                _actions.Open(file.Text, mode?.Text);
                break;
        }

        return CodeValue.From(CodeSources.File | file.Sources);
    }

    // The mode has a name, or stands behind the path, or is all there is when the path is the receiver.
    private static CodeValue? ModeOf(CodeValue file, IReadOnlyList<CodeValue> items, CodeValue arguments)
    {
        if (arguments.Members is { } members && members.TryGetValue("mode", out CodeValue? named))
        {
            return named;
        }

        int index = items.Count > 0 && file == items[0] ? 1 : 0;
        return index < items.Count ? items[index] : null;
    }

    // open(F, "ls |"), open(F, "-|", "ls"), open F, ">out", open("|ls")
    private CodeValue OpenOrRun(IReadOnlyList<CodeValue> items)
    {
        string[] texts = [.. items.Where(static item => item.Text is not null).Select(static item => item.Part)];
        string first = texts.Length > 0 ? texts[0].Trim() : "";
        if (first is "-|" or "|-")
        {
            CodeValue[] words = [.. texts.Skip(1).Select(static text => CodeValue.Of(text))];
            Run(words.Length == 1 ? words[0] : words.Length == 0 ? CodeValue.Unknown : CodeValue.List(words), isShell: true);
        }
        else if (first.StartsWith("|", StringComparison.Ordinal) || first.EndsWith("|", StringComparison.Ordinal))
        {
            Run(CodeValue.Of(first.Trim('|', ' ')), isShell: true);
        }
        else if (first.StartsWith(">", StringComparison.Ordinal) || first.StartsWith("+", StringComparison.Ordinal))
        {
            _actions.Write(texts.Length > 1 ? texts[1] : first.TrimStart('>', '+', '<', ' '));
            _actions.Note(first.StartsWith(">&", StringComparison.Ordinal) ? CodeDeeds.Duplicates : CodeDeeds.None);
        }
        else
        {
            _actions.Open(first == "<" && texts.Length > 1 ? texts[1] : first.TrimStart('<', ' '), texts.Length > 1 && first != "<" ? texts[1] : null);
        }

        return CodeValue.From(CodeSources.File);
    }

    private static bool IsAddress(string text) =>
        text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal)
            || text.StartsWith("ftp://", StringComparison.Ordinal);

    private static bool Has(IReadOnlyList<CodeValue> items, CodeValue arguments, string member) =>
        IsTrue(arguments, member) || items.Any(item => IsTrue(item, member));

    private static bool IsTrue(CodeValue value, string member) =>
        value.Members is { } members && members.TryGetValue(member, out CodeValue? found)
            && found.Name is not ("false" or "False" or "None" or "null") && found.Text != "0";
}
