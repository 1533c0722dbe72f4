namespace AgentGen;

/// <summary>Why a call was refused or failed, as data: a model can act on it, a program can compare it.</summary>
public sealed record ToolError
{
    /// <summary>One of <see cref="ToolErrorCode"/>.</summary>
    public required string Code { get; init; }

    /// <summary>The tool's name as it was called; for <see cref="ToolErrorCode.InvalidOutput"/> the name of the answer's type.</summary>
    public required string Tool { get; init; }

    /// <summary>What is wrong and what to do instead, in a sentence or two.</summary>
    public required string Message { get; init; }

    /// <summary>For <see cref="ToolErrorCode.InvalidArguments"/> and <see cref="ToolErrorCode.InvalidOutput"/>: everything that is wrong.</summary>
    public IReadOnlyList<ArgumentError> Arguments { get; init; } = [];

    /// <summary>For <see cref="ToolErrorCode.WrongPhase"/>: the phases in which the tool may be called.</summary>
    public IReadOnlyList<string> AllowedPhases { get; init; } = [];

    /// <summary>For <see cref="ToolErrorCode.ShellRefused"/>: the classifier's reason codes.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>The exception behind the error, on its way to the journal. Not public, so that nothing writes it where a model reads.</summary>
    internal ThrownException? Cause { get; init; }
}
