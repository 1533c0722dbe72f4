namespace AgentGen;

/// <summary>Runs commands in the workspace. The only way to start a process.</summary>
public interface ICommandRunner
{
    /// <summary>Runs a command to its end.</summary>
    /// <param name="request">What to run.</param>
    /// <param name="cancellationToken">Stops the command: it and every process it started are killed before this returns.</param>
    /// <returns>How the command ended. A command that cannot be started is a result, not an exception.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellationToken);
}
