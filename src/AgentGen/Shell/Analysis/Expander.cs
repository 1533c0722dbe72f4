using System.Text;

namespace AgentGen.Shell.Analysis;

/// <summary>Turns words into arguments as far as their values are known, and judges the substitutions in them.</summary>
internal sealed class Expander(Scope scope, ScriptJudge judge)
{
    private const string Unknown = "\0";

    private readonly ParameterReader _parameters = new(scope, judge);

    internal void Expand(ShellWord word, List<Argument> arguments)
    {
        if (word.Bare is { } bare && bare.IndexOf('{') < 0)
        {
            arguments.Add(new Argument(bare, word.Start, word.Length, Fields.HasPattern(bare)));
            return;
        }

        bool alone = word.Parts.Count == 1 && word.Parts[0] is { Kind: ShellWordPartKind.Parameter, Text: "@" or "*", Modifier: null };
        if (alone && scope.GetArguments() is { Items: null or { Count: 0 } } all)
        {
            // A script's own arguments: none of it is known when nothing stands beside them.
            arguments.Add(new Argument(Unknown, word.Start, word.Length, false, all.Origin));
            return;
        }

        var fields = new Fields(word, arguments, scope.Separators, judge.Work);
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
            return new Argument(bare, word.Start, word.Length, Fields.HasPattern(bare));
        }

        if (word.Parts.Count == 1 && word.Parts[0] is { Kind: ShellWordPartKind.Literal } literal)
        {
            return new Argument(literal.Text, word.Start, word.Length);
        }

        var text = new StringBuilder();
        var origin = Origin.Known;
        foreach (ShellWordPart part in word.Parts)
        {
            Flow value = ValueOf(part);
            string piece = value.Items is { } items ? string.Join(" ", items.Select(static item => item.Text)) : value.Text ?? Unknown;
            if (judge.Work.Spend(piece.Length / 16))
            {
                text.Append(piece);
            }

            origin = value.Origin > origin ? value.Origin : origin;
        }

        return new Argument(text.ToString(), word.Start, word.Length, false, origin);
    }

    private void Append(ShellWordPart part, Fields fields)
    {
        Flow value = ValueOf(part);
        bool literal = part.Kind is ShellWordPartKind.Literal or ShellWordPartKind.Tilde;
        fields.Origin = value.Origin > fields.Origin ? value.Origin : fields.Origin;
        fields.IsPattern |= literal && !part.IsQuoted && Fields.HasPattern(part.Text);
        fields.HasBrace |= literal && !part.IsQuoted && part.Text.IndexOf('{') >= 0;
        if (value.Items is { } items)
        {
            fields.AppendItems(items, part.IsQuoted);
        }
        else if (literal || part.IsQuoted || value.Text is null)
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
                return _parameters.Read(
                    part,
                    part.Subscript is { } subscript ? ExpandToOne(subscript) : null,
                    part.Operand is { } inside ? ExpandToOne(inside) : null);
            case ShellWordPartKind.CommandSubstitution:
                Flow output = judge.JudgeSubstitution(part);
                return output.Text is { } text ? Flow.Of(text.TrimEnd('\n')).With(output.Origin) : output;
            case ShellWordPartKind.ProcessSubstitution:
                return judge.Files.Pipe(judge.JudgeSubstitution(part));
            case ShellWordPartKind.Arithmetic when part.Operand is { } operand:
                judge.JudgeArithmetic(ExpandToOne(operand));
                return Flow.Unknown;
            default:
                return Flow.Unknown;
        }
    }
}
