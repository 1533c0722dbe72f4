namespace AgentGen;

/// <summary>One command that shows whether the workspace is in order.</summary>
public sealed record VerificationCommand
{
    /// <summary>The program, then its arguments. No shell sees them.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>
    /// Whether the command runs tests by <c>dotnet test</c>. It then passes only if its output shows that at least one test ran; any other command passes
    /// by exit code 0 alone.
    /// </summary>
    public bool RunsTests => Arguments is ["dotnet" or "dotnet.exe", "test", ..];

    /// <summary>The longest the command may take. The default is 10 minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Makes a command from its words.</summary>
    /// <param name="arguments">The program, then its arguments.</param>
    /// <returns>The command.</returns>
    /// <exception cref="ArgumentException">There is no program.</exception>
    public static VerificationCommand Of(params IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return arguments.Count > 0 && !string.IsNullOrWhiteSpace(arguments[0])
            ? new VerificationCommand { Arguments = arguments }
            : throw new ArgumentException("A verification command begins with the name of a program.", nameof(arguments));
    }

    /// <summary>The words, for people: the form that a model may type in a shell.</summary>
    /// <returns>The words, separated by blanks.</returns>
    public override string ToString() => string.Join(' ', Arguments);
}
