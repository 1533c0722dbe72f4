using Microsoft.Extensions.DependencyInjection;

namespace AgentGen;

/// <summary>Runs the verification commands of a workspace and judges what they print.</summary>
/// <param name="commands">How the workspace is verified.</param>
/// <param name="workspace">The workspace.</param>
/// <param name="runner">Runs the commands.</param>
public sealed class VerificationRunner(VerificationCommands commands, IWorkspace workspace, ICommandRunner runner)
{
    /// <summary>Makes a runner from what a host registered: its <see cref="IWorkspace"/>, <see cref="ICommandRunner"/> and <see cref="VerificationCommands"/> (by default detected).</summary>
    /// <param name="services">The host's services.</param>
    /// <returns>The runner; <see langword="null"/> where there is no workspace or nothing to run commands with.</returns>
    public static VerificationRunner? From(IServiceProvider? services) =>
        services?.GetService<IWorkspace>() is { } workspace && services.GetService<ICommandRunner>() is { } runner
            ? new VerificationRunner(services.GetService<VerificationCommands>() ?? VerificationCommands.Detected, workspace, runner)
            : null;

    /// <summary>Runs every verification command, until one does not pass.</summary>
    /// <param name="cancellationToken">Stops the commands.</param>
    /// <returns>A pass only if every command passed. Not evaluated when there is none, or one could not be run to its end.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask<GateVerdict> RunAsync(CancellationToken cancellationToken) => RunAsync(testsOnly: false, cancellationToken);

    /// <summary>Runs those verification commands that run tests, until one does not pass.</summary>
    /// <param name="cancellationToken">Stops the commands.</param>
    /// <returns>A pass only if every command passed and each ran at least one test. Not evaluated when no command runs tests.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask<GateVerdict> RunTestsAsync(CancellationToken cancellationToken) => RunAsync(testsOnly: true, cancellationToken);

    /// <summary>Asks whether a command line is one of the verification commands, word for word.</summary>
    /// <param name="arguments">The program, then its arguments.</param>
    /// <returns>Whether it is.</returns>
    public bool IsVerification(IReadOnlyList<string> arguments) =>
        commands.TryResolve(workspace, out IReadOnlyList<VerificationCommand> known, out _)
        && known.Any(command => command.Arguments.SequenceEqual(arguments, StringComparer.Ordinal));

    private async ValueTask<GateVerdict> RunAsync(bool testsOnly, CancellationToken cancellationToken)
    {
        if (!commands.TryResolve(workspace, out IReadOnlyList<VerificationCommand> known, out string reason))
        {
            return GateVerdict.NotEvaluated(reason);
        }

        VerificationCommand[] chosen = [.. known.Where(command => !testsOnly || command.RunsTests)];
        if (chosen.Length == 0)
        {
            return GateVerdict.NotEvaluated($"None of the verification commands ({string.Join("; ", known)}) runs tests.");
        }

        List<string> evidence = [];
        foreach (VerificationCommand command in chosen)
        {
            CommandResult result = await runner
                .RunAsync(new CommandRequest { Arguments = command.Arguments, Timeout = command.Timeout }, cancellationToken)
                .ConfigureAwait(false);
            GateVerdict verdict = VerificationJudge.Judge(command, result);
            if (!verdict.IsPassed)
            {
                return verdict;
            }

            evidence.Add(verdict.Reason);
        }

        return GateVerdict.Passed(string.Join(' ', evidence));
    }
}
