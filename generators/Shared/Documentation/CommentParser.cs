using System.Text;

namespace AgentGen.Compiler;

/// <summary>Turns the XML of a comment into its parts.</summary>
internal sealed class CommentParser
{
    private readonly XmlScanner _xml;
    private readonly List<KeyValuePair<CommentPart, string>> _parts = [];
    private readonly List<InheritTag> _inherited = [];
    private readonly CommentWriter _loose = new();
    private InheritTag? _inherits;
    private CommentWriter? _writer;
    private CommentPart _part;
    private string? _skipped;
    private StringBuilder? _code;
    private string? _reference;
    private int _referenceStart;

    private CommentParser(string xml) => _xml = new XmlScanner(xml);

    internal static Comment Parse(string xml) => new CommentParser(xml).Parse();

    private Comment Parse()
    {
        for (XmlToken token = _xml.Read(); token != XmlToken.None; token = _xml.Read())
        {
            if (token == XmlToken.Text)
            {
                Write(_xml.Text);
            }
            else if (token == XmlToken.Close)
            {
                Close(_xml.Name);
            }
            else
            {
                Open(_xml.Name, token == XmlToken.Empty);
            }
        }

        ClosePart();

        // Many write a comment without any element: its words are what the summary would be.
        if (_parts.Count == 0 && _inherits is null && _loose.Finish() is { } words)
        {
            _parts.Add(new KeyValuePair<CommentPart, string>(CommentPart.Summary, words));
        }

        return _parts.Count == 0 && _inherits is null ? Comment.None : new Comment(_parts, _inherited, _inherits);
    }

    private void Write(string words)
    {
        if (_code is not null)
        {
            _code.Append(words);
        }
        else if (_skipped is null)
        {
            (_writer ?? _loose).Words(words);
        }
    }

    private void Open(string name, bool isEmpty)
    {
        if (CommentPart.IsOne(name))
        {
            // No part stands inside another: the one before was not closed.
            ClosePart();
            OpenPart(name, isEmpty);
        }
        else if (_skipped is null && (name is "exception" or "typeparam" or "permission" || (name == "example" && _writer is null)))
        {
            ClosePart();
            _skipped = isEmpty ? null : name;
        }
        else if (_skipped is null && _writer is null && name == "inheritdoc")
        {
            _inherits ??= InheritTag.From(_xml);
        }
        else if (_skipped is null && _code is null)
        {
            OpenInside(_writer ?? _loose, name, isEmpty);
        }
    }

    private void OpenInside(CommentWriter writer, string name, bool isEmpty)
    {
        switch (name)
        {
            case "para" or "p" or "br":
                writer.NewLine();
                break;
            case "code" when !isEmpty:
                _code = new StringBuilder();
                break;
            case "list" when !isEmpty:
                writer.OpenList(_xml.Attribute("type"));
                break;
            case "item" or "listheader" when !isEmpty:
                writer.OpenItem(name == "listheader");
                break;
            case "term" or "description" when !isEmpty:
                writer.OpenCell();
                break;
            case "inheritdoc":
                writer.Inherited(_inherited.Count);
                _inherited.Add(InheritTag.From(_xml));
                break;
            case "see" or "seealso" or "paramref" or "typeparamref" when isEmpty:
                writer.Words(Reference());
                break;
            case "see" or "seealso" or "paramref" or "typeparamref":
                _reference = Reference();
                _referenceStart = writer.Length;
                break;
            default:
                // Of an element without a meaning here its words remain.
                writer.Words(isEmpty ? " " : "");
                break;
        }
    }

    private void Close(string name)
    {
        if (name == _skipped)
        {
            _skipped = null;
        }
        else if (_writer is not null && name == _part.Section)
        {
            ClosePart();
        }
        else if (_code is not null)
        {
            CloseCode(name == "code");
        }
        else if (_skipped is null)
        {
            CloseInside(_writer ?? _loose, name);
        }
    }

    private void CloseInside(CommentWriter writer, string name)
    {
        switch (name)
        {
            case "para" or "p":
                writer.NewLine();
                break;
            case "list":
                writer.CloseList();
                break;
            case "see" or "seealso" or "paramref" or "typeparamref" when _reference is not null:
                writer.Words(writer.Length == _referenceStart ? _reference : "");
                _reference = null;
                break;
        }
    }

    private void CloseCode(bool isClosed)
    {
        if (isClosed)
        {
            (_writer ?? _loose).Code(_code!.ToString());
            _code = null;
        }
    }

    private void OpenPart(string section, bool isEmpty)
    {
        if (!isEmpty)
        {
            _part = section == "param" ? CommentPart.Parameter(_xml.Attribute("name") ?? "") : new CommentPart(section);
            _writer = new CommentWriter();
        }
    }

    private void ClosePart()
    {
        CloseCode(_code is not null);
        _skipped = null;
        _reference = null;
        if (_writer?.Finish() is { } text)
        {
            _parts.Add(new KeyValuePair<CommentPart, string>(_part, text));
        }

        _writer = null;
    }

    private string Reference() =>
        _xml.Attribute("cref") is { } cref ? Crefs.SimpleName(cref) : _xml.Attribute("langword") ?? _xml.Attribute("name") ?? _xml.Attribute("href") ?? " ";
}
