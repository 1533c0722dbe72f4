using System.Text;

namespace AgentGen.Toolbelt;

/// <summary>Reads text for a model: never binary, never more than it can use, and it says what was left out.</summary>
internal static class TextFile
{
    /// <summary>The most characters that one read gives: 100 000.</summary>
    internal const int MostCharacters = 100_000;

    private const int BytesSniffed = 8_192;

    internal static async Task<string> ReadAsync(string fullPath, string path, int startLine, CancellationToken cancellationToken)
    {
        if (startLine < 1)
        {
            throw new WorkspaceException($"Lines are counted from 1; there is no line {startLine}.");
        }

        using FileStream file = RegularFile.Open(fullPath);
        if (await IsBinaryAsync(file, cancellationToken).ConfigureAwait(false))
        {
            throw new WorkspaceException($"'{path}' is a binary file of {file.Length} bytes; only text can be read.");
        }

        using StreamReader reader = new(file, Encoding.UTF8);
        for (int line = 1; line < startLine; line++)
        {
            if (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is null)
            {
                throw new WorkspaceException($"'{path}' has only {line - 1} lines; line {startLine} does not exist.");
            }
        }

        char[] buffer = new char[MostCharacters + 1];
        int read = await reader.ReadBlockAsync(buffer, cancellationToken).ConfigureAwait(false);
        return read <= MostCharacters ? new string(buffer, 0, read) : Truncate(buffer.AsSpan(0, MostCharacters), file.Length, startLine);
    }

    internal static async Task<bool> IsBinaryAsync(FileStream file, CancellationToken cancellationToken)
    {
        byte[] start = new byte[BytesSniffed];
        int read = await file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        file.Position = 0;
        return start.AsSpan(0, read).Contains((byte)0);
    }

    // Cut at the end of a line, so that the next read can begin where this one ended.
    private static string Truncate(ReadOnlySpan<char> text, long bytes, int startLine)
    {
        int end = text.LastIndexOf('\n') + 1;
        ReadOnlySpan<char> shown = end > 0 ? text[..end] : text;
        string next = end > 0 ? $" Read on with startLine {startLine + shown.Count('\n')}." : " Its first line alone is longer.";
        return $"{shown}\n[Truncated after {shown.Length} characters; the file has {bytes} bytes.{next}]";
    }
}
