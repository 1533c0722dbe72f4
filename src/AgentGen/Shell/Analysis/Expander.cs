using System.Text;

namespace AgentGen.Shell.Analysis;

/// <summary>Turns words into arguments as far as their values are known, and judges the substitutions in them.</summary>
internal sealed class Expander(Scope scope, ScriptJudge judge)
{
    private const string Unknown = "\0";

    internal void Expand(ShellWord word, List<Argument> arguments)
    {
        if (word.Bare is { } bare && bare.IndexOf('{') < 0)
        {
            arguments.Add(new Argument(bare, word.Start, word.Length, HasPattern(bare)));
            return;
        }

        var fields = new Fields(word, arguments, scope.Separators);
        foreach (ShellWordPart part in word.Parts)
        {
            Append(part, fields);
        }

        fields.End();
    }

    /// <summary>The word as one text: a redirection's target, an assigned value, a here-string.</summary>
    internal Argument ExpandToOne(ShellWord word)
    {
        if (word.Bare is { } bare)
        {
            return new Argument(bare, word.Start, word.Length, HasPattern(bare));
        }

        var text = new StringBuilder();
        var origin = Origin.Known;
        foreach (ShellWordPart part in word.Parts)
        {
            Flow value = ValueOf(part);
            text.Append(value.Text ?? Unknown);
            origin = value.Origin > origin ? value.Origin : origin;
        }

        return new Argument(text.ToString(), word.Start, word.Length, false, origin);
    }

    private static bool HasPattern(string text) => text.IndexOfAny(['*', '?', '[']) >= 0;

    private void Append(ShellWordPart part, Fields fields)
    {
        Flow value = ValueOf(part);
        bool literal = part.Kind is ShellWordPartKind.Literal or ShellWordPartKind.Tilde;
        fields.Origin = value.Origin > fields.Origin ? value.Origin : fields.Origin;
        fields.IsPattern |= literal && !part.IsQuoted && HasPattern(part.Text);
        fields.HasBrace |= literal && !part.IsQuoted && part.Text.IndexOf('{') >= 0;
        if (literal || part.IsQuoted || value.Text is null)
        {
            fields.Append(value.Text ?? Unknown);
        }
        else
        {
            fields.AppendSplit(value.Text);
        }
    }

    private Flow ValueOf(ShellWordPart part)
    {
        switch (part.Kind)
        {
            case ShellWordPartKind.Literal or ShellWordPartKind.Tilde:
                return Flow.Of(part.Text);
            case ShellWordPartKind.Parameter:
                return ValueOfParameter(part);
            case ShellWordPartKind.CommandSubstitution:
                Flow output = judge.JudgeSubstitution(part);
                return output.Text is { } text ? Flow.Of(text.TrimEnd('\n')).With(output.Origin) : output;
            case ShellWordPartKind.ProcessSubstitution:
                return Flow.From(judge.JudgeSubstitution(part).Origin).With(Origin.Unknown);
            case ShellWordPartKind.Arithmetic when part.Operand is { } operand:
                ExpandToOne(operand);
                return Flow.Unknown;
            default:
                return Flow.Unknown;
        }
    }

    private Flow ValueOfParameter(ShellWordPart part)
    {
        Argument? operand = part.Operand is { } word ? ExpandToOne(word) : null;
        if (part.Subscript is { } subscript)
        {
            ExpandToOne(subscript);
            return Flow.Unknown;
        }

        Flow value = scope.Get(part.Text);
        if (part.Modifier is not { } modifier)
        {
            return value;
        }

        // ${x@P} runs the substitutions in the value.
        if (modifier == "@" && operand?.Text == "P")
        {
            judge.JudgeText(value.Text is { } prompt ? "echo \"" + prompt + "\"" : Unknown, part.Start, part.Length);
            return Flow.Unknown;
        }

        return ParameterModifier.Apply(value, modifier, operand is { IsKnown: true } known ? known.Text : null);
    }

    /// <summary>Fields under construction: splitting, and braces at the end.</summary>
    private sealed class Fields(ShellWord word, List<Argument> arguments, string separators)
    {
        private readonly StringBuilder _text = new();
        private bool _started;

        internal Origin Origin { get; set; }

        internal bool IsPattern { get; set; }

        internal bool HasBrace { get; set; }

        internal void Append(string text)
        {
            _started = true;
            _text.Append(text);
        }

        internal void AppendSplit(string value)
        {
            foreach (char c in value)
            {
                if (separators.IndexOf(c) >= 0)
                {
                    End();
                }
                else
                {
                    _started = true;
                    _text.Append(c);
                }
            }
        }

        internal void End()
        {
            if (!_started)
            {
                return;
            }

            string text = _text.ToString();
            if (HasBrace)
            {
                foreach (string alternative in Braces.Expand(text))
                {
                    arguments.Add(new Argument(alternative, word.Start, word.Length, IsPattern, Origin));
                }
            }
            else
            {
                arguments.Add(new Argument(text, word.Start, word.Length, IsPattern, Origin));
            }

            _text.Clear();
            _started = false;
        }
    }
}
