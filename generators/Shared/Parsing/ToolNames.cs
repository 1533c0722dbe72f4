using System.Text;
using Microsoft.CodeAnalysis;

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

    /// <summary>What a method's tool is called: <c>[Tool]</c> says, else <c>[AIFunctionName]</c>, else <c>[DisplayName]</c> where that can be a name, else the method.</summary>
    internal static string Find(IMethodSymbol method, AttributeData tool, ToolNaming naming)
    {
        string? shown = method.Inherited(MetadataNames.DisplayName);
        return tool.FirstText()
            ?? method.Inherited(MetadataNames.AIFunctionName)
            ?? (shown is not null && IsValid(shown) ? shown : FromMethod(method.Name, naming));
    }

    /// <summary>The name made of a method's.</summary>
    internal static string FromMethod(string method, ToolNaming naming = ToolNaming.SnakeCase)
    {
        string name = method.Length > AsyncEnding.Length && method.EndsWith(AsyncEnding, StringComparison.Ordinal)
            ? method.Substring(0, method.Length - AsyncEnding.Length)
            : method;
        return naming switch
        {
            ToolNaming.AsDeclared => name,
            ToolNaming.CamelCase => ToCamelCase(name),
            _ => ToSnakeCase(name),
        };
    }

    // URLOf becomes urlOf: the first word is put in lower case as a whole.
    private static string ToCamelCase(string name)
    {
        int word = 0;
        while (word < name.Length && char.IsUpper(name[word]) && (word == 0 || word + 1 == name.Length || !char.IsLower(name[word + 1])))
        {
            word++;
        }

        return name.Substring(0, word).ToLowerInvariant() + name.Substring(word);
    }

    private static string ToSnakeCase(string name)
    {
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

    private static string? Inherited(this IMethodSymbol method, string attribute) =>
        method.WithOverridden().Select(level => level.Attribute(attribute).FirstText()).FirstOrDefault(static text => text is not null);
}
