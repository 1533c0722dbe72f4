using System.Text;

namespace AgentGen.Shell.Analysis;

/// <summary>The arguments that one word becomes, under construction: splitting, and braces at the end.</summary>
internal sealed class Fields(ShellWord word, List<Argument> arguments, string separators, Work work)
{
    private readonly StringBuilder _text = new();
    private bool _started;

    internal Origin Origin { get; set; }

    internal bool IsPattern { get; set; }

    internal bool HasBrace { get; set; }

    internal static bool HasPattern(string text) => text.IndexOfAny(['*', '?', '[', '(']) >= 0;

    internal void Append(string text)
    {
        _started = true;
        if (work.Spend(text.Length / 16))
        {
            _text.Append(text);
        }
    }

    internal void AppendSplit(string value)
    {
        IsPattern |= HasPattern(value);
        int start = 0;
        for (int i = 0; i <= value.Length; i++)
        {
            bool ends = i == value.Length;
            if (!ends && separators.IndexOf(value[i]) < 0)
            {
                continue;
            }

            if (i > start)
            {
                Append(value.Substring(start, i - start));
            }

            start = i + 1;
            if (!ends)
            {
                End();
            }
        }
    }

    /// <summary>Appends a list whose items stay apart: the first joins what stands before, the last what follows.</summary>
    internal void AppendItems(IReadOnlyList<Argument> items, bool quoted)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                End();
            }

            Origin = items[i].Origin > Origin ? items[i].Origin : Origin;
            if (quoted)
            {
                Append(items[i].Text);
            }
            else
            {
                AppendSplit(items[i].Text);
            }
        }
    }

    internal void End()
    {
        if (!_started)
        {
            return;
        }

        string text = _text.ToString();
        if (HasBrace)
        {
            foreach (string alternative in Braces.Expand(text))
            {
                arguments.Add(new Argument(alternative, word.Start, word.Length, IsPattern, Origin));
            }
        }
        else
        {
            arguments.Add(new Argument(text, word.Start, word.Length, IsPattern, Origin));
        }

        _text.Clear();
        _started = false;
    }
}
