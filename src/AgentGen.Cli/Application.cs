using System.CommandLine;
using AgentGen.Cli.Manifests;
using AgentGen.Cli.Runs;
using AgentGen.Cli.Shell;
using AgentGen.Runs;

namespace AgentGen.Cli;

/// <summary>The tool: its commands, and the one place where failures become a sentence and an exit code.</summary>
internal static class Application
{
    private const int BrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x800700E8);

    // A command under check may begin with '@': it is text, never a file to read arguments from.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        try
        {
            ParseResult parsed = Commands(terminal).Parse(args, Parsing);
            int exitCode = await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, Output = terminal.Output, Error = terminal.Error });
            await terminal.Output.FlushAsync();
            return parsed.Errors.Count > 0 ? ExitCode.Usage : exitCode;
        }
        catch (CliException e)
        {
            return await FailAsync(terminal, e.ExitCode, e.Message);
        }
        catch (RunStoreException e)
        {
            return await FailAsync(terminal, e.Error == RunStoreError.Corrupt ? ExitCode.BadInput : ExitCode.Unavailable, e.Message);
        }
        catch (OperationCanceledException)
        {
            return await FailAsync(terminal, ExitCode.Cancelled, "Cancelled.");
        }
        catch (IOException e) when (e.HResult is BrokenPipe or WindowsBrokenPipe)
        {
            return ExitCode.BrokenPipe;
        }
        catch (IOException e)
        {
            return await FailAsync(terminal, ExitCode.Unavailable, e.Message);
        }
        catch (Exception e)
        {
            return await FailAsync(terminal, ExitCode.Bug, $"This is a bug in agentgen. {e}");
        }
    }

    private static RootCommand Commands(Terminal terminal)
    {
        RootCommand root = new("Check shell commands, print tool schemas, look into runs.")
        {
            new Command("shell", "Shell commands: what they can do, and why.") { ShellCheckCommand.Create(terminal), ShellExplainCommand.Create(terminal) },
            SchemaCommand.Create(terminal),
            ToolsCommand.Create(terminal),
            new Command("runs", "Runs in a journal.") { RunsListCommand.Create(terminal), RunsShowCommand.Create(terminal) },
        };
        root.Directives.Clear();
        return root;
    }

    private static async Task<int> FailAsync(Terminal terminal, int exitCode, string message)
    {
        try
        {
            await terminal.Output.FlushAsync();
        }
        catch (IOException)
        {
            // The failure is reported on the other stream.
        }

        await terminal.Error.WriteLineAsync($"agentgen: {message}");
        return exitCode;
    }
}
