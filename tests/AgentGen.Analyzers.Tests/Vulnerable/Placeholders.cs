using System.Globalization;
using System.Text.RegularExpressions;

namespace AgentGen.Analyzers.Tests.Vulnerable;

/// <summary>
/// What the cases write as <c>⟨name⟩</c>: characters that an editor would not show, and made-up secrets of the right shape, which are put together here so
/// that nothing that looks through the repository takes them for a leak.
/// </summary>
internal static partial class Placeholders
{
    private const string Letters = "qX7mB2vN9cK4zR8tW1yL6pH3sD5fG0jAeUoI";

    public static string Fill(string text) => Placeholder().Replace(text, match => match.Groups["name"].Value switch
    {
        "aws" => "AKIA" + Letters.ToUpperInvariant()[..16],
        "github" => "ghp" + "_" + Letters,
        "openai" => "sk" + "-proj-" + Letters + Letters[..12],
        "password" => "Zx9" + "!" + Letters[..8],
        var character when character.StartsWith("U+", StringComparison.Ordinal) => char.ConvertFromUtf32(int.Parse(character[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
        var unknown => throw new InvalidDataException($"No placeholder is called '{unknown}'."),
    });

    [GeneratedRegex("⟨(?<name>[^⟩…]+)⟩")]
    private static partial Regex Placeholder();
}
