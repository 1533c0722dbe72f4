namespace AgentGen.Shell.Parsing;

/// <summary>
/// The text, the place in it, where reading ends, and the errors. After an error the place is the end, so every loop of the parser ends.
/// </summary>
internal sealed class Source
{
    /// <summary>Stands for the end of the text, where no character is.</summary>
    internal const char EndOfText = '\uFFFF';

    /// <summary>Stands for one character of a value not known.</summary>
    internal const char Unknown = '\0';

    /// <summary>How deep commands, expansions and parentheses are followed: every reading of them is bounded by it.</summary>
    internal const int MaximumDepth = 80;

    private const int MaximumErrors = 16;

    private readonly List<ShellSyntaxError> _errors = [];
    private Dictionary<int, int>? _notes;
    private WordReader? _words;
    private int _depth;

    internal Source(string text)
    {
        Text = text;
        End = text.Length;
    }

    internal string Text { get; }

    /// <summary>Where reading ends: the end of the text, or of the part of it that is read by itself.</summary>
    internal int End { get; private set; }

    internal int Position { get; set; }

    internal bool Failed { get; private set; }

    internal IReadOnlyList<ShellSyntaxError> Errors => _errors;

    internal char Current => Position < End ? Text[Position] : EndOfText;

    internal WordReader Words => _words ??= new WordReader(this);

    /// <summary>How much was read, counting what was read again. Tests hold it to a multiple of the length of the text.</summary>
    internal long Work { get; set; }

    /// <summary>A source for text worked out from another one: the characters that stand for unknown values may stand in it.</summary>
    internal static Source CreateInner(string text) => new(text.IndexOf(EndOfText) < 0 ? text : text.Replace(EndOfText, Unknown));

    internal char At(int index) => index < End ? Text[index] : EndOfText;

    internal char Peek(int offset) => At(Position + offset);

    /// <summary>The index of the first character at or after the index that is no line continuation.</summary>
    internal int Past(int index)
    {
        while (index + 1 < End && Text[index] == '\\' && Text[index + 1] == '\n')
        {
            index += 2;
        }

        return index;
    }

    internal void Fail(string message, int start, bool tooDeep = false)
    {
        if (!Failed)
        {
            Report(message, start, isFatal: true, tooDeep);
            Failed = true;
        }

        Position = End;
    }

    /// <summary>Notes an error after which reading goes on.</summary>
    internal void Report(string message, int start, bool isFatal = false, bool tooDeep = false)
    {
        start = Math.Min(start, Text.Length);
        if (isFatal || _errors.Count < MaximumErrors)
        {
            _errors.Add(new ShellSyntaxError(message, start, Math.Min(1, Text.Length - start), isFatal, tooDeep));
        }
    }

    /// <summary>Lets reading end earlier, and says where it ended before.</summary>
    internal int Limit(int end)
    {
        int before = End;
        End = end;
        return before;
    }

    /// <summary>
    /// Goes on behind a part that ended at the limit. The shell reads such a part only when it runs: an error in it is no error of the whole.
    /// </summary>
    internal void Resume(int end, int position)
    {
        End = end;
        Position = position;
        if (Failed)
        {
            Failed = false;
            ShellSyntaxError error = _errors[_errors.Count - 1];
            _errors.RemoveAt(_errors.Count - 1);
            Report(error.Message, error.Start, isFatal: false, error.IsTooDeep);
        }
    }

    /// <summary>Takes back an attempt to read what starts here in one of two ways.</summary>
    internal void TakeBack(int position, int errors)
    {
        _errors.RemoveRange(errors, _errors.Count - errors);
        Failed = false;
        Position = position;
    }

    /// <summary>
    /// Notes what was found out by reading ahead from a place, so that this is not done again: reading ahead within reading ahead then costs
    /// no more than its depth.
    /// </summary>
    internal void Note(int position, int end = 0) => (_notes ??= [])[position] = end;

    internal bool IsNoted(int position, out int end)
    {
        end = 0;
        return _notes is not null && _notes.TryGetValue(position, out end);
    }

    internal bool IsTooDeep => Failed && _errors[_errors.Count - 1].IsTooDeep;

    internal bool Enter()
    {
        if (_depth < MaximumDepth)
        {
            _depth++;
            return true;
        }

        FailTooDeep(Position);
        return false;
    }

    internal void FailTooDeep(int start) => Fail("commands and expansions are nested too deeply to be followed", start, tooDeep: true);

    internal void Leave() => _depth--;

    /// <summary>A source for text that was unescaped out of this one, as deep as this one is now.</summary>
    internal Source Inner(string text) => new(text) { _depth = _depth };
}
