using System.Text.Json;

namespace AgentGen.Cli.SchemaCompatibility;

/// <summary>Writes JSON paths as a tool's errors do.</summary>
internal static class JsonPath
{
    /// <summary>The arguments.</summary>
    public const string Top = "$";

    public static string Member(string path, string name) => name.Length > 0 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_')
        ? $"{path}.{name}"
        : $"{path}['{JsonEncodedText.Encode(name).Value.Replace("'", "\\'", StringComparison.Ordinal)}']";
}
