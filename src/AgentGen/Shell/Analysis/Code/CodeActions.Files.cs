using AgentGen.Shell.Parsing;

namespace AgentGen.Shell.Analysis.Code;

/// <content>What a program does to files, told as the command that would do the same.</content>
internal sealed partial class CodeActions
{
    internal void Read(string? path)
    {
        if (path is null || !ShellPaths.IsSink(path))
        {
            Note(CodeDeeds.ReadsFile);
        }

        if (path is not null)
        {
            PathJudge.Read(judge.Findings, place.WithText(path));
        }
    }

    internal void Write(string? path)
    {
        if (path is not null)
        {
            PathJudge.WriteSensitive(judge.Findings, place.WithText(path));
        }
    }

    internal void Delete(CodeValue value, bool recursive)
    {
        foreach (CodeValue item in value.Items ?? [value])
        {
            bool many = item.Text is null or "\0" && (HasLoop || (item.Sources & CodeSources.Found) != 0);
            if (recursive)
            {
                Command("rm", "-rf", item.Part);
            }
            else if (many || (item.Text is { } pattern && pattern.IndexOf('*') >= 0 && (item.Sources & CodeSources.Found) != 0))
            {
                CommandForEach("rm", item.Part);
            }
            else
            {
                Command("rm", item.Part);
            }
        }
    }

    /// <summary>A mode in octal digits, and the other texts as paths.</summary>
    internal void ChangeMode(IReadOnlyList<CodeValue> arguments)
    {
        string mode = "";
        var paths = new List<string>();
        foreach (CodeValue argument in arguments)
        {
            if (mode.Length == 0 && argument.Text is { Length: > 2 and < 8 } text && Characters.IsDigit(text[0]))
            {
                mode = text.Replace("0o", "").TrimStart('0');
            }
            else if (argument.Text is not null)
            {
                paths.Add(argument.Part);
            }
        }

        if (paths.Count > 0)
        {
            Command(["chmod", mode.Length == 0 ? "\0" : mode, .. paths], default);
        }
    }

    /// <summary>Judges a file's opening by its mode, or by what stands in front of the path.</summary>
    internal void Open(string? path, string? mode)
    {
        bool writes = mode is not null && mode.IndexOfAny(['w', 'a', 'x', '+', '>', 'c']) >= 0;
        if (writes)
        {
            Write(path);
        }
        else
        {
            Read(path);
        }
    }
}
