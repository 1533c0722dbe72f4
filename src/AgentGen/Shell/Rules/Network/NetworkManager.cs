using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>
/// nmcli and iw, whose words may be shortened: a call looks when its words are the beginnings of words that look, and every other one is a change.
/// </summary>
internal static class NetworkManager
{
    // Of words with the same beginning nmcli takes the first in its own order, which looks in each of these.
    private static readonly string[] Looks =
    [
        "general", "general status", "general permissions", "general hostname", "general logging", "networking", "networking connectivity", "radio",
        "radio all", "radio wifi", "radio wwan", "connection", "connection show", "connection monitor", "device", "device status", "device show",
        "device monitor", "device lldp", "device wifi", "device wifi list", "monitor", "help", "general help", "networking help", "radio help",
        "connection help", "device help",
    ];

    // The word for all that follows is one of the names of a connection or device, or what selects among them.
    private static readonly string[] TakeNames =
        ["connection show", "connection monitor", "device show", "device monitor", "device lldp", "device wifi list", "networking connectivity"];

    /// <summary>The first word of a call of nmcli that does not look, or -1.</summary>
    internal static int Changes(Invocation call)
    {
        string[] found = [];
        for (int i = 0; i < call.Operands.Count; i++)
        {
            Argument word = call.Operand(i);
            if (found.Length > 0 && Array.IndexOf(TakeNames, string.Join(" ", found)) >= 0)
            {
                return -1;
            }

            if (!word.IsKnown || Next(found, word.Text) is not { } next)
            {
                return call.Operands[i];
            }

            found = next;
        }

        return -1;
    }

    /// <summary>The word of a call of iw that does not look, or -1: after a device stands a word that prints, or a group and "dump" or "get".</summary>
    internal static int ChangesWireless(Invocation call)
    {
        int verb = call.Operands.Count == 0 ? 0 : call.Operand(0).Text switch
        {
            "dev" or "phy" or "wdev" => 2,
            "reg" => 1,
            "list" or "event" or "features" or "commands" or "help" => 0,
            _ => 1,
        };
        if (call.Operands.Count <= verb)
        {
            return -1;
        }

        string word = call.Operand(verb).Text;
        bool looks = word is "info" or "link" or "list" or "event" or "features" or "commands" or "help" or "channels" or "get"
            || (word is "station" or "survey" or "scan" or "mpath" or "mpp" && call.Operands.Count > verb + 1
                && call.Operand(verb + 1).Text is "dump" or "get");
        return looks ? -1 : call.Operands[verb];
    }

    private static string[]? Next(string[] found, string text)
    {
        foreach (string look in Looks)
        {
            string[] words = look.Split([' ']);
            if (words.Length == found.Length + 1 && text.Length > 0 && words[found.Length].StartsWith(text, StringComparison.Ordinal) && IsBelow(words, found)
                && !IsFirstOfOthers(look, text))
            {
                return words;
            }
        }

        return null;
    }

    private static bool IsBelow(string[] words, string[] found)
    {
        for (int i = 0; i < found.Length; i++)
        {
            if (words[i] != found[i])
            {
                return false;
            }
        }

        return true;
    }

    // "nmcli device m" is "modify", and "nmcli connection m" too.
    private static bool IsFirstOfOthers(string look, string text) => look is "connection monitor" or "device monitor" && text is "m" or "mo";
}
