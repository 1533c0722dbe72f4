namespace AgentGen;

/// <summary>One thing that is wrong with the arguments of a call, or with a model's structured answer.</summary>
/// <param name="Path">Where: a JSON path from the arguments object or the answer, such as <c>$.items[2].name</c>.</param>
/// <param name="Expected">What was expected there, such as <c>integer</c> or <c>one of "Celsius", "Fahrenheit"</c>.</param>
/// <param name="Got">What was there instead, shortened; <c>nothing</c> where it is missing.</param>
public sealed record ArgumentError(string Path, string Expected, string Got)
{
    /// <summary>The error as a sentence.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => $"{Path}: expected {Expected}, got {Got}.";
}
