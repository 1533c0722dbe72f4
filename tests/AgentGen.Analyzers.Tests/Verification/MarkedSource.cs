using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.Analyzers.Tests.Verification;

/// <summary>C# with the places marked at which a diagnostic is expected: <c>[|words|]</c>, or <c>{|AGEN2001:words|}</c> where several rules are at work.</summary>
internal sealed partial class MarkedSource
{
    private MarkedSource(string text, IReadOnlyList<(string? Id, TextSpan Span)> expected)
    {
        Text = text;
        Expected = expected;
    }

    public string Text { get; }

    public IReadOnlyList<(string? Id, TextSpan Span)> Expected { get; }

    public static MarkedSource Parse(string marked)
    {
        var text = new System.Text.StringBuilder();
        var open = new Stack<(string? Id, int Start)>();
        var expected = new List<(string? Id, TextSpan Span)>();
        int copied = 0;
        foreach (Match mark in Marks().Matches(marked))
        {
            text.Append(marked, copied, mark.Index - copied);
            copied = mark.Index + mark.Length;
            if (mark.Value is "|]" or "|}")
            {
                var (id, start) = open.Pop();
                expected.Add((id, TextSpan.FromBounds(start, text.Length)));
            }
            else
            {
                open.Push((mark.Groups["id"] is { Success: true, Value: var id } ? id : null, text.Length));
            }
        }

        open.ShouldBeEmpty("every mark is closed");
        return new MarkedSource(text.Append(marked, copied, marked.Length - copied).ToString(), expected);
    }

    [GeneratedRegex(@"\[\||\{\|(?<id>[A-Z]+\d+):|\|\]|\|\}")]
    private static partial Regex Marks();
}
