namespace AgentGen.Compiler;

/// <summary>An XML comment by its parts, a function of its text alone.</summary>
/// <param name="parts">The parts that say something.</param>
/// <param name="inherited">The <c>&lt;inheritdoc/&gt;</c>s inside parts; the marks in the parts' text count into it.</param>
/// <param name="inherits">The <c>&lt;inheritdoc/&gt;</c> for every part that the comment itself lacks, or <see langword="null"/>.</param>
internal sealed class Comment(IReadOnlyList<KeyValuePair<CommentPart, string>> parts, IReadOnlyList<InheritTag> inherited, InheritTag? inherits)
{
    internal static Comment None { get; } = new([], [], null);

    internal IReadOnlyList<InheritTag> Inherited => inherited;

    internal InheritTag? Inherits => inherits;

    internal string? Find(CommentPart part)
    {
        foreach (KeyValuePair<CommentPart, string> candidate in parts)
        {
            if (candidate.Key.Equals(part))
            {
                return candidate.Value;
            }
        }

        return null;
    }
}
