namespace AgentGen.Shell.Parsing;

internal sealed partial class ScriptParser
{
    // The place is that of what follows the redirection.
    private ShellRedirect? TryParseRedirect(Place next)
    {
        int start = _token.Start;
        string? descriptor = null;
        if (_token.Word is { } word)
        {
            if (_source.At(_source.Past(_source.Position)) is not ('<' or '>') || word.Bare is not { } bare || !IsDescriptor(bare))
            {
                return null;
            }

            // The word is read, the operator is not: whatever happens next, this is a redirection.
            descriptor = bare;
            _trace?.Relabel(start, ShellTokenKind.Descriptor);
            Advance(Place.Argument);
        }

        if (_token.Symbol is not { } symbol || KindOf(symbol) is not { } kind)
        {
            return null;
        }

        Advance(Place.Argument);
        if (_token.Word is not { } target)
        {
            Unexpected("the target of a redirection");
            target = new ShellWord([], _source.Text.Length, 0);
        }

        if (symbol == ">&" && !IsDuplicate(target))
        {
            kind = ShellRedirectKind.OutputAndError;
        }

        var redirect = new ShellRedirect(kind, descriptor, target, start, Math.Max(0, target.End - start));
        if (kind == ShellRedirectKind.HereDocument)
        {
            _lexer.Expect(redirect, stripsTabs: symbol == "<<-");
        }

        Advance(next);
        return redirect;
    }

    // A number that no descriptor can have is an argument.
    private static bool IsDescriptor(string text) =>
        (Characters.AreDigits(text) && int.TryParse(text, out _))
        || (text.Length > 2 && text[0] == '{' && text[text.Length - 1] == '}' && Characters.NameLength(text, 1) == text.Length - 2);

    private static ShellRedirectKind? KindOf(string symbol) => symbol switch
    {
        "<" => ShellRedirectKind.Input,
        ">" => ShellRedirectKind.Output,
        ">|" => ShellRedirectKind.ForcedOutput,
        ">>" => ShellRedirectKind.Append,
        "&>" => ShellRedirectKind.OutputAndError,
        "&>>" => ShellRedirectKind.AppendOutputAndError,
        "<>" => ShellRedirectKind.InputOutput,
        "<&" => ShellRedirectKind.DuplicateInput,
        ">&" => ShellRedirectKind.DuplicateOutput,
        "<<<" => ShellRedirectKind.HereString,
        "<<" or "<<-" => ShellRedirectKind.HereDocument,
        _ => null,
    };

    private static bool IsDuplicate(ShellWord target) => target.Bare is { } bare && (bare == "-" || Characters.AreDigits(bare.TrimEnd('-')));
}
