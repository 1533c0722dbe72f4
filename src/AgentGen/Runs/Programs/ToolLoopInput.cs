namespace AgentGen.Runs;

/// <summary>Let the model call tools, turn by turn, until it answers or submits what the loop is for.</summary>
public sealed record ToolLoopInput : RunInput
{
    /// <summary>The request, as the model sees it.</summary>
    public required string Prompt { get; init; }

    /// <summary>What the model should know beside the request: the system message. By default there is none.</summary>
    public string? Instructions { get; init; }

    /// <summary>What the requests to the model are for. The default is <see cref="ModelPurpose.ToolLoop"/>.</summary>
    public string Purpose { get; init; } = ModelPurpose.ToolLoop;

    /// <summary>What ends the loop. The default is <see cref="SubmissionKind.Answer"/>.</summary>
    public SubmissionKind Submission { get; init; }

    /// <summary>For <see cref="SubmissionKind.Repair"/>: the tool whose arguments are submitted.</summary>
    public string? RepairTool { get; init; }

    /// <summary>For <see cref="SubmissionKind.Plan"/>: the tools that steps may call. <see langword="null"/>, the default, takes those of the loop itself.</summary>
    public IReadOnlyList<string>? PlanTools { get; init; }

    /// <summary>How many prose or invalid answers the model may give before the run fails. The default is 2.</summary>
    public int MaxRejections { get; init; } = 2;

    /// <summary>How many turns the model has. <see langword="null"/>, the default, takes <see cref="RunEngineOptions.MaxTurns"/>.</summary>
    public int? MaxTurns { get; init; }

    /// <summary>What happens to completed compensable calls when the run is cancelled. The default is <see cref="FailurePolicy.Rollback"/>.</summary>
    public FailurePolicy OnFailure { get; init; }
}
