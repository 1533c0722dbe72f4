using AgentGen.Runs;
using CodeEngineer.Progress;
using CodeEngineer.Report;

namespace CodeEngineer.Display;

/// <summary>Shows a run to whoever started it.</summary>
internal interface IRunView : IAsyncDisposable
{
    /// <summary>Says what is about to happen.</summary>
    void Start(RunHeader header);

    /// <summary>Shows a new fact. <paramref name="progress"/> already knows it.</summary>
    void Show(RunProgress progress, RecordedEvent fact);

    /// <summary>Asks a person about a call; <see langword="null"/> where there is nobody to ask.</summary>
    Task<bool?> AskAsync(ApprovalProgress approval, CancellationToken cancellationToken);

    /// <summary>Shows how the run ended.</summary>
    Task FinishAsync(JobReport report);
}
