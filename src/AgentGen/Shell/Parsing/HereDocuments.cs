using System.Text;

namespace AgentGen.Shell.Parsing;

/// <summary>The here-documents that wait for the end of their line, and the reading of their bodies.</summary>
internal sealed class HereDocuments(Source source, TokenTrace? trace, bool inSubstitution)
{
    private readonly List<Pending> _pending = [];

    internal void Expect(ShellRedirect redirect, bool stripsTabs) => _pending.Add(new Pending(redirect, stripsTabs));

    /// <summary>Reads those that wait for the line that starts here. One without its delimiter ends with the text, as in the shell.</summary>
    internal void Read()
    {
        foreach (Pending document in _pending)
        {
            Read(document);
        }

        _pending.Clear();
    }

    private void Read(Pending document)
    {
        bool quoted = false;
        var delimiter = new StringBuilder();
        foreach (ShellWordPart part in document.Redirect.Target.Parts)
        {
            quoted |= part.IsQuoted;
            delimiter.Append(part.Kind is ShellWordPartKind.Literal ? part.Text : source.Text.Substring(part.Start, part.Length));
        }

        int start = source.Position;
        int end = FindEnd(start, delimiter.ToString(), document.StripsTabs, quoted, out int next);
        int limit = source.Limit(end);
        document.Redirect.Document = quoted ? ReadText(start, end, document.StripsTabs) : source.Words.ReadDocument(document.StripsTabs);
        source.Resume(limit, next);
        trace?.Add(ShellTokenKind.HereDocument, start, end);
        trace?.Add(ShellTokenKind.HereDocumentEnd, end, next);
    }

    private ShellWord ReadText(int start, int end, bool stripsTabs)
    {
        string body = source.Text.Substring(start, end - start);
        if (stripsTabs && body.IndexOf('\t') >= 0)
        {
            body = WithoutTabs(body);
        }

        return new ShellWord([new ShellWordPart(ShellWordPartKind.Literal, body, true, start, end - start)], start, end - start);
    }

    private static string WithoutTabs(string body)
    {
        var text = new StringBuilder(body.Length);
        bool atStart = true;
        foreach (char c in body)
        {
            if (c != '\t' || !atStart)
            {
                text.Append(c);
                atStart = c == '\n';
            }
        }

        return text.ToString();
    }

    private int FindEnd(int start, string delimiter, bool stripsTabs, bool quoted, out int next)
    {
        int line = start;
        while (line < source.End)
        {
            int content = line;
            while (stripsTabs && source.At(content) == '\t')
            {
                content++;
            }

            if (Ends(content, delimiter, quoted, out next))
            {
                return line;
            }

            line = next;
        }

        next = source.End;
        return source.End;
    }

    // Compares one line, which a line continuation makes longer where the delimiter is not quoted; next is where the next one starts.
    private bool Ends(int content, string delimiter, bool quoted, out int next)
    {
        int index = content;
        int count = 0;
        int matched = 0;
        int afterDelimiter = delimiter.Length == 0 ? content : -1;
        bool escaped = false;
        char last = '\n';
        for (; index < source.End && source.Text[index] != '\n'; index++)
        {
            last = source.Text[index];
            bool backslash = last == '\\' && !quoted && !escaped;
            if (backslash && source.At(index + 1) == '\n')
            {
                index++;
                continue;
            }

            escaped = backslash;
            matched += matched == count && count < delimiter.Length && last == delimiter[count] ? 1 : 0;
            count++;
            afterDelimiter = matched == delimiter.Length && count == matched ? index + 1 : afterDelimiter;
        }

        source.Work += index - content;
        next = Math.Min(index + 1, source.End);
        bool whole = matched == delimiter.Length && (count == matched || (count == matched + 1 && last == '\r'));
        if (!whole && inSubstitution && matched == delimiter.Length && source.Text.IndexOf(')', afterDelimiter, index - afterDelimiter) >= 0)
        {
            // In a substitution the delimiter may be followed by the parenthesis that ends it.
            next = afterDelimiter;
            return true;
        }

        return whole;
    }

    private readonly struct Pending(ShellRedirect redirect, bool stripsTabs)
    {
        internal ShellRedirect Redirect { get; } = redirect;

        internal bool StripsTabs { get; } = stripsTabs;
    }
}
