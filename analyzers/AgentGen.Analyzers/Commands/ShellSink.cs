using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Commands;

/// <summary>A place in the code where a string becomes a shell command line.</summary>
/// <param name="site">The call, creation or assignment.</param>
/// <param name="command">The command line.</param>
/// <param name="plainLaunch">How the shell is started, when it is started right here and by nothing but <c>-c</c> and the command.</param>
internal sealed class ShellSink(IOperation site, CommandText command, ProcessLaunch? plainLaunch = null)
{
    public IOperation Site { get; } = site;

    public CommandText Command { get; } = command;

    public ProcessLaunch? PlainLaunch { get; } = plainLaunch;
}
