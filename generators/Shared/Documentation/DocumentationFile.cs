namespace AgentGen.Compiler;

/// <summary>The XML documentation of a referenced assembly, as a compiler writes it beside the assembly.</summary>
internal sealed class DocumentationFile : IEquatable<DocumentationFile>
{
    private readonly string _xml;
    private readonly Dictionary<string, KeyValuePair<int, int>> _members;

    private DocumentationFile(string xml, Dictionary<string, KeyValuePair<int, int>> members)
    {
        _xml = xml;
        _members = members;
    }

    /// <summary>Reads a file.</summary>
    /// <returns>The documentation, or null where the XML is something else.</returns>
    internal static DocumentationFile? Read(string? xml)
    {
        XmlScanner scanner = new(xml ?? "");
        Dictionary<string, KeyValuePair<int, int>> members = new(StringComparer.Ordinal);
        string? id = null;
        int start = 0;
        bool isDocumentation = false;
        for (XmlToken token = scanner.Read(); token != XmlToken.None; token = scanner.Read())
        {
            if (token == XmlToken.Open && !isDocumentation)
            {
                isDocumentation = scanner.Name == "doc";
                if (!isDocumentation)
                {
                    return null;
                }
            }
            else if (token == XmlToken.Open && scanner.Name == "member")
            {
                id = scanner.Attribute("name");
                start = scanner.Position;
            }
            else if (token == XmlToken.Close && scanner.Name == "member" && id is not null)
            {
                members[id] = new KeyValuePair<int, int>(start, scanner.Start - start);
                id = null;
            }
        }

        return members.Count == 0 ? null : new DocumentationFile(xml!, members);
    }

    internal Comment? Find(string id) =>
        _members.TryGetValue(id, out KeyValuePair<int, int> range) ? CommentParser.Parse(_xml.Substring(range.Key, range.Value)) : null;

    public bool Equals(DocumentationFile? other) => other is not null && _xml == other._xml;

    public override bool Equals(object? obj) => Equals(obj as DocumentationFile);

    public override int GetHashCode() => _xml.Length;
}
