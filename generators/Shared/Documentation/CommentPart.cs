namespace AgentGen.Compiler;

/// <summary>A part of an XML comment.</summary>
/// <param name="Section">The name of its element.</param>
/// <param name="Name">For a parameter: its name.</param>
internal readonly record struct CommentPart(string Section, string? Name = null)
{
    internal static CommentPart Summary => new("summary");

    internal static CommentPart Remarks => new("remarks");

    internal static CommentPart Returns => new("returns");

    internal static CommentPart Value => new("value");

    internal static CommentPart Parameter(string name) => new("param", name);

    /// <summary>Whether elements of this name are parts that describe something.</summary>
    internal static bool IsOne(string element) => element is "summary" or "remarks" or "returns" or "value" or "param";
}
