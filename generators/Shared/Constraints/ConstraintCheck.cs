using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Finds annotations that would throw at every call, refuse every value, or cannot be made by generated code.</summary>
internal static class ConstraintCheck
{
    /// <summary>Says why an annotation cannot be checked; <see langword="null"/> where all can.</summary>
    internal static string? FindProblem(ToolFacts facts, ITypeSymbol type, params ISymbol?[] symbols)
    {
        ITypeSymbol inner = type.WithoutNullable(out _);
        return symbols.OfType<ISymbol>()
            .SelectMany(static symbol => symbol.GetAttributes())
            .Where(static attribute => attribute is { AttributeClass: { } kind, AttributeConstructor: not null } && ConstraintParser.IsAnnotation(kind))
            .Select(attribute => FindHidden(attribute, facts) ?? (ConstraintParser.IsOwn(attribute.AttributeClass!) ? FindProblem(attribute, inner) : null))
            .FirstOrDefault(static problem => problem is not null);
    }

    private static string? FindHidden(AttributeData attribute, ToolFacts facts) => attribute is { AttributeClass: { } kind, AttributeConstructor: { } constructor }
        ? !facts.IsAccessible(kind) || !facts.IsAccessible(constructor)
            ? $"its annotation {kind.ToDisplayString()} is not accessible to generated code, which is to check it; make it internal or public"
            : kind.IsForbidden() || constructor.IsForbidden()
                ? $"its annotation {kind.ToDisplayString()} is marked [Obsolete] as an error, which generated code may not pass over; take it away"
                : null
        : null;

    private static string? FindProblem(AttributeData attribute, ITypeSymbol type) => attribute.AttributeClass!.Name switch
    {
        "RegularExpressionAttribute" when attribute.FirstText() is { } pattern && !IsPattern(pattern) => $"'{pattern}' is no regular expression; correct it",
        "RangeAttribute" => attribute.ConstructorArguments switch
        {
            [{ Value: { } low }, { Value: { } high }] => FindRangeProblem(low, high, type),
            [_, { Value: { } low }, { Value: { } high }] => FindRangeProblem(low, high, type),
            _ => null,
        },
        "LengthAttribute" when attribute.ConstructorArguments is [{ Value: int least }, { Value: int most }] => FindSizeProblem(least, most),
        "StringLengthAttribute" when attribute.ConstructorArguments is [{ Value: int most }] => FindSizeProblem(attribute.Named<int>("MinimumLength"), most),
        _ => null,
    };

    private static bool IsPattern(string pattern)
    {
        try
        {
            return new Regex(pattern) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string? FindRangeProblem(object low, object high, ITypeSymbol type)
    {
        if (low is string from && high is string to && RangeParser.IsTime(type))
        {
            return new[] { from, to }.FirstOrDefault(text => !IsTime(text, type)) is { } wrong
                ? $"'{wrong}' is no {type.ToDisplayString()}, which its range needs; correct it"
                : null;
        }

        return IsNumber(low, out double least) && IsNumber(high, out double most) && least > most
            ? $"its range begins with {Text(low)} and ends with {Text(high)}, so that no value is in it; exchange them"
            : null;
    }

    private static string? FindSizeProblem(int least, int most) =>
        most >= 0 && least > most ? $"its length is to be {least} or more and {most} or less, which none is; exchange them" : null;

    private static bool IsNumber(object bound, out double number) =>
        double.TryParse(Text(bound), NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static string Text(object bound) => Convert.ToString(bound, CultureInfo.InvariantCulture)!;

    private static bool IsTime(string text, ITypeSymbol type) => type.Name == "TimeSpan"
        ? TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _)
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
