namespace AgentGen;

/// <summary>Finds fenced code blocks: three or more <c>`</c> or <c>~</c> at the beginning of a line, up to as many again, or to the end of the text.</summary>
internal static class MarkdownFences
{
    private const int Shortest = 3;

    /// <summary>Gives the contents of the blocks, in their order.</summary>
    internal static IEnumerable<Range> Find(byte[] text)
    {
        int content = -1;
        (byte Mark, int Length) open = default;
        for (int line = 0; line < text.Length;)
        {
            int next = NextLine(text, line);
            (byte Mark, int Length, bool IsBare, bool IsOpening) fence = Read(text.AsSpan(line, next - line));
            if (content < 0 && fence.IsOpening)
            {
                (content, open) = (next, (fence.Mark, fence.Length));
            }
            else if (content >= 0 && fence.IsBare && fence.Mark == open.Mark && fence.Length >= open.Length)
            {
                yield return content..line;
                content = -1;
            }

            line = next;
        }

        if (content >= 0)
        {
            yield return content..text.Length;
        }
    }

    private static int NextLine(ReadOnlySpan<byte> text, int line)
    {
        int end = text[line..].IndexOf((byte)'\n');
        return end < 0 ? text.Length : line + end + 1;
    }

    // What follows the marks is the language, in which a ` would make inline code of the line.
    private static (byte Mark, int Length, bool IsBare, bool IsOpening) Read(ReadOnlySpan<byte> line)
    {
        line = line.Trim(" \t\r\n"u8);
        if (line.IsEmpty || line[0] is not ((byte)'`' or (byte)'~'))
        {
            return default;
        }

        byte mark = line[0];
        int length = line.IndexOfAnyExcept(mark) is >= 0 and int other ? other : line.Length;
        return length < Shortest ? default : (mark, length, length == line.Length, mark == '~' || !line[length..].Contains(mark));
    }
}
