namespace AgentGen.Generators;

/// <summary>Moves keywords that a provider does not know into the description, a line each, so that the model reads them all the same.</summary>
internal static class KeywordText
{
    internal static SchemaNode Move(SchemaNode node, Func<KeyValuePair<string, string>, bool> moves)
    {
        string[] lines = node.Constraints.Where(moves).Select(static constraint => $"{constraint.Key}: {Plain(constraint.Value)}").ToArray();
        return lines.Length == 0 ? node : node with
        {
            Description = Join(node.Description, lines),
            Constraints = node.Constraints.Where(constraint => !moves(constraint)).ToArray(),
        };
    }

    internal static string Join(string? description, params string[] lines) =>
        string.Join("\n", (string.IsNullOrEmpty(description) ? [] : new[] { description! }).Concat(lines));

    // A text reads better without its quotes; what is escaped inside stays as JSON has it.
    private static string Plain(string json) => json is ['"', .., '"'] && !json.Contains('\\') ? json.Substring(1, json.Length - 2) : json;
}
