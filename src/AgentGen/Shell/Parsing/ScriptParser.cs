namespace AgentGen.Shell.Parsing;

/// <summary>Recursive descent over tokens: one instance for a text, and one for every substitution in it.</summary>
internal sealed partial class ScriptParser
{
    private readonly Source _source;
    private readonly TokenTrace? _trace;
    private readonly Lexer _lexer;
    private Token _token;
    private int _previousEnd;
    private bool _mayTime = true;

    internal ScriptParser(Source source, TokenTrace? trace = null, bool inSubstitution = false)
    {
        _source = source;
        _trace = trace;
        _lexer = new Lexer(source, trace, inSubstitution);
        _previousEnd = source.Position;
    }

    /// <summary>Parses all that is left of the source, as a text of its own.</summary>
    internal ShellScript ParseScript()
    {
        ShellScript script = ParsePart();
        return new ShellScript(_source.Text, script.Body, script.Start, script.Length, _source.Errors);
    }

    /// <summary>Parses all that is left of the source, as a part of the text around it, which holds the errors.</summary>
    internal ShellScript ParsePart()
    {
        int start = _source.Position;
        int end = _source.End;
        Begin(Place.Command);
        ShellSequence body = ParseSequence(mayBeEmpty: true);
        if (!_token.IsEnd)
        {
            Unexpected();
        }

        return new ShellScript(_source.Text, body, start, end - start, []);
    }

    /// <summary>Parses the commands up to the parenthesis that closes them, which is consumed.</summary>
    internal ShellScript ParseSubstitution()
    {
        int start = _source.Position;
        _mayTime = false;
        Begin(Place.Command);
        ShellSequence body = ParseSequence(mayBeEmpty: true);
        if (!_token.Is(")"))
        {
            Unexpected("')' or a command");
        }

        return Substituted(body, start);
    }

    private ShellScript Substituted(ShellSequence body, int start)
    {
        // The place is behind the token that closes, as nothing was read after it.
        int end = _source.Failed ? _source.End : _token.Start;
        return new ShellScript(_source.Text, body, start, Math.Max(0, end - start), [], isSubstitution: true);
    }

    private ShellSequence ParseSequence(bool mayBeEmpty = false)
    {
        int start = _token.Start;
        List<ShellStatement>? statements = null;
        var connector = ShellConnector.Always;
        SkipNewLines();
        while (!EndsSequence())
        {
            ShellStatement statement = ParseStatement(connector);
            (statements ??= []).Add(statement);
            connector = ShellConnector.Always;
            if (_token.Symbol is "&&" or "||")
            {
                connector = _token.Is("&&") ? ShellConnector.And : ShellConnector.Or;
                Advance();
                SkipNewLines();
                if (EndsSequence())
                {
                    Unexpected("a command");
                }
            }
            else if (_token.Symbol is ";" or "&" or "\n")
            {
                Advance();
                SkipNewLines();
            }
            else if (!EndsSequence())
            {
                Unexpected();
            }
        }

        if (statements is null && !mayBeEmpty)
        {
            Unexpected("a command");
        }

        int end = statements is null ? start : statements[statements.Count - 1].End;
        return new ShellSequence((IReadOnlyList<ShellStatement>?)statements ?? [], start, Math.Max(0, end - start));
    }

    private ShellStatement ParseStatement(ShellConnector connector)
    {
        int start = _token.Start;
        bool negated = false;
        bool timed = false;
        bool prefixed = false;
        while (_token.IsReserved("!") || IsTimeKeyword())
        {
            bool isTime = !_token.IsReserved("!");
            prefixed = true;
            timed |= isTime;
            negated ^= !isTime;
            AdvanceKeyword();
            SkipTimeOptions(isTime);
            _mayTime = true;
        }

        _mayTime = true;

        bool empty = prefixed && _token.Symbol is "" or "\n" or ";";
        if (empty && !_source.Failed)
        {
            return new ShellStatement(connector, negated, timed, [], false, start, _previousEnd - start);
        }

        ShellCommand first = ParseCommand();
        List<ShellCommand>? pipeline = null;
        for (ShellCommand last = first; _token.Symbol is "|" or "|&"; pipeline.Add(last))
        {
            pipeline ??= [first];
            last.PipesErrors = _token.Is("|&");
            Advance();
            SkipNewLines();
            last = ParseCommand();
        }

        IReadOnlyList<ShellCommand> commands = pipeline is null ? [first] : pipeline;
        return new ShellStatement(connector, negated, timed, commands, _token.Is("&"), start, Math.Max(0, _previousEnd - start));
    }

