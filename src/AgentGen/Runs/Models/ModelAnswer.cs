namespace AgentGen.Runs;

/// <summary>A model's answer as it is recorded.</summary>
/// <param name="Text">The text; empty where there is none.</param>
/// <param name="Calls">The tool calls, in order.</param>
/// <param name="Model">The model that answered, as it names itself.</param>
/// <param name="InputTokens">As the model reported them; 0 where it did not.</param>
/// <param name="OutputTokens">As the model reported them; 0 where it did not.</param>
/// <param name="CutOff">Why the answer is not whole, such as <c>length</c> or <c>content_filter</c>; <see langword="null"/> where it is.</param>
public sealed record ModelAnswer(
    string Text,
    IReadOnlyList<ChosenCall> Calls,
    string? Model = null,
    long InputTokens = 0,
    long OutputTokens = 0,
    string? CutOff = null);
