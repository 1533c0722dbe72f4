using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Commands;

/// <summary>The parts of a <c>string.Format</c> call whose format is a literal.</summary>
internal static class CompositeFormat
{
    /// <summary>A character of the format, or one of its values.</summary>
    public readonly struct Item(SourceChar? text, IOperation? value = null, bool isFormatted = false)
    {
        public SourceChar? Text { get; } = text;

        public IOperation? Value { get; } = value;

        /// <summary>Whether the hole has an alignment or a format of its own.</summary>
        public bool IsFormatted { get; } = isFormatted;
    }

    public static bool TryRead(IInvocationOperation call, out IReadOnlyList<Item> items)
    {
        items = [];
        var arguments = call.Arguments.SkipWhile(a => a.Parameter?.Type.SpecialType != SpecialType.System_String).ToList();
        if (arguments.Count == 0 || CommandTextReader.Values(arguments.Skip(1)) is not { } values)
        {
            return false;
        }

        if (arguments[0].Value is not ILiteralOperation { Syntax: LiteralExpressionSyntax literal })
        {
            return false;
        }

        return TryParse(LiteralCharacters.Of(literal.Token, literal.Token.ValueText), values, out items);
    }

    private static bool TryParse(IReadOnlyList<SourceChar> format, IReadOnlyList<IOperation> values, out IReadOnlyList<Item> items)
    {
        var parsed = new List<Item>(format.Count);
        items = parsed;
        for (int i = 0; i < format.Count; i++)
        {
            char c = format[i].Value;
            if (c is not ('{' or '}'))
            {
                parsed.Add(new Item(format[i]));
            }
            else if (i + 1 < format.Count && format[i + 1].Value == c)
            {
                parsed.Add(new Item(format[i++]));
            }
            else if (c == '{' && TryParseHole(format, ref i, values, out var hole))
            {
                parsed.Add(hole);
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryParseHole(IReadOnlyList<SourceChar> format, ref int i, IReadOnlyList<IOperation> values, out Item hole)
    {
        hole = default;
        int end = i + 1;
        while (end < format.Count && format[end].Value != '}')
        {
            end++;
        }

        var body = new string(format.Skip(i + 1).Take(end - i - 1).Select(c => c.Value).ToArray());
        int indexEnd = body.IndexOfAny([',', ':']);
        if (end == format.Count || !int.TryParse(indexEnd < 0 ? body : body.Substring(0, indexEnd), out int index) || index < 0 || index >= values.Count)
        {
            return false;
        }

        hole = new Item(text: null, values[index], isFormatted: indexEnd >= 0);
        i = end;
        return true;
    }
}
