using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Commands;

/// <summary>
/// Finds programs that are started with their arguments and without a shell: <c>Process.Start("rm", "-rf /")</c>, <c>new CommandRequest { Arguments = […] }</c>.
/// </summary>
internal static class DirectLaunches
{
    /// <summary>The command line that would do the same in a shell; <see langword="null"/> where no program is started that is written there.</summary>
    public static CommandText? Find(IOperation operation) => operation switch
    {
        IInvocationOperation call => Find(ProcessLaunchReader.Read(call)),
        IObjectCreationOperation creation => Find(ProcessLaunchReader.Read(creation)),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Arguments", ContainingType: var type } }, Value: var list }
            when type.IsAgentGen("CommandRequest") && DirectCommand.Elements(list) is { Count: > 0 } words => Known(DirectCommand.Join(words, isWhole: true)),
        _ => null,
    };

    // A shell that is handed a script, or nothing, runs what is not written here.
    private static CommandText? Find(ProcessLaunch? launch) =>
        launch?.FileName is null || ShellLaunch.IsOfShell(launch) ? null : Known(DirectCommand.Of(launch));

    private static CommandText? Known(CommandText? command) => command is { Text: [var first, ..] } && !CommandText.IsHole(first) ? command : null;
}
