using System.Text;

namespace AgentGen.Shell.Parsing;

// Literals under construction, and the parts of the word. A literal that stands in the text as it is costs one string.
internal sealed partial class WordReader
{
    private void AppendRange(int start, int end)
    {
        if (_literalStart < 0)
        {
            _literalStart = start;
        }
        else if (_spilled is { Length: > 0 } || _literalEnd != start)
        {
            Spill().Append(source.Text, start, end - start);
        }

        _literalEnd = end;
    }

    private void AppendDecoded(string text, int start, int end)
    {
        if (_literalStart < 0)
        {
            _literalStart = start;
            _literalEnd = start;
        }

        Spill().Append(text);
        _literalEnd = end;
    }

    private StringBuilder Spill()
    {
        _spilled ??= new StringBuilder();
        return _spilled.Length == 0 && _literalEnd > _literalStart
            ? _spilled.Append(source.Text, _literalStart, _literalEnd - _literalStart)
            : _spilled;
    }

    private void Flush(bool quoted)
    {
        if (_literalStart < 0)
        {
            return;
        }

        string text = _spilled is { Length: > 0 } ? _spilled.ToString() : source.Text.Substring(_literalStart, _literalEnd - _literalStart);
        _parts.Add(new ShellWordPart(ShellWordPartKind.Literal, text, quoted, _literalStart, _literalEnd - _literalStart));
        _spilled?.Clear();
        _literalStart = -1;
    }

    private ShellWord Finish(int start, int mark)
    {
        Flush(quoted: false);
        var parts = new ShellWordPart[_parts.Count - mark];
        _parts.CopyTo(mark, parts, 0, parts.Length);
        _parts.RemoveRange(mark, parts.Length);
        return new ShellWord(parts, start, Math.Max(0, source.Position - start));
    }
}
