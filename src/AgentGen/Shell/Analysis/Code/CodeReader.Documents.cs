using AgentGen.Shell.Parsing;

namespace AgentGen.Shell.Analysis.Code;

/// <content>Here-documents and regular expressions.</content>
internal sealed partial class CodeReader
{
    private const int MaximumPattern = 1024;

    private int _documentEnd;

    private bool ReadDocument()
    {
        if (_syntax.Document is not { } mark || !At(mark))
        {
            return false;
        }

        int at = _at + mark.Length;
        while (at < _text.Length && _text[at] is '~' or '-' or ' ')
        {
            at++;
        }

        char quote = at < _text.Length && _text[at] is '\'' or '"' ? _text[at++] : ' ';
        int length = Characters.NameLength(_text, at);
        int line = length == 0 ? -1 : _text.IndexOf('\n', _at);
        if (line < 0 || (quote == ' ' && (!char.IsUpper(_text[at]) || at > _at + mark.Length + 1)))
        {
            return false;
        }

        string label = _text.Substring(at, length);
        int body = Math.Max(line + 1, _documentEnd);
        (int end, int after) = EndOfDocument(body, label);
        int start = _at;
        var inner = new CodeReader(_text.Substring(body, end - body), _syntax);
        inner.AddBody(CodeTokenKind.Text, 0, "\uFFFF", Source.EndOfText, quote == '\'', quote == '\'' ? CodeInterpolation.None : _syntax.Interpolation);
        _at = at + length + (quote == ' ' ? 0 : 1);
        _documentEnd = after;
        Add(CodeTokenKind.Text, inner._tokens[0].Text, start, inner._tokens[0].Holes);
        return true;
    }

    private (int End, int After) EndOfDocument(int body, string label)
    {
        int lineStart = body;
        while (lineStart < _text.Length)
        {
            int lineEnd = _text.IndexOf('\n', lineStart);
            lineEnd = lineEnd < 0 ? _text.Length : lineEnd;
            if (_text.Substring(lineStart, lineEnd - lineStart).Trim().TrimEnd(';', ')', ',') == label)
            {
                return (lineStart, lineEnd);
            }

            lineStart = lineEnd + 1;
        }

        return (_text.Length, _text.Length);
    }

    private bool ReadPattern()
    {
        if (!_syntax.HasPatterns || _text[_at] != '/' || !ExpectsOperand)
        {
            return false;
        }

        bool inClass = false;
        for (int i = _at + 1; i < _text.Length && i < _at + MaximumPattern && _text[i] != '\n'; i++)
        {
            if (_text[i] == '\\')
            {
                i++;
            }
            else if (_text[i] == '/' && !inClass)
            {
                int start = _at;
                _at = i + 1;
                Add(CodeTokenKind.Pattern, _text.Substring(start + 1, i - start - 1), start);
                SkipFlags();
                return true;
            }
            else
            {
                inClass = _text[i] == '[' || (inClass && _text[i] != ']');
            }
        }

        return false;
    }
}
