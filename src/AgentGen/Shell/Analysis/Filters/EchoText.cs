using System.Text;
using AgentGen.Shell.Parsing;

namespace AgentGen.Shell.Analysis.Filters;

/// <summary>What <c>echo</c> prints.</summary>
internal static class EchoText
{
    internal static string Of(IReadOnlyList<Argument> arguments)
    {
        int first = 1;
        bool escapes = false;
        bool newLine = true;
        while (first < arguments.Count && IsOption(arguments[first].Text))
        {
            foreach (char letter in arguments[first].Text)
            {
                escapes = letter == 'e' || (escapes && letter != 'E');
                newLine &= letter != 'n';
            }

            first++;
        }

        var text = new StringBuilder();
        for (int i = first; i < arguments.Count; i++)
        {
            text.Append(i > first ? " " : "").Append(escapes ? AnsiEscape.DecodeAll(arguments[i].Text) : arguments[i].Text);
        }

        return text.Append(newLine ? "\n" : "").ToString();
    }

    private static bool IsOption(string text)
    {
        for (int i = 1; i < text.Length; i++)
        {
            if (text[i] is not ('n' or 'e' or 'E'))
            {
                return false;
            }
        }

        return text.Length > 1 && text[0] == '-';
    }
}
