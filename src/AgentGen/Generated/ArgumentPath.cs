using System.Globalization;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>Writes JSON paths.</summary>
internal static class ArgumentPath
{
    /// <summary>The whole value.</summary>
    internal const string Top = "$";

    internal static string Root(string name) => Member(Top, name);

    internal static string Member(string path, string name) =>
        name.Length > 0 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_')
            ? $"{path}.{name}"
            : $"{path}['{JsonEncodedText.Encode(name).Value.Replace("'", "\\'", StringComparison.Ordinal)}']";

    internal static string Item(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");
}
