using System.Text;

namespace AgentGen.Compiler;

/// <summary>
/// Writes the words of a comment as a model reads them: how the source wraps its lines does not count, a paragraph, a list's item and a block of code start a line.
/// </summary>
internal sealed class CommentWriter
{
    // An indentation that grew with every list would grow with the square of a hostile comment.
    private const int DeepestIndentation = 4;

    private readonly StringBuilder _text = new();
    private readonly Stack<CommentList> _lists = new();
    private bool _space;
    private int _itemStart = -1;

    /// <summary>How much was written; grows with every word.</summary>
    internal int Length => _text.Length;

    /// <summary>Writes words; any white space between them is one space.</summary>
    internal void Words(string words)
    {
        foreach (char character in words)
        {
            if (char.IsWhiteSpace(character))
            {
                _space = true;
                continue;
            }

            Separate();
            _text.Append(DescriptionMarks.IsMark(character) ? '\uFFFD' : character);
        }
    }

    /// <summary>Marks where an inherited text belongs.</summary>
    internal void Inherited(int index)
    {
        Separate();
        _text.Append(DescriptionMarks.Inherited(index));
    }

    internal void NewLine()
    {
        _space = false;
        if (_text.Length > 0 && _text[_text.Length - 1] != '\n' && _text.Length != _itemStart)
        {
            _text.Append('\n');
        }
    }

    /// <summary>Writes a block of code: its lines as they are, but for the indentation that all of them share.</summary>
    internal void Code(string code)
    {
        NewLine();
        string[] lines = code.Replace("\r", "").Split('\n').Select(static line => line.TrimEnd()).ToArray();
        int indentation = lines.Where(static line => line.Length > 0).Select(static line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        string block = string.Join("\n", lines.Select(line => line.Length == 0 ? line : line.Substring(indentation))).Trim('\n');
        foreach (char character in block)
        {
            _text.Append(DescriptionMarks.IsMark(character) ? '\uFFFD' : character);
        }

        NewLine();
    }

    internal void OpenList(string? type)
    {
        NewLine();
        _lists.Push(new CommentList(type == "number"));
    }

    internal void CloseList()
    {
        if (_lists.Count > 0)
        {
            _lists.Pop();
        }

        _itemStart = -1;
        NewLine();
    }

    internal void OpenItem(bool isHeader)
    {
        _itemStart = -1;
        NewLine();
        if (!isHeader)
        {
            _text.Append(' ', 2 * Math.Min(DeepestIndentation, Math.Max(0, _lists.Count - 1))).Append(_lists.Count > 0 ? _lists.Peek().NextMark() : "- ");
        }

        _itemStart = _text.Length;
    }

    /// <summary>Starts a term, a description or a cell: a colon parts it from the one before.</summary>
    internal void OpenCell()
    {
        if (_itemStart >= 0 && _text.Length > _itemStart && _text[_text.Length - 1] != '\n')
        {
            _text.Append(_text[_text.Length - 1] == ':' ? "" : ":");
            _space = true;
        }
    }

    internal string? Finish()
    {
        string text = _text.ToString().TrimEnd();
        return text.Length == 0 ? null : text;
    }

    private void Separate()
    {
        if (_space && _text.Length > 0 && _text.Length != _itemStart && _text[_text.Length - 1] != '\n')
        {
            _text.Append(' ');
        }

        _space = false;
    }
}
