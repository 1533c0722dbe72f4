namespace AgentGen.EndToEnd.Tests.BadInput;

/// <summary>Tools that do what tools should not, and one that a person must approve.</summary>
/// <param name="workspace">The workspace.</param>
internal sealed class MischiefTools(IWorkspace workspace)
{
    /// <summary>Throws after it may have done something that must not happen twice.</summary>
    /// <param name="message">What the exception says.</param>
    /// <returns>Never.</returns>
    [Tool("throw_once", Effect = Effect.Once), Phase(Phases.Building), QualityGate(Gate.None)]
    public string ThrowOnce(string message) => throw new InvalidOperationException(message);

    /// <summary>Throws, and may be called again.</summary>
    /// <param name="message">What the exception says.</param>
    /// <returns>Never.</returns>
    [Tool("throw_again", Effect = Effect.Idempotent), Phase(Phases.Building), QualityGate(Gate.None)]
    public string ThrowAgain(string message) => throw new InvalidOperationException(message);

    /// <summary>Adds a line to the ledger. Each call shows there, so that one too many is seen.</summary>
    /// <param name="line">The line.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>A task that ends when the line is written.</returns>
    [Tool("note", Effect = Effect.Once, RequiresApproval = true), Phase(Phases.Building), QualityGate(Gate.None)]
    public Task NoteAsync(string line, CancellationToken cancellationToken = default) =>
        File.AppendAllLinesAsync(Path.Combine(workspace.Root, Site.Ledger), [line], cancellationToken);
}
