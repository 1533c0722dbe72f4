using System.Collections;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AgentGen.Generated;

/// <summary>The conditions that the compiler reads off <c>System.ComponentModel.DataAnnotations</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Constraints
{
    /// <summary>A value between two bounds.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="minimum">The lower bound.</param>
    /// <param name="maximum">The upper bound.</param>
    /// <param name="above">Whether the value must be above the lower bound.</param>
    /// <param name="below">Whether the value must be below the upper bound.</param>
    /// <returns>The condition.</returns>
    public static Constraint<T> Range<T>(T minimum, T maximum, bool above = false, bool below = false)
        where T : IComparable<T> => new PredicateConstraint<T>(
            $"{(above ? "above" : "from")} {Text(minimum)} {(below ? "to below" : "to")} {Text(maximum)}",
            value => value.CompareTo(minimum) >= (above ? 1 : 0) && value.CompareTo(maximum) <= (below ? -1 : 0));

    /// <summary>Text of a length.</summary>
    /// <param name="minimum">The least characters.</param>
    /// <param name="maximum">The most characters; negative for any.</param>
    /// <returns>The condition.</returns>
    public static Constraint<string> Length(int minimum, int maximum) => new PredicateConstraint<string>(
        $"of {Amount(minimum, maximum)} characters", value => IsWithin(value.Length, minimum, maximum));

    /// <summary>A collection of a size.</summary>
    /// <typeparam name="T">The collection's type.</typeparam>
    /// <param name="minimum">The least items.</param>
    /// <param name="maximum">The most items; negative for any.</param>
    /// <returns>The condition.</returns>
    public static Constraint<T> Count<T>(int minimum, int maximum)
        where T : IEnumerable => new PredicateConstraint<T>(
            $"of {Amount(minimum, maximum)} items", value => IsWithin(value is ICollection known ? known.Count : value.Cast<object?>().Count(), minimum, maximum));

    /// <summary>Text that a regular expression matches as a whole. Empty text is allowed, as the annotation allows it.</summary>
    /// <param name="pattern">The regular expression.</param>
    /// <param name="timeoutMilliseconds">The longest that matching may take; what takes longer is refused.</param>
    /// <returns>The condition.</returns>
    public static Constraint<string> Pattern(string pattern, int timeoutMilliseconds)
    {
        Lazy<Regex> regex = new(() => new Regex(pattern, RegexOptions.None, timeoutMilliseconds > 0 ? TimeSpan.FromMilliseconds(timeoutMilliseconds) : Regex.InfiniteMatchTimeout));
        return new PredicateConstraint<string>($"that matches {pattern}", value => value.Length == 0 || Matches(regex.Value, value));
    }

    /// <summary>An e-mail address: one @ with something on both sides, in one line.</summary>
    /// <returns>The condition.</returns>
    public static Constraint<string> EmailAddress() => new PredicateConstraint<string>(
        "with an e-mail address", static value => value.IndexOf('@', StringComparison.Ordinal) is var at and > 0
            && at != value.Length - 1 && at == value.LastIndexOf('@') && value.AsSpan().IndexOfAny('\r', '\n') < 0);

    /// <summary>A URL of the schemes http, https or ftp.</summary>
    /// <returns>The condition.</returns>
    public static Constraint<string> Url() => new PredicateConstraint<string>(
        "with an http, https or ftp URL", static value => value.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase));

    /// <summary>Text in Base64.</summary>
    /// <returns>The condition.</returns>
    public static Constraint<string> Base64() => new PredicateConstraint<string>("in Base64", static value => System.Buffers.Text.Base64.IsValid(value));

    /// <summary>Text with more than white space.</summary>
    /// <returns>The condition.</returns>
    public static Constraint<string> NotBlank() => new PredicateConstraint<string>("with more than white space", static value => !string.IsNullOrWhiteSpace(value));

    /// <summary>One of some values.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="values">The values.</param>
    /// <returns>The condition.</returns>
    public static Constraint<T> Allowed<T>(params T[] values) => new PredicateConstraint<T>(
        $"out of {string.Join(", ", values.Select(Text))}", value => Array.IndexOf(values, value) >= 0);

    /// <summary>None of some values.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="values">The values.</param>
    /// <returns>The condition.</returns>
    public static Constraint<T> Denied<T>(params T[] values) => new PredicateConstraint<T>(
        $"other than {string.Join(", ", values.Select(Text))}", value => Array.IndexOf(values, value) < 0);

    /// <summary>A value that an annotation without a keyword in JSON Schema accepts.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="attribute">The annotation.</param>
    /// <returns>The condition.</returns>
    public static Constraint<T> Of<T>(ValidationAttribute attribute)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        string name = attribute.GetType().Name;
        return new PredicateConstraint<T>($"that {(name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^9] : name)} accepts", value => attribute.IsValid(value));
    }

    private static bool IsWithin(int count, int minimum, int maximum) => count >= minimum && (maximum < 0 || count <= maximum);

    private static string Amount(int minimum, int maximum) => (minimum, maximum) switch
    {
        (_, < 0) => $"at least {minimum}",
        (0, _) => $"at most {maximum}",
        _ => minimum == maximum ? $"{minimum}" : $"{minimum} to {maximum}",
    };

    // Dates and times as JSON has them.
    private static string Text<T>(T value) => value switch
    {
        string text => $"\"{text}\"",
        DateOnly or TimeOnly or DateTime or DateTimeOffset => ((IFormattable)value).ToString("o", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null",
    };

    private static bool Matches(Regex regex, string value)
    {
        try
        {
            Match match = regex.Match(value);
            return match.Success && match.Index == 0 && match.Length == value.Length;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