    private void SkipTimeOptions(bool isTime)
    {
        if (isTime && _token.IsReserved("-p"))
        {
            AdvanceKeyword();
        }

        if (isTime && _token.IsReserved("--"))
        {
            AdvanceKeyword();
        }
    }

    // A reserved word times the whole pipeline; an option that is none of its own makes it the utility of that name.
    private bool IsTimeKeyword()
    {
        if (!_token.IsReserved("time") || !_mayTime)
        {
            return false;
        }

        int next = _source.Position;
        while (Characters.IsBlank(_source.At(next)))
        {
            next++;
        }

        return _source.At(next) != '-' || IsTimeOption(next);
    }

    private bool IsTimeOption(int index) =>
        _source.At(index + 1) is 'p' or '-' && (Characters.EndsWord(_source.At(index + 2)) || _source.At(index + 2) == '\r');

    private bool EndsSequence() =>
        _source.Failed
        || _token.Symbol is "" or ")" or ";;" or ";&" or ";;&"
        || _token.Keyword is "then" or "do" or "done" or "fi" or "elif" or "else" or "esac" or "}";

    private void SkipNewLines(Place place = Place.Command)
    {
        while (_token.Is("\n"))
        {
            Advance(place);
        }
    }

    private void Begin(Place place) => _token = _lexer.Next(place);

    /// <summary>Goes on to the next token, which stands where the one before it lets it stand.</summary>
    private void Advance() =>
        Advance(_token.Symbol is null or ">" or ">>" or "<" or "<<" or "<<-" or "<<<" or ">&" or "<&" or "<>" or ">|" or "&>" or "&>>" ? Place.Argument : Place.Command);

    private void Advance(Place place)
    {
        _previousEnd = _token.End;
        _token = _source.Failed ? End() : _lexer.Next(place);
    }

    /// <summary>Goes on after a reserved word.</summary>
    private void AdvanceKeyword(Place place = Place.Command)
    {
        _trace?.Relabel(_token.Start, ShellTokenKind.ReservedWord);
        Advance(place);
    }

    /// <summary>Goes on after a part that was read without tokens.</summary>
    private void Resume(Place place)
    {
        int end = _source.Position;
        Advance(place);
        _previousEnd = end;
    }

    private void AdvanceOver(string reserved)
    {
        if (_token.IsReserved(reserved))
        {
            AdvanceKeyword();
        }
        else
        {
            Unexpected($"'{reserved}'");
        }
    }

    private void AdvanceOverSymbol(string symbol)
    {
        if (_token.Is(symbol))
        {
            Advance();
        }
        else
        {
            Unexpected($"'{symbol}'");
        }
    }

    private void Unexpected(string? expected = null)
    {
        if (!_source.Failed)
        {
            string found = _token.Symbol switch
            {
                "" => "the end",
                "\n" => "a new line",
                null => "'" + _source.Text.Substring(_token.Start, Math.Min(_token.End - _token.Start, 40)) + "'",
                { } symbol => "'" + symbol + "'",
            };
            _source.Fail(expected is null ? $"{found} is not expected" : $"{expected} is expected, not {found}", _token.Start);
        }

        _token = End();
    }

    // What is not complete reaches to where reading ended.
    private Token End()
    {
        _previousEnd = _source.End;
        return Token.Of("", _source.End, _source.End);
    }
}
