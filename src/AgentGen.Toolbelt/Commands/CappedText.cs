using System.Text;

namespace AgentGen.Toolbelt;

/// <summary>Collects a stream's text: its beginning and its end, and a note of how much is missing between. Safe for concurrent use.</summary>
/// <param name="head">How many characters of the beginning are kept.</param>
/// <param name="tail">How many characters of the end are kept.</param>
internal sealed class CappedText(int head, int tail)
{
    private readonly Lock _gate = new();
    private readonly StringBuilder _head = new();
    private readonly char[] _tail = new char[tail];
    private long _beyondHead;

    /// <summary>How many characters between the beginning and the end are not kept.</summary>
    internal long Omitted
    {
        get
        {
            lock (_gate)
            {
                return Math.Max(0, _beyondHead - tail);
            }
        }
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="reader">The stream.</param>
    /// <param name="tell">Is given each piece as it comes.</param>
    internal async Task ReadAsync(TextReader reader, Action<string>? tell = null)
    {
        char[] buffer = new char[4_096];
        int read;
        while ((read = await reader.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            Append(buffer.AsSpan(0, read));
            tell?.Invoke(new string(buffer, 0, read));
        }
    }

    internal void Append(ReadOnlySpan<char> text)
    {
        lock (_gate)
        {
            int fits = Math.Min(text.Length, head - _head.Length);
            _head.Append(text[..fits]);
            foreach (char character in text[fits..])
            {
                _tail[_beyondHead++ % tail] = character;
            }
        }
    }

    public override string ToString()
    {
        lock (_gate)
        {
            int kept = (int)Math.Min(_beyondHead, tail);
            int start = (int)((_beyondHead - kept) % tail);
            string end = string.Concat(_tail.AsSpan(start, Math.Min(kept, tail - start)), _tail.AsSpan(0, Math.Max(0, kept - (tail - start))));
            long missing = _beyondHead - kept;
            return missing == 0 ? $"{_head}{end}" : $"{_head}\n[… {missing} characters left out …]\n{end}";
        }
    }
}
