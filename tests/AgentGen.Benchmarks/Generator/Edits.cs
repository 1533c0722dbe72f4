namespace AgentGen.Benchmarks.Generator;

/// <summary>What a person types. Each edit changes the text of its file, whatever number it gets.</summary>
internal static class Edits
{
    /// <summary>Edits of a file that no tool stands in and no tool's type.</summary>
    internal static IReadOnlyList<(string Name, Func<string, int, string> Apply)> Unrelated { get; } =
    [
        ("body", static (text, number) => After(text, "Sum() + ", ")", $"{number}")),
        ("comment", static (text, number) => After(text, "// A plain", "\n", $" comment {number}.")),
        ("class", static (text, number) => $"{text}\n/// <summary>Another.</summary>\npublic sealed class Extra{number} {{ public int Value {{ get; set; }} }}\n"),
        ("field", static (text, number) => Before(text, "private int _total;", $"private int _number{number};\n    ")),
    ];

    /// <summary>Edits of one tool.</summary>
    internal static IReadOnlyList<(string Name, Func<string, int, string> Apply)> Tool { get; } =
    [
        ("tool body", static (text, number) => After(text, "service.Count(limit + ", ")", $"{number}")),
        ("description", static (text, number) => After(text, "matches, newest first, ", "</summary>", $"the {number}th time.")),
        ("parameter", static (text, number) => Before(text, ", string? text = null", $", int page{number} = {number}")),
    ];

    private static string After(string text, string start, string end, string replacement)
    {
        int from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[..from] + replacement + text[text.IndexOf(end, from, StringComparison.Ordinal)..];
    }

    private static string Before(string text, string place, string inserted) => text.Insert(text.IndexOf(place, StringComparison.Ordinal), inserted);
}
