namespace AgentGen.Aot.Policy;

public sealed class NoteTools(NoteBook book)
{
    /// <summary>Reads a note.</summary>
    /// <param name="name">The note's name.</param>
    [Tool(Effect = Effect.ReadOnly), Phase(Phases.Planning, Phases.Building)]
    public string ReadNote(string name) => book.Notes[name];

    /// <summary>Writes a note.</summary>
    [Tool(Effect = Effect.Compensable, Capture = nameof(Capture), Undo = nameof(UndoAsync)), Phase(Phases.Building)]
    [QualityGate<NotEmptyGate>]
    public void WriteNote(string name, string text) => book.Notes[name] = text;

    /// <summary>Publishes a note, for good.</summary>
    [Tool(Effect = Effect.Once, RequiresApproval = true, TimeoutSeconds = 30, Resources = [nameof(name)]), Phase(Phases.Building), QualityGate(Gate.None)]
    public int PublishNote(string name)
    {
        book.Published.Add(name);
        return book.Published.Count;
    }

    /// <summary>Tells what a shell command would do.</summary>
    [Tool(EffectFrom = nameof(DecideEffect)), Phase(Phases.Planning, Phases.Building), QualityGate(Gate.None)]
    public static string RunCommand([ShellCommand] string command) => $"ran: {command}";

    /// <summary>Says something that a gate looks into.</summary>
    [Tool(Effect = Effect.Idempotent), Phase(Phases.Building), QualityGate(Gate.Contains, "done")]
    public static string Say(string text) => text;

    private NoteBefore Capture(string name) => new(name, book.Notes.GetValueOrDefault(name));

    private async Task<UndoOutcome> UndoAsync(NoteBefore before, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        if (before.Text is null)
        {
            book.Notes.Remove(before.Name);
        }
        else
        {
            book.Notes[before.Name] = before.Text;
        }

        return UndoOutcome.Restored(before.Name);
    }

    private static Effect DecideEffect(string command) => command.StartsWith("ls", StringComparison.Ordinal) ? Effect.ReadOnly : Effect.Once;
}
