using AgentGen.Shell.Parsing;

namespace AgentGen.Shell.Analysis;

/// <summary>Reads <c>$name</c> and <c>${name…}</c>.</summary>
internal sealed class ParameterReader(Scope scope, ScriptJudge judge)
{
    internal Flow Read(ShellWordPart part, Argument? subscript, Argument? operand)
    {
        string name = part.Text;
        string? text = operand is { IsKnown: true } known ? known.Text : operand is null ? "" : null;
        if (subscript is { } place)
        {
            return Element(name, place, part.Modifier, text);
        }

        switch (part.Modifier)
        {
            case null:
                return Plain(name);
            case "!":
                return Indirect(name, part);
            case "#" when operand is null:
                return Plain(name) is { Text: { } measured, Items: null } ? Number(measured.Length) : Flow.Unknown;
            case ":" when name is "@" or "*" && text is not null:
                return Slice(scope.GetArguments(), text, from: 1);
            case ":" when text == "0:1" && name is "PATH" or "PWD" or "OLDPWD" or "HOME" or "SHELL" or "BASH":
                return Flow.Of("/");
            case "@" when text is "P":
                // ${x@P} runs the substitutions in the value.
                judge.JudgeExpandable(Plain(name).Text ?? "$(\0)", part.Start, part.Length);
                return Flow.Unknown;
            case { Length: > 1 } modifier when modifier[0] == '!':
                return ParameterModifier.Apply(Indirect(name, part), modifier.Substring(1), text);
            case "":
                return Flow.Unknown;
        }

        Flow before = Plain(name);
        Flow result = ParameterModifier.Apply(before, part.Modifier, text);
        if (part.Modifier is ":=" or "=" && !before.IsSame(result))
        {
            scope.Set(name, result);
        }

        return result;
    }

    private Flow Plain(string name)
    {
        if (name is "@" or "*")
        {
            return scope.GetArguments();
        }

        if (name == "#")
        {
            return scope.GetArguments().Items is { } items ? Number(items.Count) : Flow.Unknown;
        }

        if (Characters.AreDigits(name) && name != "0")
        {
            return int.TryParse(name, out int number) ? scope.GetArgument(number) : Flow.Unknown;
        }

        Flow value = scope.Get(name);
        return value.Items is { Count: > 0 } elements ? elements[0].AsFlow() : value;
    }

    private Flow Indirect(string name, ShellWordPart part)
    {
        if (Plain(name) is not { Text: { Length: > 0 } target })
        {
            return Flow.Unknown;
        }

        if (Characters.NameLength(target, 0) == target.Length)
        {
            return Plain(target);
        }

        // A subscript of the variable that is named is expanded: x='a[$(command)]'.
        judge.JudgeExpandable(target, part.Start, part.Length);
        return Flow.Unknown;
    }

    // [@], [*], [0], [-1], [$i]: an element that is not known may be any of them.
    private Flow Element(string name, Argument subscript, string? modifier, string? operand)
    {
        judge.JudgeArithmetic(subscript);
        Flow array = scope.Get(name);
        bool all = subscript.Text is "@" or "*";
        if (array.Items is not { Count: > 0 } items)
        {
            bool first = (all || subscript.Text == "0") && modifier is null;
            return first ? array : Flow.Unknown.With(array.Origin);
        }

        if (all)
        {
            return modifier is null ? array : modifier == ":" && operand is not null ? Slice(array, operand) : Flow.Unknown.With(array.Origin);
        }

        Flow element = judge.PickAny(items);
        if (int.TryParse(subscript.Text, out int number))
        {
            number += number < 0 ? items.Count : 0;
            element = number >= 0 && number < items.Count ? items[number].AsFlow() : Flow.Of("");
        }

        return modifier is null ? element : ParameterModifier.Apply(element, modifier, operand);
    }

    // Arguments are counted from 1, as $0 is not among them; elements from 0.
    private static Flow Slice(Flow list, string bounds, int from = 0)
    {
        if (list.Items is not { } items)
        {
            return list.Text == "" ? list : Flow.Unknown.With(list.Origin);
        }

        string[] numbers = bounds.Split([':']);
        if (!int.TryParse(numbers[0].Trim(), out int first) || first < 0)
        {
            return Flow.Unknown;
        }

        int count = items.Count;
        if (numbers.Length > 1 && (!int.TryParse(numbers[1].Trim(), out count) || count < 0))
        {
            return Flow.Unknown;
        }

        return Flow.Of([.. items.Skip(Math.Max(0, first - from)).Take(count)]);
    }

    private static Flow Number(int number) => Flow.Of(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
