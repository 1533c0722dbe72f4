namespace AgentGen.Analyzers.Descriptions.Poisoning;

/// <summary>A turn of phrase that speaks to the model and not about the tool.</summary>
/// <param name="weight">How much it says by itself: <see cref="PoisoningScore.Finding"/> is a finding alone, less needs company.</param>
/// <param name="pattern">The phrase, see <see cref="PhrasePattern"/>.</param>
/// <param name="matches">What it is meant to find; a test runs them.</param>
/// <param name="others">What ordinary descriptions say and it does not find; a test runs them.</param>
internal sealed class PoisoningPhrase(int weight, string pattern, string[] matches, string[] others)
{
    private readonly PhrasePattern words = new(pattern);

    public int Weight { get; } = weight;

    public string Pattern { get; } = pattern;

    public IReadOnlyList<string> Matches { get; } = matches;

    public IReadOnlyList<string> Others { get; } = others;

    public (int First, int Last)? Find(IReadOnlyList<Word> text) => words.Find(text);

    /// <summary>Whether the phrase stands in a text.</summary>
    public bool IsIn(string text) => Find(Words.Split(text)) is not null;
}
