using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Commands;

/// <summary>
/// Reads a string expression into a <see cref="CommandText"/>: literals, concatenation, interpolation, <c>string.Format</c>, <c>string.Concat</c>,
/// constants, and locals of the same method that are assigned once. Anything else is a hole.
/// </summary>
internal sealed class CommandTextReader
{
    private const int MostCharacters = 32 * 1024;
    private const int MostLocals = 16;

    private readonly SyntaxTree tree;
    private readonly List<SourceChar> characters = [];
    private readonly List<CommandHole> holes = [];

    private CommandTextReader(SyntaxTree tree) => this.tree = tree;

    /// <summary>Reads an expression; <see langword="null"/> for one that is too long or too odd to be a command line.</summary>
    public static CommandText? Read(IOperation expression)
    {
        var reader = new CommandTextReader(expression.Syntax.SyntaxTree);
        return reader.Append(expression, expression, locals: 0)
            ? new CommandText(reader.characters.ToImmutableArray(), reader.holes.ToImmutableArray(), expression.Syntax)
            : null;
    }

    private bool Append(IOperation expression, IOperation place, int locals)
    {
        // Left-deep: a concatenation of thousands of parts must not be a recursion of thousands of calls.
        var pending = new Stack<IOperation>();
        pending.Push(expression);
        while (pending.Count > 0)
        {
            var next = pending.Pop().Unwrap();
            if (next is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String, OperatorMethod: null } sum)
            {
                pending.Push(sum.RightOperand);
                pending.Push(sum.LeftOperand);
            }
            else if (!AppendPart(next, ReferenceEquals(next, expression.Unwrap()) ? place : next, locals))
            {
                return false;
            }
        }

        return characters.Count <= MostCharacters;
    }

    private bool AppendPart(IOperation part, IOperation place, int locals) => part switch
    {
        ILiteralOperation { ConstantValue.Value: string value, Syntax: LiteralExpressionSyntax literal } => Append(LiteralCharacters.Of(literal.Token, value)),
        IInterpolatedStringOperation interpolated => interpolated.Parts.All(p => AppendInterpolated(p, locals)),
        { ConstantValue: { HasValue: true, Value: var value } } => Append(LiteralCharacters.Whole(Text(value), place.Syntax.Span)),
        ILocalReferenceOperation local when locals < MostLocals && local.OnlyValue() is { } value && value.Syntax.SyntaxTree == tree => Append(value, place, locals + 1),
        IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String, Name: nameof(string.Concat) } } call
            when Values(call.Arguments) is { } values && values.All(v => v.Unwrap().Type?.TypeKind != TypeKind.Array) => values.All(v => Append(v, v, locals)),
        IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String, Name: nameof(string.Format) } } call
            when CompositeFormat.TryRead(call, out var items) => items.All(item => AppendItem(item, locals)),
        _ => AppendHole(part, place),
    };

    private bool AppendInterpolated(IInterpolatedStringContentOperation content, int locals) => content switch
    {
        IInterpolatedStringTextOperation { Text.ConstantValue.Value: string value, Syntax: InterpolatedStringTextSyntax text } => Append(LiteralCharacters.Of(text.TextToken, value)),
        IInterpolationOperation { Alignment: null, FormatString: null } hole => Append(hole.Expression, hole.Expression, locals),
        IInterpolationOperation hole => AppendHole(hole.Expression.Unwrap(), hole.Expression.Unwrap(), isFormatted: true),
        _ => false,
    };

    private bool AppendItem(CompositeFormat.Item item, int locals) => item switch
    {
        { Text: { } text } => Append([text]),
        { IsFormatted: true, Value: { } value } => AppendHole(value.Unwrap(), value.Unwrap(), isFormatted: true),
        { Value: { } value } => Append(value, value, locals),
        _ => false,
    };

    private bool Append(IEnumerable<SourceChar> text)
    {
        int start = characters.Count;
        characters.AddRange(text);
        return characters.Skip(start).All(c => !CommandText.IsHole(c.Value));
    }

    private bool AppendHole(IOperation value, IOperation place, bool isFormatted = false)
    {
        characters.Add(new SourceChar((char)(CommandText.FirstHole + holes.Count), place.Syntax.Span));
        holes.Add(new CommandHole(place.Unwrap(), value, isFormatted));
        return holes.Count <= CommandText.LastHole - CommandText.FirstHole;
    }

    /// <summary>The values handed to a <c>params</c> method, whether written out or as an array expression.</summary>
    internal static IReadOnlyList<IOperation>? Values(IEnumerable<IArgumentOperation> arguments) =>
        arguments.SelectMany(argument => argument.Value.Unwrap() is IArrayCreationOperation { Initializer: { } array } ? array.ElementValues : [argument.Value]).ToList();

    private static string Text(object? constant) => Convert.ToString(constant, CultureInfo.InvariantCulture) ?? "";
}
