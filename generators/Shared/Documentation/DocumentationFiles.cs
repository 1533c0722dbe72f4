namespace AgentGen.Compiler;

/// <summary>The documentation of referenced assemblies, as far as the project hands its files in. The first file that knows a member counts.</summary>
/// <param name="Files">The files, in the order of the build.</param>
internal sealed record DocumentationFiles(ImmutableEquatableArray<DocumentationFile> Files)
{
    // How often one description may inherit: far more than people do, far less than a circle would.
    private const int MostInherited = 64;

    /// <summary>Puts what the files say into a text that was made of symbols.</summary>
    /// <returns>The text, or <see langword="null"/> where nothing of it remains.</returns>
    internal string? Fill(string? text) => text is null ? null : DescriptionMarks.FillReferences(text, Find);

    private string? Find(string[] ids, CommentPart part)
    {
        int left = MostInherited;
        return Find(ids, 0, part, ref left);
    }

    // The id at the index is the member's; what follows is what it inherits from in turn.
    private string? Find(string[] ids, int index, CommentPart part, ref int left)
    {
        if (index >= ids.Length || left-- <= 0 || CommentOf(ids[index]) is not { } comment)
        {
            return null;
        }

        if (comment.Find(part) is { } text)
        {
            int remaining = left;
            text = DescriptionMarks.FillInherited(text, number => Inherit(comment.Inherited[number], ids, index, part, ref remaining));
            left = remaining;
            return text;
        }

        return comment.Inherits is { } tag && (tag.Section is null || tag.Section == part.Section) ? Inherit(tag, ids, index, part, ref left) : null;
    }

    private string? Inherit(InheritTag tag, string[] ids, int index, CommentPart part, ref int left)
    {
        part = tag.Select(part);
        return tag.Cref is { } cref ? Find([cref], 0, part, ref left) : Find(ids, index + 1, part, ref left);
    }

    private Comment? CommentOf(string id)
    {
        foreach (DocumentationFile file in Files)
        {
            if (file.Find(id) is { } comment)
            {
                return comment;
            }
        }

        return null;
    }
}
