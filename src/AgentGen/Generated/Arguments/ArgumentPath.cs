using System.Globalization;
using System.Text.Encodings.Web;

namespace AgentGen.Generated;

/// <summary>Writes JSON paths, from the inside out.</summary>
internal static class ArgumentPath
{
    /// <summary>The whole value.</summary>
    internal const string Top = "$";

    internal static string Member(string name) =>
        name.Length > 0 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_')
            ? $".{name}"
            : $"['{JavaScriptEncoder.Default.Encode(name)}']";

    internal static string Item(int index) => string.Create(CultureInfo.InvariantCulture, $"[{index}]");

    /// <summary><c>$.name</c> inside <c>[2]</c> is <c>$[2].name</c>.</summary>
    internal static string Inside(string segment, string path) => string.Concat(Top, segment, path.AsSpan(Top.Length));
}
