namespace AgentGen.Compiler;

/// <summary>An <c>&lt;inheritdoc/&gt;</c>.</summary>
/// <param name="Cref">What it names; <see langword="null"/> for what the symbol overrides, implements or derives from.</param>
/// <param name="Section">The one section that its <c>path</c> selects, or <see langword="null"/>.</param>
internal sealed record InheritTag(string? Cref, string? Section)
{
    internal static InheritTag From(XmlScanner tag) => new(tag.Attribute("cref"), SectionOf(tag.Attribute("path")));

    /// <summary>The part that the place of a part inherits: only a parameter has a name.</summary>
    internal CommentPart Select(CommentPart part) => Section is null ? part : new CommentPart(Section, Section == "param" ? part.Name : null);

    // Of the paths that XPath knows, people write "/summary", "/summary/node()" and "/param[@name='x']": the first step names the section.
    private static string? SectionOf(string? path)
    {
        string first = path?.TrimStart('/') ?? "";
        int end = first.IndexOfAny(['/', '[']);
        first = end < 0 ? first : first.Substring(0, end);
        return CommentPart.IsOne(first) ? first : null;
    }
}
