using System.Text;

namespace AgentGen.Generators;

/// <summary>Writes indented source with <c>\n</c> line ends, whatever the machine.</summary>
internal sealed class SourceWriter
{
    private const string Indentation = "    ";
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes lines, each at the current depth.</summary>
    internal SourceWriter Lines(string text)
    {
        foreach (string line in text.Replace("\r\n", "\n").Split('\n'))
        {
            if (line.Length > 0)
            {
                for (int i = 0; i < _depth; i++)
                {
                    _text.Append(Indentation);
                }

                _text.Append(line);
            }

            _text.Append('\n');
        }

        return this;
    }

    internal SourceWriter Line() => Lines("");

    internal SourceWriter Open(string header)
    {
        Lines(header).Lines("{");
        _depth++;
        return this;
    }

    internal SourceWriter Close(string ending = "")
    {
        _depth--;
        return Lines("}" + ending);
    }

    public override string ToString() => _depth == 0 ? _text.ToString() : throw new InvalidOperationException("A block was left open.");
}
