namespace AgentGen.Aot.Policy;

/// <summary>A gate of this project alone: a note that was written holds something.</summary>
public sealed class NotEmptyGate(NoteBook book) : IQualityGate
{
    public ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        string name = context.Arguments.GetProperty("name").GetString()!;
        return new(string.IsNullOrWhiteSpace(book.Notes.GetValueOrDefault(name))
            ? GateVerdict.Failed($"The note '{name}' is empty.")
            : GateVerdict.Passed($"The note '{name}' holds something."));
    }
}
