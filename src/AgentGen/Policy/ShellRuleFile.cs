using System.Text;
using AgentGen.Shell;

namespace AgentGen;

/// <summary>Reads files of shell rules of your own. The analyzers read the same files: <c>*.shellrules</c> in the project's folder.</summary>
public static class ShellRuleFile
{
    /// <summary>Reads files and runs the examples that their rules carry.</summary>
    /// <param name="paths">The files, in UTF-8. Their rules add up.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="ShellRuleException">Something is wrong in a file. Every error of every file is named, and none of the rules is taken.</exception>
    /// <exception cref="IOException">A file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static ShellRuleSet Load(params IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ShellRuleParse[] files = [.. paths.Select(static path => ShellRuleSet.Parse(Encoding.UTF8.GetString(File.ReadAllBytes(path)), path))];
        ShellRuleError[] errors = [.. files.SelectMany(static file => file.Errors)];
        return errors.Length == 0
            ? files.Aggregate(ShellRuleSet.Empty, static (rules, file) => rules.With(file.Rules!))
            : throw new ShellRuleException(errors);
    }
}
