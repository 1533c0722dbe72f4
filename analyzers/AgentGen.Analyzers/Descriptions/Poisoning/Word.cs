namespace AgentGen.Analyzers.Descriptions.Poisoning;

/// <summary>A word of a text, in lower case and without what is put around words.</summary>
/// <param name="Text">The word.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="OpensClause">Whether it comes first in its sentence, or after a comma or a colon, so that a verb here is an order.</param>
/// <param name="Sentence">The number of its sentence.</param>
internal readonly record struct Word(string Text, int Start, int Length, bool OpensClause, int Sentence);
