namespace AgentGen;

/// <summary>Parses files of one language for the <see cref="Gate.SyntaxValid"/> gate. Registered as a service; JSON and XML are built in.</summary>
public interface ISyntaxChecker
{
    /// <summary>The extensions that this checker understands, lower case with the dot, such as <c>.cs</c>.</summary>
    IReadOnlyCollection<string> Extensions { get; }

    /// <summary>Parses a text.</summary>
    /// <param name="path">The file's path, for messages.</param>
    /// <param name="text">The file's content.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>A pass, or a failure that names line, column and problem.</returns>
    ValueTask<GateVerdict> CheckAsync(string path, string text, CancellationToken cancellationToken);
}
