namespace AgentGen.Shell.Parsing;

internal static class LineEnd
{
    /// <summary>The length of the line end at an offset from the place: 2 for CRLF, 1 for LF, 0 where none is.</summary>
    internal static int At(Source source, int offset) => source.Peek(offset) switch
    {
        '\n' => 1,
        '\r' when source.Peek(offset + 1) == '\n' => 2,
        _ => 0,
    };
}
