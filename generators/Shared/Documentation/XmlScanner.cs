namespace AgentGen.Compiler;

/// <summary>
/// Reads XML as people write it in comments, front to back and without ever failing: what is no tag, such as the sign in <c>a &lt; b</c>, is text.
/// The compiler throws such a comment away; a model is better served by its words. Time and memory grow with the length alone.
/// </summary>
internal sealed class XmlScanner(string xml)
{
    // A tag that does not close within this is text, so that hostile text is not read again from each of its brackets.
    private const int LongestTag = 4096;

    private readonly List<KeyValuePair<string, string>> _attributes = [];

    /// <summary>The element's name at a tag.</summary>
    internal string Name { get; private set; } = "";

    /// <summary>The words at a text.</summary>
    internal string Text { get; private set; } = "";

    /// <summary>Where the present token starts.</summary>
    internal int Start { get; private set; }

    /// <summary>Where the next token starts.</summary>
    internal int Position { get; private set; }

    internal string? Attribute(string name)
    {
        foreach (KeyValuePair<string, string> attribute in _attributes)
        {
            if (attribute.Key == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }

    internal XmlToken Read()
    {
        while (Position < xml.Length)
        {
            Start = Position;
            if (xml[Position] != '<')
            {
                return ReadText(Position);
            }

            if (StartsWith("<!--"))
            {
                Skip("-->");
            }
            else if (StartsWith("<![CDATA["))
            {
                int from = Position + "<![CDATA[".Length;
                int end = Skip("]]>");
                Text = xml.Substring(from, Math.Max(0, end - from));
                return XmlToken.Text;
            }
            else if (StartsWith("<?"))
            {
                Skip("?>");
            }
            else
            {
                XmlToken tag = ReadTag();
                return tag == XmlToken.None ? ReadText(Position + 1) : tag;
            }
        }

        return XmlToken.None;
    }

    private XmlToken ReadText(int searchFrom)
    {
        int end = xml.IndexOf('<', searchFrom);
        end = end < 0 ? xml.Length : end;
        Text = XmlEntities.Decode(xml.Substring(Position, end - Position));
        Position = end;
        return XmlToken.Text;
    }

    // Leaves the position where it is when there is no tag.
    private XmlToken ReadTag()
    {
        int limit = Math.Min(xml.Length, Position + LongestTag);
        bool closes = Position + 1 < limit && xml[Position + 1] == '/';
        int at = Position + (closes ? 2 : 1);
        int nameEnd = EndOfName(at, limit);
        if (nameEnd == at)
        {
            return XmlToken.None;
        }

        string name = xml.Substring(at, nameEnd - at);
        _attributes.Clear();
        for (at = SkipSpace(nameEnd, limit); at < limit; at = SkipSpace(at, limit))
        {
            if (xml[at] == '>')
            {
                return Accept(name, closes ? XmlToken.Close : XmlToken.Open, at + 1);
            }

            if (xml[at] == '/' && at + 1 < limit && xml[at + 1] == '>' && !closes)
            {
                return Accept(name, XmlToken.Empty, at + 2);
            }

            if (closes || !TryReadAttribute(ref at, limit))
            {
                return XmlToken.None;
            }
        }

        return XmlToken.None;
    }

    private XmlToken Accept(string name, XmlToken token, int end)
    {
        Name = name;
        Position = end;
        return token;
    }

    private bool TryReadAttribute(ref int at, int limit)
    {
        int nameEnd = EndOfName(at, limit);
        int quote = SkipSpace(nameEnd, limit);
        if (nameEnd == at || quote >= limit || xml[quote] != '=')
        {
            return false;
        }

        quote = SkipSpace(quote + 1, limit);
        int end = quote < limit && xml[quote] is '"' or '\'' ? xml.IndexOf(xml[quote], quote + 1, limit - quote - 1) : -1;
        if (end < 0)
        {
            return false;
        }

        _attributes.Add(new KeyValuePair<string, string>(xml.Substring(at, nameEnd - at), XmlEntities.Decode(xml.Substring(quote + 1, end - quote - 1))));
        at = end + 1;
        return true;
    }

    private int EndOfName(int at, int limit)
    {
        int start = at;
        while (at < limit && (char.IsLetter(xml[at]) || xml[at] == '_' || (at > start && (char.IsDigit(xml[at]) || xml[at] is '.' or '-' or ':'))))
        {
            at++;
        }

        return at;
    }

    private int SkipSpace(int at, int limit)
    {
        while (at < limit && char.IsWhiteSpace(xml[at]))
        {
            at++;
        }

        return at;
    }

    private bool StartsWith(string text) => string.CompareOrdinal(xml, Position, text, 0, text.Length) == 0;

    /// <returns>Where the end mark starts; the end of the text where there is none.</returns>
    private int Skip(string endMark)
    {
        int end = xml.IndexOf(endMark, Position, StringComparison.Ordinal);
        Position = end < 0 ? xml.Length : end + endMark.Length;
        return end < 0 ? xml.Length : end;
    }
}
