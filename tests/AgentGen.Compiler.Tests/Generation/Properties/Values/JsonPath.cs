using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AgentGen.Compiler.Tests.Emitted.Properties.Values;

/// <summary>Paths as errors name them, such as <c>$.items[2]['a b']</c>.</summary>
internal static partial class JsonPath
{
    internal static string Member(string path, string name) => Plain().IsMatch(name) ? $"{path}.{name}" : $"{path}['{JsonEncodedText.Encode(name)}']";

    internal static string Item(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    /// <summary>Whether a path names a place of the arguments, or one that is missing from an object there.</summary>
    internal static bool IsIn(string path, Json arguments) => path.StartsWith('$') && IsAt(Step().Matches(path).ToArray(), arguments);

    private static bool IsAt(ReadOnlySpan<Match> steps, Json place)
    {
        if (steps is not [var step, .. var rest])
        {
            return true;
        }

        switch (place.Unwrapped() ?? place)
        {
            case JsonItems items when step.Groups["index"].Success:
                int index = int.Parse(step.Groups["index"].Value, CultureInfo.InvariantCulture);
                return index < items.Items.Count && IsAt(rest, items.Items[index]);
            case JsonMembers members when !step.Groups["index"].Success:
                string name = step.Groups["name"].Success ? step.Groups["name"].Value : Regex.Unescape(step.Groups["quoted"].Value);
                Json[] found = [.. members.Members.Where(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(static member => member.Value)];
                foreach (Json value in found)
                {
                    if (IsAt(rest, value))
                    {
                        return true;
                    }
                }

                return found.Length == 0 && rest.IsEmpty;
            default:
                return false;
        }
    }

    [GeneratedRegex(@"^\w+$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"\.(?<name>\w+)|\['(?<quoted>(?:[^'\\]|\\.)*)'\]|\[(?<index>\d+)\]")]
    private static partial Regex Step();
}
