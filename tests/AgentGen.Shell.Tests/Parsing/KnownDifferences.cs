using System.Text.RegularExpressions;

namespace AgentGen.Shell.Tests.Parsing;

/// <summary>Where the parser and <c>bash -n</c> are known to answer differently, each with its reason.</summary>
internal static class KnownDifferences
{
    private static readonly (string Reason, Regex Text)[] Differences =
    [
        ("bash -n ends without a word at a test that lacks an operand; it refuses the test when it runs", new(@"(\[\[|&&|\|\||!|\()\s*\]\]")),
        ("a carriage return before a new line is a part of the word in bash, and of the line's end to us", new("\r\n")),
        ("inside a case, bash does not take the 'in' of a loop on a line of its own", new(@"(for|select)\s+\S+\s*\n\s*in\b")),
        ("behind |& and a new line bash takes 'time' for the reserved word, which cannot stand there", new(@"\|&\s*\n\s*time\b")),
        ("inside a group bash takes a pattern that is a closing brace for the group's end", new(@"([|(]|in|;;&?|;&)\s*\}\s*[)|]")),
        ("bash loses the escape of an operator in an array that stands in a substitution", new(@"=\([^)]*\\[;&|<>()]")),
        ("bash loses a here-document whose line ends inside an array", new(@"<<[^\n]*=\([^)]*\n")),
        ("'time' with options of its own is the program of that name to us, as in other shells; bash runs a command named like the option", new(@"\btime\s+-(?!p\b|-\s)")),
    ];

    internal static bool Explain(string text) => Differences.Any(difference => difference.Text.IsMatch(text));
}
