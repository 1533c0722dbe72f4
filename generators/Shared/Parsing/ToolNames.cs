using System.Text;

namespace AgentGen.Compiler;

/// <summary>The names of tools.</summary>
internal static class ToolNames
{
    private const int LongestName = 64;
    private const string AsyncEnding = "Async";

    private static readonly string[] Control = ["advance_phase", "submit_plan", "submit_repair"];

    /// <summary>Whether a run answers calls of this name itself: a tool of the same name would be taken for it.</summary>
    internal static bool IsReserved(string name) => Control.Contains(name, StringComparer.OrdinalIgnoreCase);

    internal static bool IsValid(string name) =>
        name.Length is > 0 and <= LongestName && name.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-');

    /// <summary><c>ReadURLAsync</c> becomes <c>read_url</c>.</summary>
    internal static string FromMethod(string method)
    {
        string name = method.Length > AsyncEnding.Length && method.EndsWith(AsyncEnding, StringComparison.Ordinal)
            ? method.Substring(0, method.Length - AsyncEnding.Length)
            : method;
        StringBuilder snake = new(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            bool startsWord = char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }

    /// <summary><c>read_file</c> becomes <c>ReadFile</c>.</summary>
    internal static string ToPascalCase(string name)
    {
        StringBuilder pascal = new(name.Length);
        bool startsWord = true;
        foreach (char c in name)
        {
            if (c is '_' or '-')
            {
                startsWord = true;
                continue;
            }

            if (pascal.Length == 0 && char.IsDigit(c))
            {
                pascal.Append('_');
            }

            pascal.Append(startsWord ? char.ToUpperInvariant(c) : c);
            startsWord = false;
        }

        return pascal.Length == 0 ? "_" : pascal.ToString();
    }
}
