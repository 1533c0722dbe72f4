using System.Text;

namespace AgentGen.Shell.Parsing;

/// <summary>Reads the bodies of here-documents.</summary>
internal static class HereDocuments
{
    /// <summary>Reads those that wait for the line that starts here. One without its delimiter ends with the text, as in the shell.</summary>
    internal static void Read(Source source, List<ShellRedirect> pending)
    {
        foreach (ShellRedirect redirect in pending)
        {
            Read(source, redirect);
        }

        pending.Clear();
    }

    private static void Read(Source source, ShellRedirect redirect)
    {
        bool quoted = false;
        var delimiter = new StringBuilder();
        foreach (ShellWordPart part in redirect.Target.Parts)
        {
            quoted |= part.IsQuoted;
            delimiter.Append(part.Kind == ShellWordPartKind.Literal ? part.Text : source.Text.Substring(part.Start, part.Length));
        }

        string text = source.Text;
        bool stripsTabs = text[redirect.Start + OperatorOffset(redirect) + 2] == '-';
        int start = source.Position;
        int end = FindEnd(text, start, delimiter.ToString(), stripsTabs, out int next);
        if (quoted)
        {
            string body = text.Substring(start, end - start);
            redirect.Document = new ShellWord([new ShellWordPart(ShellWordPartKind.Literal, body, true, start, body.Length)], start, body.Length);
        }
        else
        {
            redirect.Document = WordReader.ReadDocument(source, end);
            if (source.Position > end)
            {
                source.Fail("an expansion in a here-document is not closed", start);
            }
        }

        if (!source.Failed)
        {
            source.Position = next;
        }
    }

    private static int OperatorOffset(ShellRedirect redirect) => redirect.Descriptor?.Length ?? 0;

    private static int FindEnd(string text, int start, string delimiter, bool stripsTabs, out int next)
    {
        int line = start;
        while (line < text.Length)
        {
            int end = text.IndexOf('\n', line);
            int stop = end < 0 ? text.Length : end;
            int content = line;
            while (stripsTabs && content < stop && text[content] == '\t')
            {
                content++;
            }

            int length = stop - content - (stop > content && text[stop - 1] == '\r' ? 1 : 0);
            if (length == delimiter.Length && string.CompareOrdinal(text, content, delimiter, 0, length) == 0)
            {
                next = stop;
                if (next < text.Length)
                {
                    next++;
                }

                return line;
            }

            line = stop + 1;
        }

        next = text.Length;
        return text.Length;
    }
}
