using System.Globalization;
using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Reads <c>[Range]</c>, whose bounds are of another type than the value more often than not.</summary>
internal static class RangeParser
{
    private const string Range = "global::AgentGen.Generated.Constraints.Range";

    private static readonly string[] Times = ["DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan"];

    internal static bool IsTime(ITypeSymbol type) => Scalars.Find(type) is { } scalar && Times.Contains(scalar);

    internal static ConstraintSpec? Parse(AttributeData attribute, ITypeSymbol type)
    {
        (object? minimum, object? maximum) = attribute.ConstructorArguments switch
        {
            [var low, var high] => (low.Value, high.Value),
            [_, var low, var high] => (low.Value, high.Value),
            _ => (null, null),
        };
        bool above = attribute.Named<bool>("MinimumIsExclusive");
        bool below = attribute.Named<bool>("MaximumIsExclusive");
        string? scalar = Scalars.Find(type);
        if (minimum is null || maximum is null || scalar is null)
        {
            return null;
        }

        string exclusive = $"{(above ? "true" : "false")}, {(below ? "true" : "false")}";
        if (Times.Contains(scalar))
        {
            return minimum is string from && maximum is string to
                ? new ConstraintSpec($"{Range}<{type.Code()}>({Parsed(type, from)}, {Parsed(type, to)}, {exclusive})", ImmutableEquatableArray<KeywordSpec>.Empty)
                : null;
        }

        return Bound(minimum, scalar, roundsUp: !above) is { } lower && Bound(maximum, scalar, roundsUp: below) is { } upper
            ? new ConstraintSpec(
                $"{Range}<{type.Code()}>({lower.Code}, {upper.Code}, {exclusive})",
                new[] { new KeywordSpec(above ? "exclusiveMinimum" : "minimum", lower.Json!), new KeywordSpec(below ? "exclusiveMaximum" : "maximum", upper.Json!) }.ToEquatable())
            : null;
    }

    // JSON has no plus sign, and a digit on both sides of the point.
    private static string Json(string text, double number) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) && (double)exact == number
        ? exact.ToString(CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);

    private static string Parsed(ITypeSymbol type, string text) => $"{type.Code()}.Parse({Literals.CSharp(text)}, global::System.Globalization.CultureInfo.InvariantCulture)";

    // A bound beyond the value's type binds nothing: the code has the type's own limit, the schema what was written.
    // Between integers, a fraction binds like the next one inside, or, where the bound itself is excluded, outside.
    private static DefaultSpec? Bound(object bound, string scalar, bool roundsUp)
    {
        string text = Convert.ToString(bound, CultureInfo.InvariantCulture)!;
        if (bound is double or float)
        {
            text = Convert.ToDouble(bound, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);
        }

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || double.IsNaN(number) || double.IsInfinity(number))
        {
            return null;
        }

        return NumberLimits.Literal(scalar, text, number, roundsUp) is { } code ? new DefaultSpec(code, Json(text, number)) : null;
    }
}
