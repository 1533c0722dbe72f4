namespace AgentGen.Shell.Parsing;

internal sealed partial class ScriptParser
{
    private ShellCommand ParseFunctionKeyword(int start)
    {
        AdvanceKeyword(Place.Argument);
        if (_token.Word is not { } name)
        {
            Unexpected("a function's name");
            name = new ShellWord([], _source.End, 0);
        }

        Advance(Place.Command);
        if (_token.Is("(") && _source.At(NextCharacter()) == ')')
        {
            Advance();
            Advance();
        }

        return FunctionBody(start, name);
    }

    // The token is the parenthesis behind the name.
    private ShellCommand ParseFunction(int start, ShellWord name)
    {
        Advance();
        AdvanceOverSymbol(")");
        return FunctionBody(start, name);
    }

    private ShellCommand FunctionBody(int start, ShellWord name)
    {
        SkipNewLines();
        return Function(start, name, ParseCommand(mayDefine: false));
    }

    private ShellCompoundCommand Function(int start, ShellWord name, ShellCommand body)
    {
        var statement = new ShellStatement(ShellConnector.Always, false, false, [body], false, body.Start, body.Length);
        var sequence = new ShellSequence([statement], body.Start, body.Length);
        string text = name.Bare ?? _source.Text.Substring(name.Start, name.Length);
        return new ShellCompoundCommand(ShellCompoundKind.Function, text, [], [sequence], [], start, Math.Max(0, _previousEnd - start));
    }

    // A name only stands before a compound command; before a simple one it would be the command.
    private ShellCommand ParseCoprocess(int start)
    {
        AdvanceKeyword();
        string? name = null;
        if (_token.Word is { } word && _token.Keyword is null or not ("{" or "if" or "while" or "until" or "for" or "select" or "case" or "[[") && Names(word))
        {
            name = word.Bare ?? _source.Text.Substring(word.Start, word.Length);
            Advance(Place.Command);
        }
        else if (_token.Keyword is "function" or "coproc" || _token.Symbol is "" or "\n")
        {
            Unexpected("a command");
        }

        ShellCommand body = ParseCommand(mayDefine: name is null);
        var statement = new ShellStatement(ShellConnector.Always, false, false, [body], false, body.Start, body.Length);
        var sequence = new ShellSequence([statement], body.Start, body.Length);
        return new ShellCompoundCommand(ShellCompoundKind.Coprocess, name, [], [sequence], [], start, Math.Max(0, _previousEnd - start));
    }

    // Behind a name a reserved word is one; only compound commands may follow it.
    private bool Names(ShellWord word)
    {
        int start = NextCharacter();
        int end = start;
        while (end - start < 8 && !Characters.EndsWord(_source.At(end)))
        {
            end++;
        }

        bool follows = _source.At(start) == '('
            || _source.Text.Substring(start, end - start) is "{" or "if" or "while" or "until" or "for" or "select" or "case" or "[[" or "!" or "}" or "in"
                or "then" or "do" or "done" or "fi" or "elif" or "else" or "esac" or "function" or "coproc";
        return follows && !IsAssignment(word);
    }

    private static bool IsAssignment(ShellWord word)
    {
        string text = word.Parts.Count > 0 && word.Parts[0] is { Kind: ShellWordPartKind.Literal, IsQuoted: false } first ? first.Text : "";
        int name = Characters.NameLength(text, 0);
        return name > 0 && name < text.Length && (text[name] is '=' or '[' || (text[name] == '+' && text.IndexOf('=') == name + 1));
    }

    // Where the token behind this one starts, when it stands on the same line.
    private int NextCharacter()
    {
        int next = _source.Past(_source.Position);
        while (Characters.IsBlank(_source.At(next)))
        {
            next = _source.Past(next + 1);
        }

        return next;
    }
}
