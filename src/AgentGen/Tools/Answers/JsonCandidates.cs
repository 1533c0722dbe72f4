using System.Buffers;
using System.Text;
using System.Text.Json;

namespace AgentGen;

/// <summary>
/// Finds the JSON values in what a model wrote: the whole text, else fenced blocks in their order, else every object and array among other text.
/// </summary>
/// <remarks>
/// What stands inside a value belongs to it and is no value of its own, also where the value breaks off: a part of an answer is not the answer.
/// Where brackets stop being JSON before another begins, as in <c>{see: {"a":1}}</c>, the inner one counts.
/// The time is linear in the text. A value inside a text of a broken one is tried too, so two readings of one place are possible, one where it is in quotes
/// and one where it is not; a third would be in the same state as one of them.
/// </remarks>
/// <param name="text">The text.</param>
internal sealed class JsonCandidates(string text)
{
    // Each failure to read is an exception, so a hostile text must not cause many.
    private const int MostEmbedded = 1000;
    private const int MostFenced = 100;

    // Half of a surrogate pair has no UTF-8. As a control character it is legal nowhere in JSON, and does no harm beside it.
    private static readonly Encoding Utf8 = Encoding.GetEncoding("utf-8", new EncoderReplacementFallback("\u0001"), new DecoderReplacementFallback());
    private static readonly SearchValues<byte> Openings = SearchValues.Create("{["u8);
    private static readonly SearchValues<byte> AfterBracket = SearchValues.Create("\"]{[-0123456789tfn"u8);

    private readonly byte[] _text = Utf8.GetBytes(text);
    private readonly Dictionary<int, int> _endOfKnown = [];
    private readonly HashSet<int> _parts = [];

    /// <summary>Of all that began like a value and was none, what went furthest.</summary>
    internal BrokenJson? Broken { get; private set; }

    /// <summary>Whether the text was given up before its end, because it has too many brackets.</summary>
    internal bool IsCutShort { get; private set; }

    /// <summary>Finds the values. Values of an earlier <see cref="JsonPlace"/> come first.</summary>
    internal IEnumerable<JsonCandidate> Find()
    {
        (int start, int end) = Trim(0.._text.Length);
        if (TryRead(start, end, out JsonElement json, out int valueEnd) && valueEnd == end)
        {
            yield return new JsonCandidate(json, start, JsonPlace.Whole);
            yield break;
        }

        foreach (Range block in MarkdownFences.Find(_text).Take(MostFenced))
        {
            (start, end) = Trim(block);
            if (TryRead(start, end, out json, out valueEnd) && valueEnd == end)
            {
                _endOfKnown[start] = end;
                yield return new JsonCandidate(json, start, JsonPlace.Fenced);
            }
        }

        int attempts = 0;
        for (int at = NextOpening(0); at >= 0; at = NextOpening(end))
        {
            end = at + 1;
            if (_endOfKnown.TryGetValue(at, out int known))
            {
                end = known;
            }
            else if (!_parts.Contains(at) && CanOpen(at))
            {
                if (attempts++ == MostEmbedded)
                {
                    IsCutShort = true;
                    yield break;
                }

                if (TryRead(at, _text.Length, out json, out valueEnd))
                {
                    end = valueEnd;
                    yield return new JsonCandidate(json, at, JsonPlace.Embedded);
                }
            }
        }
    }

    /// <summary>Says where an offset is, in lines and characters from 1.</summary>
    internal string Describe(int offset)
    {
        ReadOnlySpan<byte> before = _text.AsSpan(0, offset);
        return $"line {before.Count((byte)'\n') + 1}, column {Utf8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1}";
    }

    private int NextOpening(int from) => _text.AsSpan(from).IndexOfAny(Openings) is >= 0 and int found ? from + found : -1;

    private (int Start, int End) Trim(Range range)
    {
        (int offset, int length) = range.GetOffsetAndLength(_text.Length);
        ReadOnlySpan<byte> content = _text.AsSpan(offset, length);
        if (offset == 0 && content.StartsWith("\uFEFF"u8))
        {
            content = content[3..];
        }

        int end = offset + length;
        content = content.TrimStart(" \t\r\n"u8);
        return (end - content.Length, end - content.Length + content.TrimEnd(" \t\r\n"u8).Length);
    }

    // Most brackets of prose and code are told from JSON by what follows them.
    private bool CanOpen(int at)
    {
        ReadOnlySpan<byte> rest = _text.AsSpan(at + 1).TrimStart(" \t\r\n"u8);
        return !rest.IsEmpty && (_text[at] == '{' ? rest[0] is (byte)'"' or (byte)'}' : AfterBracket.Contains(rest[0]));
    }

    private bool TryRead(int start, int limit, out JsonElement json, out int end)
    {
        ReadOnlySpan<byte> rest = _text.AsSpan(start, limit - start);
        Utf8JsonReader reader = new(rest);
        List<int> opened = [];
        int depth = 0;
        try
        {
            do
            {
                reader.Read();
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    opened.Add(start + (int)reader.TokenStartIndex);
                    depth++;
                }
                else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                {
                    depth--;
                }
            }
            while (depth > 0);

            end = start + (int)reader.BytesConsumed;
            json = JsonElement.Parse(rest[..(end - start)]);
            return true;
        }
        catch (JsonException exception)
        {
            _parts.UnionWith(opened);
            (json, end) = (default, start);
            int read = Math.Min(Position(rest, exception), rest.Length);
            if (Broken is null || Broken.Read < read)
            {
                Broken = new BrokenJson(read, start + read, exception.Message.Split(" LineNumber:")[0]);
            }

            return false;
        }
    }

    private static int Position(ReadOnlySpan<byte> text, JsonException exception)
    {
        int position = 0;
        for (long line = exception.LineNumber ?? 0; line > 0; line--)
        {
            position += text[position..].IndexOf((byte)'\n') + 1;
        }

        return position + (int)(exception.BytePositionInLine ?? 0);
    }
}
