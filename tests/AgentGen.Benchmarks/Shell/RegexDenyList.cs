using System.Text.RegularExpressions;

namespace AgentGen.Benchmarks.Shell;

/// <summary>What many agents guard their shell with: 26 patterns of dangerous text, compiled, tried one after the other until one fits.</summary>
internal static class RegexDenyList
{
    private static readonly string[] Patterns =
    [
        @"\brm\s+(-[a-zA-Z]*[rf][a-zA-Z]*\s+)+", @"\brm\s+--(recursive|force)\b", @"\bmkfs(\.\w+)?\b", @"\bdd\s+.*\bof=/dev/", @">\s*/dev/(sd|nvme|hd|vd)\w+",
        @"\bshred\b", @"\bwipefs\b", @"\bfdisk\b|\bparted\b", @":\(\)\s*\{\s*:\|:&\s*\};:", @"\bchmod\s+(-R\s+)?777\s+/", @"\bchown\s+-R\s+\S+\s+/",
        @"\b(curl|wget)\b[^|;]*\|\s*(sudo\s+)?(ba|z|da)?sh\b", @"\bbase64\s+(-d|--decode)\b[^|]*\|\s*(ba)?sh\b", @"\bgit\s+push\s+.*(--force|-f)\b",
        @"\bgit\s+reset\s+--hard\b", @"\bgit\s+clean\s+-[a-z]*f", @"\b(shutdown|reboot|halt|poweroff)\b", @"\bkill\s+-9\s+(-1|1)\b", @"\biptables\s+-F\b",
        @"\b(DROP|TRUNCATE)\s+(TABLE|DATABASE)\b", @"\bnc\b.*\s-e\s", @"/dev/(tcp|udp)/", @"/etc/(shadow|sudoers)\b", @"\bhistory\s+-c\b",
        @"\bterraform\s+destroy\b", @"\bkubectl\s+delete\b",
    ];

    private static readonly Regex[] Compiled =
        [.. Patterns.Select(static pattern => new Regex(pattern, RegexOptions.Compiled | RegexOptions.CultureInvariant))];

    internal static int Count => Compiled.Length;

    internal static bool IsDenied(string command)
    {
        foreach (Regex pattern in Compiled)
        {
            if (pattern.IsMatch(command))
            {
                return true;
            }
        }

        return false;
    }
}
