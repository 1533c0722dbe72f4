using System.CommandLine;
using AgentGen.Shell;

namespace AgentGen.Cli.Shell;

/// <summary><c>--rules</c>: files of rules of the user's own. One with an error ends the tool: nothing is judged by half of the rules.</summary>
internal static class ShellRulesOption
{
    public static Option<string[]> Create() => new("--rules")
    {
        HelpName = "file",
        Description = "Judge by the rules of this file, too (*.shellrules). May be given more than once: the rules add up.",
        DefaultValueFactory = static _ => [],
    };

    public static ShellRuleSet Load(string[] paths)
    {
        if (paths.Any(string.IsNullOrWhiteSpace))
        {
            throw new CliException(ExitCode.BadInput, "--rules names no file. Give the path of a file of rules (*.shellrules).");
        }

        try
        {
            return ShellRuleFile.Load(paths);
        }
        catch (ShellRuleException e)
        {
            throw new CliException(ExitCode.BadInput, string.Join("\nagentgen: ", e.Errors));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CliException(ExitCode.NotFound, e.Message);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new CliException(ExitCode.Unavailable, e.Message);
        }
    }
}
