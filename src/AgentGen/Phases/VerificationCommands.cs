namespace AgentGen;

/// <summary>How a workspace is verified: by declared commands, by what is detected in it, or not at all. Not at all is never a pass.</summary>
public sealed class VerificationCommands
{
    private readonly IReadOnlyList<VerificationCommand>? _declared;
    private readonly bool _detect;

    private VerificationCommands(IReadOnlyList<VerificationCommand>? declared, bool detect)
    {
        _declared = declared;
        _detect = detect;
    }

    /// <summary>Looks at the workspace each time: <c>dotnet test</c> on the solution or project at its root. The default.</summary>
    public static VerificationCommands Detected { get; } = new(null, detect: true);

    /// <summary>Says that there is no verification. An edge that needs one is then refused, and <c>tests_pass</c> is not evaluated.</summary>
    public static VerificationCommands None { get; } = new(null, detect: false);

    /// <summary>Names the commands.</summary>
    /// <param name="commands">The commands, at least one; all must pass, and they run in this order.</param>
    /// <returns>The declaration.</returns>
    /// <exception cref="ArgumentException">There is no command: use <see cref="None"/> to say so.</exception>
    public static VerificationCommands Declared(params IReadOnlyList<VerificationCommand> commands)
    {
        ArgumentNullException.ThrowIfNull(commands);
        return commands.Count > 0
            ? new VerificationCommands([.. commands], detect: false)
            : throw new ArgumentException("An empty list verifies nothing: name a command, or use VerificationCommands.None to say that there is none.", nameof(commands));
    }

    /// <summary>Finds the commands for a workspace.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="commands">The commands, at least one, when the method returns <see langword="true"/>.</param>
    /// <param name="reason">Why there is none, when the method returns <see langword="false"/>.</param>
    /// <returns>Whether there is a command.</returns>
    public bool TryResolve(IWorkspace workspace, out IReadOnlyList<VerificationCommand> commands, out string reason)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        commands = _declared ?? [];
        reason = "";
        if (_detect)
        {
            return DotNetDetection.TryDetect(workspace.Root, out commands, out reason);
        }

        if (_declared is null)
        {
            reason = "The host declared that this workspace has no verification.";
        }

        return _declared is not null;
    }
}
